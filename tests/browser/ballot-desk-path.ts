import { HOUR } from '@domain/kit/time'
import { nameOf, type School } from '../kit/school'
import { value } from '../kit/session'
import { CAST } from './path'
import type { Stage } from './stage'

const TITLE = '考勤和请假办法（修订）表决'
const MATTER = '考勤和请假办法（修订）'
const ABSENT = 30
const BY_PHONE = [31, 32, 33, 34, 35, 36]
const ON_PAPER = 40

/** A scrutineer's desk, from who is set aside to the result that is read out, by nothing but taps. */
export async function walkTheDesk(stage: Stage, school: School): Promise<void> {
  const scrutineer = await stage.enter('ballot-scrutineer', school.as(CAST.first))
  const office = await school.as(CAST.chair)
  const idOf = async (n: number) => (await value((await school.as(n)).member.me({}))).member?.id ?? ''
  const now = Date.now()
  const { id } = await value(
    office.ballot.save({
      ...{ kind: 'resolution', title: TITLE, questions: [{ title: MATTER }], audience: { kind: 'union_members' } },
      ...{ secrecy: 'secret', opensAt: now, closesAt: now + 5 * HOUR, scrutineerIds: [await idOf(CAST.first)] },
    }),
  )
  await value(office.ballot.announce({ id }))

  await stage.walk([
    [
      'somebody is set aside before it opens, with a reason',
      async () => {
        await scrutineer.open('ballot/ballot', { id })
        await scrutineer.tap(/^监票台/)
        await scrutineer.settled()
        await scrutineer.tap('添加不计入应到的人')
        await scrutineer.type('按姓名或工号查找', nameOf(ABSENT))
        await scrutineer.settled()
        await scrutineer.tap(new RegExp(`^${nameOf(ABSENT)}`), 'checkbox')
        await scrutineer.tap('下一步：填原因')
        await scrutineer.type('原因，必填', '公派出国')
        await scrutineer.answer('不计入应到', '不计入应到')
        await scrutineer.sees(/公派出国 · /)
      },
    ],
    [
      'while it is open the group hears a number and no name, and one has a paper ballot',
      async () => {
        await value(office.ballot.open({ id }))
        for (const n of BY_PHONE) {
          const voter = await school.as(n)
          await value(voter.ballot.cast({ id, answers: ['for'], receiptKey: `a-secret-of-person-${n}` }))
        }
        await scrutineer.reload()
        await scrutineer.sees('投票进度')
        await scrutineer.tap(/^登记领纸质票/)
        await scrutineer.type('按姓名或工号查找', nameOf(ON_PAPER))
        await scrutineer.settled()
        await scrutineer.tap(new RegExp(`^${nameOf(ON_PAPER)}`), 'checkbox')
        await scrutineer.tap('下一步')
        await scrutineer.answer('发给纸质票？', '已当面发给')
        await scrutineer.sees(/已登记/)
        await scrutineer.tap('看还没投票的人')
        await scrutineer.settled()
        await scrutineer.tap('复制到群')
        await scrutineer.sees(/已复制/)
        const text = await scrutineer.page.evaluate(() => navigator.clipboard.readText())
        if (!text.includes('还有 49 人没有投票') || text.includes(nameOf(50))) throw new Error(text)
      },
    ],
    [
      'phone and paper are counted together: what does not come out is not taken, and the result is read out',
      async () => {
        await value(office.ballot.close({ id }))
        await scrutineer.open('ballot/desk', { id })
        await scrutineer.tap('计票')
        await scrutineer.settled()
        await scrutineer.tap('有', 'radio')
        await scrutineer.type('收回几张纸质票，必填', '1')
        await scrutineer.type(`${MATTER}，同意`, '2')
        await scrutineer.sees('合计 2，比有效票多 1')
        await scrutineer.field(`${MATTER}，同意`).fill('1')
        await scrutineer.sees('对上了')
        await scrutineer.tap('计票')
        await scrutineer.answer('确认计票？', '计票')
        await scrutineer.sees(/应到56人，收回7票，未达到应到的三分之二（38人），表决无效/)
        const { result } = await value(office.ballot.get({ id }))
        if (result?.returned !== 7 || result.due !== 56) throw new Error(JSON.stringify(result))
      },
    ],
  ])
}
