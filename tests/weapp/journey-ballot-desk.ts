import { HOUR } from '@domain/kit/time'
import { type Session, value } from '../kit/session'
import { arrives, gone, same, sentTimes, toasted, until } from './gestures'
import type { Phone } from './phone'
import { ballotAt } from './places'
import { nameOf, PEOPLE, staffNoOf, type Town } from './school'
import { type Start, walk } from './walk'

const { chair, clerk, teacher, colleagues, drafter, other, leader } = PEOPLE
const SCRUTINEER = colleagues[0]
const DESK = 'features/ballot/pages/desk/index'
const TITLE = '工会委员补选'
const CANDIDATES = ['陈志远', '黄丽君', '吴海波'].map((name, n) => ({ id: `k${n + 1}`, name }))

const idOf = async ({ school }: Town, n: number) => (await value((await school.as(n)).member.me({}))).member?.id ?? ''
const by = ({ school }: Town, n: number) => school.as(n)

type Saved = Parameters<Session['ballot']['save']>[0]
type Asking = Pick<Saved, 'kind' | 'title' | 'questions'> & { readerIds?: string[] }
/** Made and announced by the chair, at the door: how, the chair's own journey shows. */
async function announced(town: Town, asking: Asking): Promise<string> {
  const now = Date.now()
  const shared = { audience: { kind: 'union_members' }, secrecy: 'secret', opensAt: now, closesAt: now + 5 * HOUR }
  const rules = {
    approvalNo: '江教工〔2026〕12 号',
    publicFrom: '2026-01-05',
    publicTo: '2026-01-10',
    superiorAgrees: true,
  }
  const election = asking.kind === 'election' && { rules }
  const office = await by(town, chair)
  const draft = { ...shared, ...election, scrutineerIds: [await idOf(town, SCRUTINEER)], ...asking } as Saved
  const { id } = await value(office.ballot.save(draft))
  await value(office.ballot.announce({ id }))
  return id
}
async function found({ school }: Town, title: string): Promise<string> {
  const { items } = await value((await school.as(chair)).ballot.list({}))
  const row = items.find((one) => one.title === title)
  if (!row) throw new Error(`no ballot ${title}: ${items.map((one) => one.title)}`)
  return row.id
}

const printed = async (phone: Phone, name: string, action: string) => {
  await phone.tap(name)
  await until(phone, action, () => phone.traces.done.includes(action))
}
/** Somebody is found by number and ticked. */
async function finds(phone: Phone, n: number): Promise<void> {
  await phone.type('按姓名或工号查找', staffNoOf(n))
  await phone.tap('清空')
  await phone.type('按姓名或工号查找', staffNoOf(n))
  await phone.tap(nameOf(n))
}

const before = (start: Start) =>
  walk('a scrutineer sets somebody aside before it opens, takes it back, and does it again', start, async (people) => {
    const { town } = start
    const questions = [{ title: '工会委员', candidates: CANDIDATES, seats: 2, writeIns: true }]
    const id = await announced(town, { kind: 'election', title: TITLE, questions })
    const phone = await people.of(SCRUTINEER)
    await phone.launch(ballotAt('ballot', id))
    await phone.tap('监票台')
    await arrives(phone, DESK)
    await phone.tap('添加不计入应到的人')
    await phone.tap('关闭')
    await phone.tap('添加不计入应到的人')
    await finds(phone, other)
    await phone.tap('下一步：填原因')
    await phone.type('原因', '长期病假')
    await phone.tap('返回修改')
    await phone.tap('添加不计入应到的人')
    await finds(phone, other)
    await phone.tap('下一步：填原因')
    await phone.type('原因', '长期病假')
    await phone.tap('不计入应到', 3)
    await phone.sees('长期病假 · ')
    same('times three taps were sent', sentTimes(phone, 'ballot.exclude'), 1)
    await phone.tap(`${nameOf(other)}，长期病假，恢复`)
    await phone.tap('不改')
    await phone.tap(`${nameOf(other)}，长期病假，恢复`)
    await phone.tap('恢复')
    await gone(phone, '长期病假 · ')
    await phone.tap('添加不计入应到的人')
    await finds(phone, other)
    await phone.tap('下一步：填原因')
    await phone.type('原因', '公派出国')
    await phone.tap('不计入应到')
    await phone.sees('公派出国 · ')
    await printed(phone, '选票样张', 'paper.ballotSample')
    await printed(phone, '计票单', 'paper.tallySheet')
  })

const open = (start: Start) =>
  walk('who is missing is reminded and told by number alone; paper is handed to one by name', start, async (people) => {
    const { town } = start
    const id = await found(town, TITLE)
    await value((await by(town, chair)).ballot.open({ id }))
    const marks = { k1: 'for' } as const
    for (const [n, writeIns] of [
      [SCRUTINEER, ['周吴']],
      [drafter, ['周五']],
      [clerk, ['林晓']],
    ] as const)
      await value(
        (await by(town, n)).ballot.cast({
          ...{ id, answers: [{ marks, writeIns: [...writeIns] }], receiptKey: `a-secret-of-person-${n}` },
        }),
      )
    const phone = await people.of(SCRUTINEER)
    await phone.launch(ballotAt('desk', id))
    await phone.sees('投票进度')
    await phone.tap('登记领纸质票')
    await phone.tap('关闭')
    await phone.tap('登记领纸质票')
    await finds(phone, leader)
    await phone.tap('下一步')
    await phone.tap('返回修改')
    await phone.tap('登记领纸质票')
    await finds(phone, leader)
    await phone.tap('下一步')
    await phone.tap('已当面发给', 3)
    await toasted(phone, `已登记：${nameOf(leader)}`)
    same('times three taps were sent', sentTimes(phone, 'ballot.paperIssued'), 1)
    await printed(phone, '应到名册', 'paper.roll')
    await phone.tap('看还没投票的人')
    await arrives(phone, 'features/ballot/pages/missing/index')
    await phone.sees(nameOf(teacher))
    await gone(phone, nameOf(leader))
    await phone.tap('复制到群')
    await until(phone, 'a number on the clipboard', () => phone.traces.clipboard?.includes('人没有投票'))
    if (phone.traces.clipboard?.includes(nameOf(teacher))) throw new Error('a name on the clipboard')
    await phone.tap('转发投票卡片到群')
    same('the card', phone.cards.at(-1), { title: `请投票：${TITLE}`, path: ballotAt('ballot', id) })
    await phone.tap('发消息提醒')
    await phone.tap('先不提醒')
    await phone.tap('发消息提醒')
    await phone.tap('提醒', 3)
    await until(phone, 'a reminder', () => phone.traces.done.includes('ballot.remind'))
    same('times three taps were sent', sentTimes(phone, 'ballot.remind'), 1)
    await phone.launch(ballotAt('desk', id))
    await phone.tap('微信绑定变动')
    await arrives(phone, 'features/ballot/pages/bindings/index')
    await phone.sees('从通知发出到封箱')
  })

const counts = (start: Start) =>
  walk(
    'phone and paper are counted, two spellings made one and apart again, the record signed',
    start,
    async (people) => {
      const { town } = start
      const id = await found(town, TITLE)
      await value((await by(town, chair)).ballot.close({ id }))
      const phone = await people.of(SCRUTINEER)
      await phone.launch(ballotAt('desk', id))
      await phone.tap('计票')
      await arrives(phone, 'features/ballot/pages/count/index')
      // That somebody has a paper ballot is said by the cloud, not how many.
      await phone.tap('计票')
      await phone.sees('3 票')
      await phone.tap('计票')
      await phone.sees('有人领了纸质票')
      await phone.tap('返回修改')
      await phone.tap('有')
      await phone.tap('没有')
      await phone.tap('有')
      await phone.type('收回几张纸质票', '1')
      await phone.type('其中无效票', '0')
      for (const [name, yes] of [
        ['陈志远', '1'],
        ['黄丽君', '1'],
        ['吴海波', '0'],
      ] as const)
        for (const [column, text] of [
          ['赞成', yes],
          ['不赞成', '0'],
          ['弃权', yes === '1' ? '0' : '1'],
        ] as const)
          await phone.type(`${name}，${column}`, text)
      await phone.tap('加一位另选他人')
      await phone.type('另选他人 1', '周吴')
      await phone.type('另选他人 1，赞成', '1')
      await phone.sees('数还对不上')
      await phone.tap('去掉')
      await phone.type('实到人数', '4')
      // Swept away and opened again: what was typed is there.
      await phone.launch(ballotAt('count', id))
      await phone.tap('计票')
      await phone.sees('手机 3 票，纸质 1 票')
      await phone.tap('计票', 3)
      await until(phone, 'a count', () => phone.traces.done.includes('ballot.count'))
      await toasted(phone, '已计票')
      same('times three taps were sent', sentTimes(phone, 'ballot.count'), 2)
      await phone.launch(ballotAt('desk', id))
      await phone.sees('计票结果')
      await phone.tap('另选他人')
      await arrives(phone, 'features/ballot/pages/write-ins/index')
      await phone.tap('周五，1 票，合并')
      await phone.tap('关闭')
      await phone.tap('周五，1 票，合并')
      await phone.tap('周吴')
      await phone.tap('下一步')
      await phone.tap('返回修改')
      await phone.tap('下一步')
      await phone.tap('合并', 3)
      await phone.sees('已计入“周吴”')
      same('times three taps were sent', sentTimes(phone, 'ballot.mergeWriteIns'), 1)
      await phone.tap('周五，已计入周吴，撤销')
      await phone.tap('不改')
      await phone.tap('周五，已计入周吴，撤销')
      await phone.tap('撤销合并')
      await phone.sees('恢复单独计票')
      await phone.launch(ballotAt('desk', id))
      await printed(phone, '选举结果报告单', 'paper.record')
      await phone.tap('重新计票')
      await phone.sees('手机投的票')
      await phone.tap('重新计票')
      await phone.tap('返回修改')

      const office = await people.of(chair)
      await office.launch(ballotAt('ballot', id))
      await printed(office, '选举结果报批件', 'paper.submission')
    },
  )

const remarks = (start: Start) =>
  walk('remarks are read by a scrutineer first, and what is held back reaches no reader', start, async (people) => {
    const { town } = start
    const persons = [{ id: 'p1', name: '刘建华', post: '校长' }]
    const asked = { kind: 'appraisal', title: '校长年度测评', questions: [{ title: '年度工作', persons }] } as const
    const id = await announced(town, {
      ...asked,
      questions: [...asked.questions],
      readerIds: [await idOf(town, chair)],
    })
    const office = await by(town, chair)
    await value(office.ballot.open({ id }))
    for (const [n, text] of [
      [teacher, '多到课堂听课'],
      [drafter, '这话不该转'],
    ] as const)
      await value(
        (await by(town, n)).ballot.cast({
          ...{ id, answers: [{ grades: { p1: 'excellent' }, remarks: { p1: text } }] },
          receiptKey: `a-secret-of-person-${n}`,
        }),
      )
    await value(office.ballot.close({ id }))
    const phone = await people.of(SCRUTINEER)
    await phone.launch(ballotAt('desk', id))
    await phone.tap('意见和建议')
    await arrives(phone, 'features/ballot/pages/remarks/index')
    await phone.tap('不转给阅看人：这话不该转')
    await phone.tap('恢复转给阅看人：这话不该转')
    await phone.tap('不转给阅看人：这话不该转')
    await phone.sees('恢复转给阅看人')
    await value((await by(town, SCRUTINEER)).ballot.count({ id }))
    await value(office.ballot.publish({ id }))

    const reader = await people.of(chair)
    await reader.launch(ballotAt('ballot', id))
    await reader.tap('意见和建议')
    await reader.sees('多到课堂听课')
    if (reader.text().includes('这话不该转')) throw new Error('what was held back is read')
  })

/** What scrutineers do, from the announcement to the record that they sign. */
export async function checkBallotDesk(start: Start): Promise<void> {
  await before(start)
  await open(start)
  await counts(start)
  await remarks(start)
}
