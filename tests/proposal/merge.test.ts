import { randomUUID } from 'node:crypto'
import { auditsOf } from '../kit/records'
import { nameOf } from '../kit/school'
import { refusal, value } from '../kit/session'
import { openUnguarded } from '../kit/unguarded'
import { decided } from './deeds'
import { NOW, openTown, type Town } from './town'

/** 合并办理: several proposals on one matter become one, and nobody is lost on the way. */
let town: Town
beforeAll(async () => {
  town = await openTown()
}, 60_000)
beforeEach(() => town.cloud.clock(NOW))
afterEach(() => town.sound())
afterAll(() => town?.cloud.close())

const three = async (of = town) => {
  const [a, b, c] = [await of.reviewed(20), await of.reviewed(21), await of.reviewed(22)]
  return [a.id, b.id, c.id] as const
}

test('docketed ones, too: co-proposers join, everybody is told, the number and the history stay', async () => {
  const { committee, teachers } = town
  const [a, b, c] = await three()
  await decided(committee, [a, b], 'docketed')
  const { items } = await value(
    committee.proposal.merge({ ids: [b, c], into: a, reason: '同一件事', decidedOn: '2026-10-08' }),
  )
  expect(items.map((p) => [p.id, p.state, p.decision, p.mergedInto, p.reason])).toEqual(
    [b, c].map((id) => [id, 'merged', 'merged', a, '同一件事']),
  )
  expect(items.every((p) => /^八届四次-\d{3}$/.test(p.number ?? ''))).toBe(true)
  expect(items[0]?.timeline.map((s) => s.to)).toEqual([
    'draft',
    'endorsing',
    'endorsing',
    'under_review',
    'docketed',
    'merged',
  ])
  const survivor = await value(committee.proposal.get({ id: a }))
  expect(survivor).toMatchObject({ state: 'docketed', coProposers: [nameOf(21), nameOf(22)] })
  // It is now theirs as well, but one mends and rates it.
  const theirs = await value(teachers[1].proposal.list({ mine: true }))
  expect(theirs.items.find((r) => r.id === a)).toMatchObject({ mine: true, own: false })
  expect(town.told(a, 'received')).toHaveLength(1)
  for (const id of [b, c])
    expect(town.told(id, 'decided').at(-1)?.about).toMatchObject({ state: 'merged', reason: '同一件事' })
  expect(auditsOf(town.cloud, a).map((x) => x.action)).toContain('proposal.merge')
})

test('a chain: what had been merged into one goes with it into the next', async () => {
  const { committee } = town
  const [a, b, c] = await three()
  await value(committee.proposal.merge({ ids: [a], into: b }))
  await value(committee.proposal.merge({ ids: [b], into: c }))
  const end = await value(committee.proposal.get({ id: c }))
  expect([...end.coProposers].sort()).toEqual([nameOf(20), nameOf(21)].sort())
  expect(await refusal(committee.proposal.merge({ ids: [c], into: b }))).toBe('INTO_UNFIT')
})

test('two of one proposer into a third of the same: nobody stands twice', async () => {
  const { committee } = town
  const [a, b, c] = [await town.reviewed(20), await town.reviewed(20), await town.reviewed(21)]
  await value(committee.proposal.merge({ ids: [a.id, c.id], into: b.id }))
  expect(town.kept(b.id)).toMatchObject({ coProposers: [{ name: nameOf(21) }] })
})

test('all or nothing: one that is with a department, or not there, and none is merged', async () => {
  const { committee } = town
  const [a, b, c] = await three()
  await decided(committee, [a, c], 'docketed')
  await value(committee.proposal.assign({ id: c, lead: '总务处' }))
  const said = await committee.proposal.merge({ ids: [b, c], into: a })
  expect(said).toMatchObject({ error: 'WRONG_STATE', detail: { items: [{ id: c, state: 'assigned' }] } })
  expect(await refusal(committee.proposal.merge({ ids: [b, 'none'], into: a }))).toBe('NOT_FOUND')
  expect(await refusal(committee.proposal.merge({ ids: [b], into: 'none' }))).toBe('NOT_FOUND')
  expect(await refusal(committee.proposal.merge({ ids: [b], into: c }))).toBe('INTO_UNFIT')
  expect(await refusal(committee.proposal.merge({ ids: [a, b], into: a }))).toBe('INTO_NEEDED')
  expect(await refusal(committee.proposal.merge({ ids: [b, b], into: a }))).toBe('BAD_INPUT')
  expect(await refusal(committee.proposal.merge({ ids: [b], into: a, decidedOn: '2026-10-09' }))).toBe('FUTURE_DAY')
  for (const by of [town.teachers[0], town.logistics])
    expect(await refusal(by.proposal.merge({ ids: [b], into: a }))).toBe('NOT_ALLOWED')
  expect(town.kept(b)).toMatchObject({ state: 'under_review' })
  expect(town.kept(a)).toMatchObject({ coProposers: [] })
})

test('one’s own matter, whether it goes or stays: another of the committee decides', async () => {
  const { committee, second } = town
  const [mine, other] = [await town.reviewed(2), await town.reviewed(20)]
  const own = { error: 'OWN_MATTER', detail: { others: true } }
  expect(await committee.proposal.merge({ ids: [mine.id], into: other.id })).toMatchObject(own)
  expect(await committee.proposal.merge({ ids: [other.id], into: mine.id })).toMatchObject(own)
  await value(second.proposal.merge({ ids: [other.id], into: mine.id }))
})

test('a retry hears the first answer; it is the same deed as deciding "merged"', async () => {
  const { cloud, committee } = town
  const [a, b] = await three()
  const requestId = randomUUID()
  await cloud.faults([{ kind: 'reply_lost_at_door', function: 'proposal', action: 'merge' }])
  await expect(committee.proposal.merge({ ids: [b], into: a }, requestId)).rejects.toThrow()
  const said = await value(committee.proposal.merge({ ids: [b], into: a }, requestId))
  expect(said.items).toMatchObject([{ id: b, state: 'merged' }])
  expect(auditsOf(cloud, b).filter((x) => x.to === 'merged')).toHaveLength(1)

  const [d, e] = await three()
  await value(committee.proposal.decide({ ids: [e], decision: 'merged', into: d }))
  const shape = (id: string) => {
    const { state, decision, coProposers, decidedOn, seenBy, waitsFor } = town.kept(id)
    return { state, decision, coProposers: coProposers.length, decidedOn, seenBy, waitsFor: waitsFor.length }
  }
  expect([shape(d), shape(e)]).toEqual([shape(a), shape(b)])
})

/** Two of the committee merge two proposals into each other, and both into a third, five times. */
async function crossed(of: Town) {
  const heard: string[] = []
  for (let i = 0; i < 5; i++) {
    const [a, b, c] = await three(of)
    const said = await Promise.all([
      of.committee.proposal.merge({ ids: [a], into: b }),
      of.second.proposal.merge({ ids: [b], into: a }),
      of.chair.proposal.merge({ ids: [a, b], into: c }),
    ])
    heard.push(
      said
        .map((s) => (s.ok ? 'ok' : s.error))
        .sort()
        .join(),
    )
  }
  return heard
}

test('merged into each other at once: one merger stands, or two that follow', async () => {
  for (const heard of await crossed(town)) {
    expect(heard).toContain('ok')
    expect(heard).not.toContain('BUSY')
  }
}, 60_000)

test('control: where the survivor need not be alive, a circle closes and the check of the data says so', async () => {
  const bare = await openTown(
    await openUnguarded([
      {
        file: 'domain/proposal/rules.ts',
        from: 'return fits && list.every((p) => p.callId === into.callId) ? ok(true)',
        to: 'return fits || into ? ok(true)',
      },
    ]),
  )
  try {
    const [a, b] = await three(bare)
    await value(bare.committee.proposal.merge({ ids: [a], into: b }))
    await value(bare.second.proposal.merge({ ids: [b], into: a }))
    await expect(bare.sound()).rejects.toThrow('mergedInto')
  } finally {
    await bare.cloud.close()
  }
}, 60_000)
