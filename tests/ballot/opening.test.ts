import { DAY, HOUR } from '@domain/kit/time'
import { auditsOf } from '../kit/records'
import { staffNoOf } from '../kit/school'
import { refusal, type Session, value } from '../kit/session'
import { CLOSES, NOW, OPENS } from './assembly'
import { type Hall, openHall } from './hall'

/** From the announcement to the roll that is frozen. 24 people, one of them retired. */
let at: Hall
beforeAll(async () => {
  at = await openHall()
}, 60_000)
beforeEach(() => at.cloud.clock(NOW))
afterAll(async () => {
  await at?.sound()
  await at?.cloud.close()
})

const NONE = 'f'.repeat(32)
const opening = (who: Session, id: string) => who.ballot.open({ id })

describe('who opens it, and when', () => {
  test('chair and committee, what was announced; nobody else, and nothing that is not there', async () => {
    const { id } = await at.saved(at.resolution())
    expect(await at.chair.ballot.open({ id })).toMatchObject({ error: 'WRONG_STATE', detail: { state: 'made' } })
    await value(at.committee.ballot.announce({ id }))
    for (const n of [3, 4, 5, 9, 10]) expect(await refusal(opening(await at.as(n), id))).toBe('NOT_ALLOWED')
    expect(await refusal(opening(at.chair, NONE))).toBe('NOT_FOUND')
    expect(await value(opening(at.committee, id))).toEqual({ state: 'open', done: 23, total: 23 })
    expect(at.told(id, 'ballot_opened')).toHaveLength(1)
    const story = auditsOf(at.cloud, id).map(({ action, from, to, byName }) => [action, from, to, byName])
    expect(story).toContainEqual(['ballot.open', 'announced', 'open', at.nameOf(2)])
  })

  test('once it is open a tap just answers, however often, and tells nobody again', async () => {
    const id = await at.opened(at.resolution())
    for (const who of [at.chair, at.committee, at.chair])
      expect(await value(opening(who, id))).toEqual({ state: 'open', done: 23, total: 23 })
    expect(at.told(id, 'ballot_opened')).toHaveLength(1)
    expect(auditsOf(at.cloud, id).filter((a) => a.to === 'open')).toHaveLength(1)
  })

  test('not before its check list is met, and not after its time', async () => {
    const { id } = await at.announced(at.election({ rules: { superiorAgrees: true } }))
    const said = await opening(at.chair, id)
    expect(said).toMatchObject({ error: 'NOT_READY', detail: { missing: expect.arrayContaining(['approval']) } })
    expect(at.roll(id)).toEqual([])
    expect(at.kept(id).roll).toBeUndefined()
    const late = await at.announced(at.resolution())
    await at.cloud.clock(CLOSES + 1)
    expect(await refusal(opening(at.chair, late.id))).toBe('BAD_WINDOW')
  })

  test('where nobody is left to vote it does not open', async () => {
    const only = { kind: 'members' as const, ids: [await at.id(15)] }
    const { id } = await at.announced(at.resolution({ audience: only }))
    const scrutineer = await at.as(3)
    await value(scrutineer.ballot.exclude({ id, memberId: only.ids[0] ?? '', reason: '长期病假' }))
    expect(await opening(at.chair, id)).toMatchObject({ error: 'NOT_READY', detail: { missing: ['voters'] } })
  })

  test('what is cancelled does not open', async () => {
    const { id } = await at.announced(at.resolution())
    await value(at.chair.ballot.cancel({ id, reason: '推迟' }))
    expect(await opening(at.chair, id)).toMatchObject({ error: 'WRONG_STATE', detail: { state: 'cancelled' } })
  })
})

describe('应到', () => {
  test('whom it is for without those set aside; who comes later is not on it, who leaves stays on it', async () => {
    const { id } = await at.announced(at.resolution())
    const scrutineer = await at.as(3)
    await value(scrutineer.ballot.exclude({ id, memberId: await at.id(7), reason: '长期病假' }))
    expect(await value(opening(at.chair, id))).toEqual({ state: 'open', done: 22, total: 22 })
    const names = at.roll(id).map((v) => v.name)
    for (const n of [7, 9]) expect(names).not.toContain(at.nameOf(n))
    for (const n of [1, 2, 3, 24]) expect(names).toContain(at.nameOf(n))
    await value(at.chair.member.leave({ memberId: await at.id(20), reason: 'transferred_out' }))
    const row = { staffNo: '20001', name: '新来', sex: 'female', kind: 'in_service', group: '第1组' } as const
    await value(at.chair.member.importRoster({ mode: 'apply', rows: [row] }))
    await at.cloud.clock(OPENS)
    const newcomer = await at.cloud.login('20001')
    expect(await value(newcomer.ballot.get({ id }))).toMatchObject({ mine: null })
    const cast = { id, answers: ['for' as const], receiptKey: 'a'.repeat(16) }
    expect(await refusal(newcomer.ballot.cast(cast))).toBe('NOT_ON_ROLL')
    expect(await refusal((await at.as(7)).ballot.cast(cast))).toBe('NOT_ON_ROLL')
    expect(await value(at.chair.ballot.turnout({ id }))).toMatchObject({ due: 22, voted: 0 })
    // Back as before, for the tests that follow.
    const gone = (await value(newcomer.member.me({}))).member?.id ?? ''
    await value(at.chair.member.leave({ memberId: gone, reason: 'transferred_out' }))
    await value(at.chair.member.reinstate({ memberId: await at.id(20) }))
  })

  test('a line of it holds who is due, and nothing of when', async () => {
    const id = await at.opened(at.resolution())
    for (const line of at.roll(id))
      expect(Object.keys(line).sort()).toEqual(
        ['_id', 'ballotId', 'group', 'groupId', 'memberId', 'name', 'sortName', 'staffNo', 'state'].sort(),
      )
    expect(new Set(at.roll(id).map((v) => v.state))).toEqual(new Set(['due']))
  })

  test('whoever moves to another group afterwards still votes', async () => {
    const groups = (await value(at.chair.member.groups({}))).items
    const first = groups.find((g) => g.path === '第1组')
    const other = groups.find((g) => g.path === '第2组')
    const id = await at.opened(at.resolution({ audience: { kind: 'groups', ids: [first?.id ?? ''] } }))
    // Number 17 is of the first group, 18 of the second.
    expect(await refusal(at.cast(18, id))).toBe('NOT_FOUND')
    await value(at.chair.member.transfer({ memberId: await at.id(17), groupId: other?.id ?? '' }))
    expect(await at.cast(17, id)).toMatchObject({ ok: true })
    await value(at.chair.member.transfer({ memberId: await at.id(17), groupId: first?.id ?? '' }))
  })
})

describe('the job', () => {
  test('opens what is due and ready, closes what has run out, and each only once', async () => {
    const { id } = await at.announced(at.resolution())
    await at.cloud.jobs('settle')
    expect(at.kept(id).state).toBe('announced')
    await at.cloud.clock(OPENS + 1000)
    await Promise.all([at.cloud.jobs('settle'), at.cloud.jobs('settle')])
    expect(at.kept(id)).toMatchObject({ state: 'open', roll: { done: 23, total: 23 } })
    await value(at.cast(11, id))
    await at.cloud.clock(CLOSES + HOUR)
    await Promise.all([at.cloud.jobs('settle'), at.cloud.jobs('settle')])
    expect(at.kept(id)).toMatchObject({ state: 'closed', seal: { count: 1 } })
    const story = auditsOf(at.cloud, id).map(({ action, to, byName }) => [action, to, byName])
    expect(story.filter(([, to]) => to === 'open')).toEqual([['ballot.open', 'open', undefined]])
    expect(story.filter(([, to]) => to === 'closed')).toEqual([['ballot.close', 'closed', undefined]])
    await at.cloud.clock(NOW + 3 * DAY)
    await at.cloud.jobs('settle')
    expect(at.kept(id).state).toBe('closed')
  })
})

test('a ballot for one', async () => {
  const id = await at.opened(at.resolution({ audience: { kind: 'members', ids: [await at.id(12)] } }))
  expect(at.roll(id).map((v) => v.staffNo)).toEqual([staffNoOf(12)])
  await value(at.cast(12, id))
  await at.closed(id)
  expect(at.list(id, 'receipts')).toHaveLength(1)
})
