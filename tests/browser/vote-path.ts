import type { Vote } from '@domain/ballot/question'
import { HOUR } from '@domain/kit/time'
import type { School } from '../kit/school'
import { value } from '../kit/session'
import { CAST, SHAPE } from './path'
import type { Person } from './person'
import type { Stage } from './stage'

const TITLE = '绩效工资分配方案表决'
const QUESTION = '《绩效工资分配方案（修订稿）》'
const SCRUTINEER = 30
const mark = (vote: string) => `${QUESTION}：${vote}`
/** The demo's local storage, as somebody who borrows the phone would read it. */
const kept = (person: Person) => person.page.evaluate(() => JSON.stringify(Object.entries(localStorage)))

/** All but the two who vote by taps: 47 for, with the first it is 48. */
async function othersVote(school: School, id: string): Promise<void> {
  const [first, second] = [CAST.first, CAST.second] as const
  const others = Array.from({ length: SHAPE.size }, (_, i) => i + 1).filter((n) => n !== first && n !== second)
  const cast = async (n: number, at: number) => {
    const vote: Vote = at < 47 ? 'for' : at < 51 ? 'against' : 'abstain'
    await value((await school.as(n)).ballot.cast({ id, answers: [vote], receiptKey: `in-the-hall-number-${n}` }))
  }
  for (const [at, n] of others.entries()) await cast(n, at)
}

/** Fifty-seven teachers in a hall: the last two vote, the screen closes at 57, and reads out what came of it. */
export async function walkTheVote(stage: Stage, school: School): Promise<void> {
  const office = await school.as(CAST.chair)
  const scrutineer = await school.as(SCRUTINEER)
  const { member } = await value(scrutineer.member.me({}))
  const now = Date.now()
  const { id } = await value(
    office.ballot.save({
      ...{ kind: 'resolution', title: TITLE, questions: [{ title: QUESTION }], secrecy: 'secret' },
      ...{ audience: { kind: 'staff' }, opensAt: now, closesAt: now + HOUR, scrutineerIds: [member?.id ?? ''] },
    }),
  )
  await value(office.ballot.announce({ id }))
  await value(office.ballot.open({ id }))
  await othersVote(school, id)

  const hall = await stage.enter('vote-hall', office, { desk: true })
  const first = await stage.enter('vote-first', school.as(CAST.first))
  const second = await stage.enter('vote-second', school.as(CAST.second))
  const again = await stage.enter('vote-second-again', school.as(CAST.second))
  const review = async (person: Person, vote: string) => {
    await person.tap(mark(vote), 'radio')
    await person.tap('下一步：核对')
    await (await person.asked('请核对您的选择')).getByText(vote, { exact: true }).waitFor()
  }

  await stage.walk([
    [
      'the hall sees how many have voted, and nothing of how',
      async () => {
        await hall.open('ballot/turnout', { id })
        await hall.page.getByRole('img', { name: '已投 55 人，应到 57 人' }).waitFor()
        if (/同意|弃权/.test(await hall.words())) throw new Error(`the screen tells how: ${await hall.words()}`)
      },
    ],
    [
      'a voter finds it, chooses, looks it over, goes back and chooses otherwise',
      async () => {
        await first.open('ballot/list')
        await first.tap(new RegExp(TITLE))
        await first.settled()
        await first.tap('投票')
        await first.settled()
        await review(first, '不同意')
        await first.answer('请核对您的选择', '返回修改')
        await review(first, '同意')
      },
    ],
    [
      'without a network it is not taken for a vote, and nothing of it is kept; then it is one',
      async () => {
        stage.watch.network(true)
        await first.context.setOffline(true)
        await first.answer('请核对您的选择', '确认投票')
        await first.sees(/请先当作没有投出/)
        if (/同意|"for"|for"/.test(await kept(first))) throw new Error(`a choice is kept: ${await kept(first)}`)
        await first.context.setOffline(false)
        stage.watch.network(false)
        await first.answer('请核对您的选择', '再投一次')
        await first.sees('已投票')
      },
    ],
    [
      'two phones of one person at once: one ballot, and the other one says so',
      async () => {
        for (const phone of [second, again]) {
          await phone.open('ballot/vote', { id })
          await review(phone, '不同意')
        }
        await Promise.all([second, again].map((phone) => phone.answer('请核对您的选择', '确认投票')))
        const said = await Promise.all(
          [second, again].map(async (phone) => {
            await phone.sees(/^已投票$|您已经投过票了/)
            return (await phone.role('dialog', '请核对您的选择').count()) === 0
          }),
        )
        if (said.filter(Boolean).length !== 1) throw new Error(`phones that say 已投票: ${said}`)
      },
    ],
    [
      'the screen closes at 57 of 57 by itself',
      async () => {
        await hall.page.getByRole('img', { name: '已投 57 人，应到 57 人' }).waitFor()
        await hall.sees('全部投完')
        await value(office.ballot.close({ id }))
        await hall.sees('投票已截止，等监票人计票')
      },
    ],
    [
      'counted and published, the screen reads it out',
      async () => {
        await value(scrutineer.ballot.count({ id }))
        await value(office.ballot.publish({ id }))
        await hall.sees('应到57人，收回57票，同意48票，超过应到半数，通过')
      },
    ],
    [
      'the voter finds the own ballot in the box, and counts the box again',
      async () => {
        await first.tap('核对我的票')
        await first.settled()
        await first.tap('请系统查')
        await first.sees('系统查到：您的凭证在票箱里。')
        await first.tap('自己核对')
        await first.sees('都对得上')
        await first.sees('这部手机重新数了一遍票，和公布的结果一样')
      },
    ],
  ])
}
