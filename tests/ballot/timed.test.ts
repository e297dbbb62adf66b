import type { BoxPiece, CastVote, Voter } from '@domain/ballot/model'
import { DAY, HOUR, MINUTE } from '@domain/kit/time'
import { auditsOf, records } from '../kit/records'
import { refusal, value } from '../kit/session'
import { type Assembly, CLOSES, type Draft, NOW, OPENS, openAssembly } from './assembly'

/** What only a moment brings about: opening, closing, a reminder, and that what is old is thrown away. */
let at: Assembly
beforeAll(async () => {
  at = await openAssembly(14)
}, 60_000)
beforeEach(() => at.cloud.clock(NOW))
afterAll(async () => {
  await at?.sound()
  await at?.cloud.close()
})

const changed = (draft: Draft, more: object) => ({ ...draft, ...more }) as Draft
async function settled(now: number) {
  await at.cloud.clock(now)
  expect(await at.cloud.jobs('settle')).toMatchObject({ ok: true })
}
const stateOf = (id: string) => at.kept(id).state
const key = (n: number) => `a-secret-of-phone-${n}`
const cast = async (id: string, ...voters: number[]) => {
  for (const n of voters) await value((await at.as(n)).ballot.cast({ id, answers: ['for'], receiptKey: key(n) }))
}

describe('opening', () => {
  test('at its moment and not before; everybody is told, and nobody is said to have done it', async () => {
    const { id } = await at.announced(at.resolution())
    await settled(OPENS - MINUTE)
    expect(stateOf(id)).toBe('announced')
    await settled(OPENS)
    // Of fourteen thirteen are staff.
    expect(at.kept(id)).toMatchObject({ state: 'open', roll: { done: 13, total: 13 } })
    expect(at.told(id, 'ballot_opened')).toMatchObject([{ to: ['staff'] }])
    await settled(OPENS + MINUTE)
    expect(at.told(id, 'ballot_opened')).toHaveLength(1)
    const [audit] = auditsOf(at.cloud, id).filter((a) => a.action === 'ballot.open')
    expect(audit).toMatchObject({ from: 'announced', to: 'open' })
    expect(audit).not.toHaveProperty('by')
  })

  test('what lacks something waits; its maker and the chair hear it once, and it opens when it is whole', async () => {
    const draft = at.resolution({ scrutineerIds: [] })
    const { id } = await at.announced(draft)
    await settled(OPENS)
    await settled(OPENS + MINUTE)
    expect(stateOf(id)).toBe('announced')
    const to = [`member:${await at.id(2)}`, 'role:chair']
    expect(at.told(id, 'ballot_not_ready')).toMatchObject([{ to }])
    await value(at.chair.ballot.save(changed(await draft, { id, scrutineerIds: [await at.id(3)] })))
    await settled(OPENS + 2 * MINUTE)
    expect(stateOf(id)).toBe('open')
    expect(at.told(id, 'ballot_not_ready')).toHaveLength(1)
  })

  test('what nobody opened in time stays as it was', async () => {
    const { id } = await at.announced(at.resolution())
    await settled(CLOSES)
    expect(stateOf(id)).toBe('announced')
    expect(at.told(id, 'ballot_not_ready')).toEqual([])
    await value(at.chair.ballot.cancel({ id, reason: '错过了时间' }))
  })
})

describe('closing', () => {
  test('nobody votes after the end, timer or not; then the timer seals the box', async () => {
    const { id } = await at.announced(at.resolution())
    await settled(OPENS)
    await cast(id, 11, 12)
    await settled(CLOSES - MINUTE)
    expect(stateOf(id)).toBe('open')
    await cast(id, 13)
    await at.cloud.clock(CLOSES + 1)
    const late = (await at.as(14)).ballot.cast({ id, answers: ['for'], receiptKey: key(14) })
    expect(await refusal(late)).toBe('CLOSED')
    await settled(CLOSES + MINUTE)
    expect(at.kept(id)).toMatchObject({ state: 'closed', seal: { count: 3 } })
    expect(auditsOf(at.cloud, id).find((a) => a.action === 'ballot.close')).not.toHaveProperty('by')
  })
})

describe('the reminder', () => {
  const told = (id: string) => at.told(id, 'ballot_remind').map((n) => n.to)

  test('the morning before, to those who have not voted, once', async () => {
    const members = await Promise.all([11, 12, 13].map(at.id))
    const { id } = await at.announced(
      at.resolution({ audience: { kind: 'members', ids: members }, closesAt: OPENS + 5 * DAY }),
    )
    await settled(OPENS)
    await cast(id, 11)
    await at.cloud.clock(OPENS + 3 * DAY)
    await at.cloud.jobs('remind')
    expect(told(id)).toEqual([])
    await at.cloud.clock(OPENS + 4 * DAY)
    await at.cloud.jobs('remind')
    const late = [12, 13].map(at.id)
    const words = (await Promise.all(late)).map((m) => `member:${m}`)
    expect(told(id).map((to) => [...to].sort())).toEqual([words.sort()])
    await cast(id, 12)
    await at.cloud.clock(OPENS + 5 * DAY - HOUR)
    await at.cloud.jobs('remind')
    expect(told(id)).toHaveLength(1)
    await settled(OPENS + 5 * DAY + 1)
  })
})

describe('what is older than the school keeps', () => {
  const YEAR = 365 * DAY
  const left = (id: string) =>
    (['voters', 'votes', 'boxes'] as const).map(
      (c) => records<Voter | CastVote | BoxPiece>(at.cloud, c).filter((d) => d.ballotId === id).length,
    )

  async function published() {
    const { id } = await at.announced(at.resolution())
    await value((await at.as(3)).ballot.exclude({ id, memberId: await at.id(12), reason: '长期病假' }))
    await settled(OPENS)
    await cast(id, 1, 2, 3, 4, 5, 6, 7, 8, 10)
    await value((await at.as(3)).ballot.paperIssued({ id, memberId: await at.id(11) }))
    await at.cloud.clock(CLOSES - HOUR)
    await at.cloud.jobs('remind')
    await settled(CLOSES + MINUTE)
    await value(
      (await at.as(3)).ballot.count({
        id,
        paper: { returned: 0, invalid: 0, questions: [{ for: 0, against: 0, abstain: 0 }] },
      }),
    )
    await at.cloud.clock(CLOSES + DAY)
    await value(at.chair.ballot.publish({ id }))
    return id
  }

  test('roll and box go a year after the result was published; the result stays', async () => {
    const id = await published()
    const lines = left(id)
    expect(lines).toEqual([12, 0, 2])
    expect(at.told(id, 'ballot_remind')).toHaveLength(1)
    await at.cloud.clock(CLOSES + DAY + YEAR - MINUTE)
    await at.cloud.jobs('expire')
    expect(left(id)).toEqual(lines)
    await value(at.chair.member.updateSettings({ ballotYears: 2 }))
    await at.cloud.clock(CLOSES + DAY + YEAR + MINUTE)
    await at.cloud.jobs('expire')
    expect(left(id)).toEqual(lines)
    await value(at.chair.member.updateSettings({ ballotYears: 1 }))
    await at.cloud.jobs('expire')
    expect(left(id)).toEqual([0, 0, 0])
    expect(at.told(id, 'ballot_remind')).toEqual([])
    const kept = await value((await at.as(11)).ballot.get({ id }))
    expect(kept).toMatchObject({ state: 'published', mine: null })
    expect(kept.result?.words).toContain('应到12人，收回9票')
    expect(at.kept(id).forgottenAt).toBeGreaterThan(CLOSES + DAY + YEAR)
    // How many were left out belongs to the result; who they were, and why, does not.
    expect(kept.excludedCount).toBe(1)
    expect(JSON.stringify([at.kept(id), auditsOf(at.cloud, id)])).not.toMatch(/长期病假|领了纸质票/)
    expect(JSON.stringify(auditsOf(at.cloud, id))).not.toContain(at.nameOf(11))
  })

  test('what is not at its end is kept, however old', async () => {
    const { id } = await at.announced(at.resolution())
    await settled(OPENS)
    await cast(id, 11)
    await settled(CLOSES + MINUTE)
    const lines = left(id)
    await at.cloud.clock(CLOSES + 5 * YEAR)
    await at.cloud.jobs('expire')
    expect(left(id)).toEqual(lines)
    await value(at.chair.ballot.cancel({ id, reason: '不办了' }))
    await at.cloud.jobs('expire')
    expect(left(id)).toEqual(lines)
  })
})
