import type { School } from '../kit/school'
import { value } from '../kit/session'
import { CAST } from './path'
import type { Stage } from './stage'

const TITLE = '关于填写体检登记表的通知'

/** A notice to all: its reach before it is sent, read, reminded of, taken back, by nothing but taps. */
export async function walkTheNotice(stage: Stage, school: School): Promise<void> {
  const office = await school.as(CAST.chair)
  const chair = await stage.enter('announce-chair', school.as(CAST.chair))
  const teacher = await stage.enter('announce-teacher', school.as(CAST.teacher))
  const { people } = await value(office.notice.reach({ audience: { kind: 'staff' } }))
  const idOf = async () => {
    const { items } = await value(office.notice.sent({}))
    return items.find((row) => row.title === TITLE)?.id ?? ''
  }

  await stage.walk([
    [
      'the chair writes a notice and reads how many it will reach before it goes out',
      async () => {
        await chair.open('home')
        await chair.tap('发通知')
        await chair.settled()
        await chair.tap('写通知')
        await chair.settled()
        await chair.type('标题，必填', TITLE)
        await chair.type('正文，必填', '请在周五前填好体检登记表，交到工会办公室。')
        await chair.tap(/^需要点“我已阅读”/, 'checkbox')
        await chair.tap(/^置顶/, 'checkbox')
        await chair.tap(`发布给 ${people} 人`)
        const asks = await chair.asked('确认发布？')
        await asks.getByText(`发给全体教职工，共 ${people} 人`).waitFor()
        await chair.answer('确认发布？', `发布给 ${people} 人`)
        await chair.sees(/请在周五前填好/)
        if ((await idOf()) === '') throw new Error('nothing was announced')
      },
    ],
    [
      'a teacher finds it first on home, and has read it by saying so',
      async () => {
        await teacher.open('home')
        await teacher.tap(new RegExp(`^未读，请阅读，${TITLE}`))
        await teacher.settled()
        await teacher.tap('我已阅读')
        await teacher.sees('您已阅读')
        const readers = await value(office.notice.readers({ id: await idOf() }))
        if (readers.read !== 1) throw new Error(`${readers.read} have read it`)
      },
    ],
    [
      'the chair sees who has not, copies the names for the group, and reminds them once',
      async () => {
        await chair.tap(/^阅读情况/)
        await chair.settled()
        await chair.tap('复制到群')
        await chair.sees(/已复制/)
        const text = await chair.page.evaluate(() => navigator.clipboard.readText())
        if (!text.includes(`还有 ${people - 1} 人没有阅读`)) throw new Error(text)
        await chair.tap(`提醒没读的 ${people - 1} 人`)
        await chair.answer('确认提醒？', '提醒')
        await chair.sees('今天已提醒')
      },
    ],
    [
      'taken back, it is a line with the reason',
      async () => {
        await chair.open('notice/detail', { id: await idOf() })
        await chair.tap(/^撤回/)
        await chair.type('原因，必填', '登记时间有变')
        await chair.answer('确认撤回这份通知？', '撤回')
        await chair.sees(/原因：登记时间有变/)
        await teacher.open('inbox')
        await teacher.tap(new RegExp(`已撤回：${TITLE}`))
        await teacher.settled()
        await teacher.sees(/原因：登记时间有变/)
      },
    ],
  ])
}
