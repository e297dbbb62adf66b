import { nameOf, type School } from '../kit/school'
import { value } from '../kit/session'
import { submitted, text } from '../proposal/deeds'
import type { Person } from './person'
import type { Stage } from './stage'

const OFFLINE = /网络没有连上/
/** Numbers of the roster that the long path does not use. */
const CAST = { writer: 30, lost: 31, author: 32, friend: 33, twice: 34, reader: 35 } as const

const away = async (stage: Stage, person: Person, is: boolean) => {
  stage.watch.network(true)
  await person.context.setOffline(is)
}

/** What may go wrong between a thumb and a cloud. */
export async function tryMoments(stage: Stage, school: School, callId: string): Promise<void> {
  const own = async (n: number) => (await value((await school.as(n)).proposal.list({ mine: true }))).items
  const fill = async (person: Person, title: string) => {
    await person.type('标题，必填', title)
    await person.tap('类别，必填，请选择')
    await person.tap('后勤服务', 'radio')
    await person.type('理由，必填', '夏天办公室到四十度，空调要报修三次才有人来。')
  }
  const confirm = async (person: Person) => {
    await person.tap('提交提案')
    await person.answer('确认提交这件提案？', '提交')
  }
  /** One and no more, with this title. */
  const once = async (n: number, title: string) => {
    const mine = (await own(n)).filter((row) => row.title === title)
    if (mine.length !== 1) throw new Error(`the cloud holds ${mine.length} proposals “${title}”`)
    if (mine[0]?.state !== 'endorsing') throw new Error(`it is ${mine[0]?.state}`)
  }

  const writer = await stage.enter('writer', school.as(CAST.writer))
  await stage.check('the network goes while writing: it says so, the text stays, and later it is handed in once', async () => {
    const title = '办公室空调报修一次办结'
    await writer.open('proposal/write')
    await fill(writer, title)
    await away(stage, writer, true)
    await writer.type('建议措施，必填', '总务处设一个报修电话，当天回话。')
    await writer.tap('存草稿')
    await writer.sees(OFFLINE)
    await confirm(writer)
    await writer.page.getByRole('dialog').getByText(OFFLINE).waitFor()
    await writer.tap('返回修改')
    await writer.is('标题，必填', title)
    await writer.is('建议措施，必填', '总务处设一个报修电话，当天回话。')
    await away(stage, writer, false)
    await confirm(writer)
    await writer.sees(/下一步：请 2 位同事附议/)
    await once(CAST.writer, title)
  }, [writer])

  const lost = await stage.enter('lost', school.as(CAST.lost))
  await stage.check('both answers are lost on the way: tried again without a word, still one proposal', async () => {
    const title = '食堂晚餐延到六点半'
    await lost.open('proposal/write')
    await fill(lost, title)
    await lost.type('建议措施，必填', '先试一个月。')
    const fault = { kind: 'reply_lost_at_door', function: 'proposal' }
    await stage.cloud.faults([
      { ...fault, action: 'save' },
      { ...fault, action: 'submit' },
    ])
    stage.watch.network(true)
    await confirm(lost)
    await lost.sees(/下一步：请 2 位同事附议/)
    await stage.cloud.faults([])
    await once(CAST.lost, title)
  }, [lost])

  const friend = await stage.enter('friend', school.as(CAST.friend))
  await stage.check('two quick taps on 附议 are one endorsement', async () => {
    const { id } = await submitted(await school.as(CAST.author), callId, '操场加装晚间照明')
    await friend.open('proposal/detail', { id })
    const box = await friend.role('button', '附议').boundingBox()
    if (!box) throw new Error('there is no 附议')
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await Promise.all([friend.page.touchscreen.tap(x, y), friend.page.touchscreen.tap(x, y)])
    await friend.sees(/您已附议/)
    await friend.sees(/已有 1 人附议，还需 1 人/)
    await friend.seesNot(/不用再点/)
    const seen = await value((await school.as(CAST.author)).proposal.get({ id }))
    if (seen.endorserNames.join() !== nameOf(CAST.friend)) throw new Error(`endorsed by ${seen.endorserNames}`)
  }, [friend])

  const devices = [
    await stage.enter('phone', school.as(CAST.twice)),
    await stage.enter('other phone', school.as(CAST.twice)),
  ] as const
  await stage.check('a text changed on two phones shows both, and goes on with the one that is chosen', async () => {
    const [phone, other] = devices
    const draft = await value((await school.as(CAST.twice)).proposal.save({ callId, ...text('图书角每学期换书') }))
    for (const device of devices) await device.open('proposal/write', { id: draft.id })
    await phone.type('建议措施，必填', '由图书馆配好书箱。')
    await other.type('建议措施，必填', '由各班家长轮流带书。')
    await phone.tap('存草稿')
    await phone.sees('已保存')
    await other.tap('存草稿')
    await other.sees('这件提案在别处改过')
    await other.sees(/由图书馆配好书箱。/)
    await other.sees(/由各班家长轮流带书。/)
    await other.tap('用我写的')
    await other.tap('存草稿')
    await other.sees('已保存')
    const [kept] = await own(CAST.twice)
    const { measures } = await value((await school.as(CAST.twice)).proposal.get({ id: kept?.id ?? '' }))
    if (!measures.endsWith('由各班家长轮流带书。')) throw new Error(`the cloud holds ${measures}`)
  }, [...devices])

  const reader = await stage.enter('reader', school.as(CAST.reader))
  await stage.check('a link to a proposal that is not there says so, and leads home', async () => {
    await reader.open('proposal/detail', { id: 'f'.repeat(32) })
    await reader.sees(/没有找到/)
    await reader.tap('返回上一页')
    await reader.sees(new RegExp(`，${nameOf(CAST.reader)}`))
  }, [reader])
  await stage.check('the browser’s own way back leads from a proposal to the list where it was left, and home', async () => {
    await reader.open('home')
    await reader.tap('提案')
    await reader.settled()
    await reader.tap('全部', 'tab')
    await reader.settled()
    await reader.tap(/^操场加装晚间照明/)
    await reader.settled()
    await reader.sees(/办理进度/)
    await reader.page.goBack()
    await reader.role('tab', '全部').and(reader.page.locator('[aria-selected=true]')).waitFor()
    await reader.sees('操场加装晚间照明')
    await reader.page.goBack()
    await reader.sees(new RegExp(`，${nameOf(CAST.reader)}`))
  }, [reader])
}
