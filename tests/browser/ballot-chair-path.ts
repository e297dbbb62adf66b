import { HOUR } from '@domain/kit/time'
import type { School } from '../kit/school'
import { value } from '../kit/session'
import { CAST } from './path'
import type { Stage } from './stage'

const TITLE = '教职工疗休养办法表决'
const VOTERS = [21, 22, 23, 24]

/** What the chair does of a ballot, from telling people to the published result, by nothing but taps. */
export async function walkTheOffice(stage: Stage, school: School): Promise<void> {
  const chair = await stage.enter('ballot-chair', school.as(CAST.chair))
  const office = await school.as(CAST.chair)
  const scrutineer = await school.as(CAST.first)
  const idOf = async (n: number) => (await value((await school.as(n)).member.me({}))).member?.id ?? ''
  const now = Date.now()
  const { id } = await value(
    office.ballot.save({
      ...{ kind: 'resolution', title: TITLE, questions: [{ title: '教职工疗休养办法' }], secrecy: 'secret' },
      ...{ audience: { kind: 'members', ids: await Promise.all(VOTERS.map(idOf)) } },
      ...{ opensAt: now + HOUR, closesAt: now + 5 * HOUR, scrutineerIds: [await idOf(CAST.first)] },
    }),
  )
  const state = async () => (await value(office.ballot.get({ id }))).state
  const must = async (wanted: string) => {
    const is = await state()
    if (is !== wanted) throw new Error(`${is}, not ${wanted}`)
  }

  await stage.walk([
    [
      'the chair tells whom it is for, and opens it before its hour',
      async () => {
        await chair.open('ballot/ballot', { id })
        await chair.tap('发出通知')
        await chair.sees(/指定的 4 人会收到通知/)
        await must('made')
        await chair.answer('确认发出通知？', '发出通知')
        await chair.sees(/已发出通知/)
        await must('announced')
        await chair.tap('开始投票')
        await chair.sees(/现在开始就可以投票/)
        await chair.answer('确认开始投票？', '开始投票')
        await chair.sees('0 / 4 人')
        await must('open')
      },
    ],
    [
      'closes it when all have voted, and publishes what was counted',
      async () => {
        for (const n of VOTERS)
          await value(
            (await school.as(n)).ballot.cast({ id, answers: ['for'], receiptKey: `a-secret-of-the-four-${n}` }),
          )
        await chair.reload()
        await chair.tap('截止并封箱')
        await chair.answer('确认截止并封箱？', '截止并封箱')
        await chair.sees(/已截止并封箱/)
        await must('closed')
        await value(scrutineer.ballot.count({ id }))
        await chair.reload()
        await chair.tap('公布结果')
        await chair.sees(/应到4人，收回4票/)
        await chair.answer('确认公布结果？', '公布结果')
        await chair.sees(/结果已公布/)
        await must('published')
      },
    ],
  ])
}
