import { randomUUID } from 'node:crypto'
import { dayOf } from '@domain/kit/time'
import { type Cloud, openCloud } from '../kit/cloud'
import { records } from '../kit/records'
import { makeSchool, type School } from '../kit/school'
import { type Session, value } from '../kit/session'
import { openUnguarded } from '../kit/unguarded'

/** What happens at the same moment. Beside each guard stands the same story without it, which goes wrong. */
interface World {
  cloud: Cloud
  school: School
  chair: Session
  other: Session
  committee: Session
  id(n: number): Promise<string>
}
async function world(cloud: Cloud): Promise<World> {
  const roles = { 1: 'chair', 2: 'chair', 3: 'committee', 4: 'leader' }
  const school = await makeSchool(cloud, { size: 40, groups: 1, roles })
  const [chair, other, committee] = await Promise.all([school.as(1), school.as(2), school.as(3)])
  const id = async (n: number) => (await value((await school.as(n)).member.me({}))).member?.id ?? ''
  return { cloud, school, chair, other, committee, id }
}
const heard = (answers: readonly { ok: boolean; error?: string }[]) =>
  answers.map((a) => (a.ok ? 'ok' : a.error)).sort()
const TODAY = dayOf(Date.now())
const GIFT = { form: 'cash' as const, amountFen: 100_000 }

/** The committee and the leader hear of the same and report it at once; how many cases there are, person by person. */
async function twoReporters({ cloud, committee, school, id }: World): Promise<number[]> {
  const leader = await school.as(4)
  const found: number[] = []
  for (let n = 10; n < 16; n++) {
    const person = await id(n)
    const report = { kind: 'bereavement' as const, recipientIds: [person], happenedOn: TODAY }
    await Promise.all([committee.condolence.report(report), leader.condolence.report(report)])
    found.push(
      records<{ recipientIds: string[] }>(cloud, 'condolences').filter((c) => c.recipientIds.includes(person)).length,
    )
  }
  return found
}

/** Two cases of one person, one too many for the year, approved at once by two chairs; how many went through. */
async function twoApprovals({ chair, other, committee, id }: World): Promise<number[]> {
  const found: number[] = []
  for (let n = 20; n < 26; n++) {
    const recipientIds = [await id(n)]
    const report = (back: number) =>
      value(
        committee.condolence.report({
          ...{ kind: 'illness', recipientIds, happenedOn: dayOf(Date.now() - back * 86_400_000) },
        }),
      )
    const [a, b] = [await report(0), await report(4)]
    const answers = await Promise.all([
      chair.condolence.approve({ id: a.id, ...GIFT }),
      other.condolence.approve({ id: b.id, ...GIFT }),
    ])
    found.push(answers.filter((x) => x.ok).length)
  }
  return found
}

describe('with its guards', () => {
  let w: World
  beforeAll(async () => {
    w = await world(await openCloud())
  }, 60_000)
  afterAll(() => w?.cloud.close())

  test('two who report the same at once make one case', async () => {
    expect(await twoReporters(w)).toEqual([1, 1, 1, 1, 1, 1])
  }, 60_000)
  test('the yearly count holds against two approvals at once', async () => {
    expect(await twoApprovals(w)).toEqual([1, 1, 1, 1, 1, 1])
  }, 60_000)
  test('two chairs approve one case at once: one amount stands', async () => {
    const report = { kind: 'hardship' as const, recipientIds: [await w.id(30)], happenedOn: TODAY }
    const { id } = await value(w.committee.condolence.report(report))
    const answers = await Promise.all([
      w.chair.condolence.approve({ id, ...GIFT }),
      w.other.condolence.approve({ id, ...GIFT, amountFen: 90_000 }),
    ])
    expect(heard(answers)).toEqual(['WRONG_STATE', 'ok'])
  })
  test('a double tap is one deed: the twin hears the same', async () => {
    const report = { kind: 'birth' as const, recipientIds: [await w.id(31)], happenedOn: TODAY }
    const request = randomUUID()
    const answers = await Promise.all([1, 2, 3].map(() => w.committee.condolence.report(report, request)))
    const ids = answers.map((a) => (a.ok ? a.value.id : a.error))
    expect(new Set(ids).size).toBe(1)
    const [id = ''] = ids
    const twice = randomUUID()
    const taps = [1, 2].map(() => w.chair.condolence.approve({ id, form: 'cash', amountFen: 50_000 }, twice))
    expect(heard(await Promise.all(taps))).toEqual(['ok', 'ok'])
    const notices = records<{ about: { id: string } }>(w.cloud, 'notices').filter((n) => n.about.id === id)
    expect(notices).toHaveLength(2)
  })
  test('declined and approved at once: one of both', async () => {
    const report = { kind: 'marriage' as const, recipientIds: [await w.id(32)], happenedOn: TODAY }
    const { id } = await value(w.committee.condolence.report(report))
    const answers = await Promise.all([
      w.chair.condolence.approve({ id, form: 'cash', amountFen: 50_000 }),
      w.committee.condolence.decline({ id, reason: '误报' }),
    ])
    expect(heard(answers)).toEqual(['WRONG_STATE', 'ok'])
  })
})

describe('without the turn', () => {
  const without = async (file: string, story: (w: World) => Promise<number[]>) => {
    const cloud = await openUnguarded([
      { file: `cloudfunctions/condolence/${file}.ts`, from: 'await takeTurn(deed)', to: '' },
    ])
    try {
      return await story(await world(cloud))
    } finally {
      await cloud.close()
    }
  }
  test('control: two reports of the same make two cases', async () => {
    expect(Math.max(...(await without('report', twoReporters)))).toBe(2)
  }, 120_000)
  test('control: two approvals go past the count', async () => {
    expect(Math.max(...(await without('approve', twoApprovals)))).toBe(2)
  }, 120_000)
})
