import type { Mutation } from '../../config/functions'
import { value } from '../kit/session'
import { openUnguarded } from '../kit/unguarded'
import { crowdOf, heard, tap } from './crowd'
import { contentOf, type Hall, openHall, tally } from './hall'

/** A hall that votes at the same moment. Beside each guard stands the same hall without it, in which it goes wrong. */
const SIZE = 111
const VOTES = ['for', 'against', 'abstain'] as const

/** Everybody with two phones and another mind on each. */
async function twoPhones(at: Hall, people = 40) {
  const id = await at.opened(at.resolution())
  const crowd = await crowdOf(at, 11, 10 + people)
  // One phone's write may come long after it was looked whether the person has voted.
  const slow = { kind: 'slow', action: 'database.modifyDocument', collection: 'voters', rate: 0.5, ms: 30 }
  await at.cloud.faults([slow])
  const answers = await Promise.all(
    crowd.flatMap((who) => [tap(who, id, ['for'], 'a'), tap(who, id, ['against'], 'b')]),
  )
  await at.cloud.faults([])
  return { id, ...heard(answers), votes: at.votes(id), voted: at.roll(id).filter((v) => v.state === 'voted').length }
}

/** 34 for, 33 against, 33 abstain; everybody taps twice. */
async function hundred(at: Hall) {
  const id = await at.opened(at.resolution())
  const crowd = await crowdOf(at, 11, 110)
  const answers = await Promise.all(
    crowd.flatMap((who, i) => {
      const answer = VOTES[i % 3] ?? 'for'
      return [tap(who, id, [answer]), tap(who, id, [answer])]
    }),
  )
  return { id, ...heard(answers), counted: tally(at.votes(id).map((v) => v.content)) }
}

/** The chair closes while people are casting. */
async function closedMeanwhile(at: Hall) {
  const id = await at.opened(at.resolution())
  const crowd = await crowdOf(at, 11, 90)
  const first = crowd.slice(0, 20).map((who) => tap(who, id, ['for']))
  await Promise.race(first)
  const closing = at.chair.ballot.close({ id })
  const rest = crowd.slice(20).map((who) => tap(who, id, ['against']))
  const said = heard(await Promise.all([...first, ...rest]))
  const closed = await closing
  return { id, closed, ...said, roll: tally(at.roll(id).map((v) => v.state)), list: at.list(id, 'receipts') }
}

/** A scrutineer hands out paper to people who are just casting. */
async function paperMeanwhile(at: Hall) {
  const id = await at.opened(at.resolution())
  const scrutineer = await at.as(3)
  const crowd = await crowdOf(at, 11, 40)
  const ids = await Promise.all(crowd.map(({ n }) => at.id(n)))
  const said = await Promise.all(
    crowd.map(async (who, i) => {
      const paper = scrutineer.ballot.paperIssued({ id, memberId: ids[i] ?? '' })
      return Promise.all([paper, tap(who, id, ['for'])])
    }),
  )
  return { id, said, votes: at.votes(id).length, roll: tally(at.roll(id).map((v) => v.state)) }
}

/** Two close it, one of them so slow that the other has come to the end while it still reads ballots. */
async function closedByTwo(at: Hall) {
  const id = await at.opened(at.resolution())
  const receipts = heard(await Promise.all((await crowdOf(at, 11, 40)).map((who) => tap(who, id, ['for'])))).receipts
  const fourthPage = {
    kind: 'slow',
    action: 'database.getDocument',
    collection: 'votes',
    after: 3,
    times: 1,
    ms: 4000,
  }
  await at.cloud.faults([fourthPage])
  const slow = at.chair.ballot.close({ id })
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const quick = await at.committee.ballot.close({ id })
  const said = [quick, await slow]
  await at.cloud.faults([])
  return { id, receipts, said, list: at.list(id, 'receipts') }
}
/** Boxes are read a few ballots at a time here, and ballots leave a few at a time. */
const FEW_AT_ONCE: Mutation[] = [
  { file: 'cloudfunctions/ballot/sealing.ts', from: 'const PAGE = 999', to: 'const PAGE = 4' },
  { file: 'cloudfunctions/ballot/closing.ts', from: 'const SOME = 200', to: 'const SOME = 5' },
]

describe('with its guards', () => {
  let at: Hall
  beforeAll(async () => {
    at = await openHall(SIZE)
  }, 60_000)
  afterEach(() => at.sound())
  afterAll(() => at?.cloud.close())

  test('two phones at once: one ballot, the other phone hears that one has voted', async () => {
    const { id, receipts, refused, votes, voted } = await twoPhones(at)
    expect(refused).toEqual({ ALREADY_VOTED: 40 })
    expect([receipts.length, votes.length, voted]).toEqual([40, 40, 40])
    await at.closed(id)
    expect(at.list(id, 'receipts')).toEqual([...receipts].sort())
  }, 60_000)

  test('a hundred at once, each tapping twice: 34, 33 and 33, and both taps hear the same', async () => {
    const { id, receipts, refused, counted } = await hundred(at)
    const wanted = Object.fromEntries(VOTES.map((vote, i) => [contentOf([vote]), i === 0 ? 34 : 33]))
    expect(refused).toEqual({})
    expect(counted).toEqual(wanted)
    for (let i = 0; i < receipts.length; i += 2) expect(receipts[i]).toBe(receipts[i + 1])
    await at.closed(id)
    expect(tally(at.list(id, 'contents'))).toEqual(wanted)
    expect(new Set(at.list(id, 'receipts'))).toEqual(new Set(receipts))
    const scrutineer = await at.as(3)
    const { result } = await value(scrutineer.ballot.count({ id }))
    expect(result?.questions).toMatchObject([{ for: 34, against: 33, abstain: 33 }])
  }, 60_000)

  test('the same through conflicts, slow answers and lost replies of the database', async () => {
    const id = await at.opened(at.resolution())
    const crowd = await crowdOf(at, 11, 110)
    await at.cloud.faults([
      { kind: 'conflict', collection: 'voters', rate: 0.1 },
      { kind: 'conflict_at_commit', collection: 'votes', rate: 0.1 },
      { kind: 'slow', collection: 'voters', rate: 0.1, ms: 20 },
      { kind: 'reply_lost', action: 'database.commitTransaction', collection: 'votes', rate: 0.2 },
    ])
    const stubborn = async (i: number) => {
      for (let n = 0; n < 20; n++) {
        const said = await tap(crowd[i] as (typeof crowd)[number], id, [VOTES[i % 3] ?? 'for'])
        if (said.ok || (said.error !== 'BROKEN' && said.error !== 'BUSY')) return said
      }
      throw new Error('never answered')
    }
    const { receipts, refused } = heard(await Promise.all(crowd.map((_, i) => stubborn(i))))
    await at.cloud.faults([])
    expect(refused).toEqual({})
    expect(tally(at.votes(id).map((v) => v.content))).toEqual(
      Object.fromEntries(VOTES.map((vote, i) => [contentOf([vote]), i === 0 ? 34 : 33])),
    )
    expect(new Set(at.votes(id).map((v) => v.receipt))).toEqual(new Set(receipts))
  }, 60_000)

  test.each([1, 2, 3])(
    'closed while people cast, round %d: in or out, and who heard a receipt is in',
    async () => {
      const { closed, receipts, refused, roll, list } = await closedMeanwhile(at)
      expect(closed).toMatchObject({ ok: true, value: { seal: { count: receipts.length } } })
      expect(list).toEqual([...receipts].sort())
      expect(Object.keys(refused).every((r) => r === 'CLOSED')).toBe(true)
      expect(receipts.length + (refused.CLOSED ?? 0)).toBe(80)
      expect(roll).toEqual({ voted: receipts.length, closed: SIZE - 1 - receipts.length })
    },
    60_000,
  )

  test('closed by chair, committee and timer at once: once, and the box is whole', async () => {
    const id = await at.opened(at.resolution())
    const receipts: string[] = []
    for (const who of await crowdOf(at, 11, 40)) receipts.push((await value(tap(who, id, ['for']))).receipt)
    const said = await Promise.all([
      ...[at.chair, at.committee, at.chair].map((who) => who.ballot.close({ id })),
      at.cloud.jobs('settle'),
    ])
    expect(said.filter((a) => (a as { ok: boolean }).ok).length).toBeGreaterThanOrEqual(1)
    for (const a of said) if (!(a as { ok: boolean }).ok) expect(a).toMatchObject({ error: 'WRONG_STATE' })
    expect(at.list(id, 'receipts')).toEqual([...receipts].sort())
    expect(at.kept(id).seal?.count).toBe(30)
  }, 60_000)

  test('paper for who is just casting: one or the other, never both', async () => {
    const { said, votes, roll } = await paperMeanwhile(at)
    for (const [paper, phone] of said) {
      expect([paper.ok, phone.ok].filter(Boolean)).toHaveLength(1)
      if (!paper.ok) expect(paper.error).toBe('ALREADY_VOTED')
      if (!phone.ok) expect(phone.error).toBe('PAPER_ISSUED')
    }
    expect(votes).toBe(roll.voted ?? 0)
  }, 60_000)
})

describe('without a guard', () => {
  const without = async <T>(mutations: Mutation[], deed: (at: Hall) => Promise<T>): Promise<T> => {
    const at = await openHall(SIZE, await openUnguarded(mutations))
    try {
      return await deed(at)
    } finally {
      await at.cloud.close()
    }
  }
  const cast = (from: string, to: string) => ({ file: 'cloudfunctions/ballot/cast.ts', from, to })

  test('control: where a cast does not ask how the line stands, one person has two ballots', async () => {
    const blindly = [
      cast("if (voter?.state !== 'due') return voter?.state", ''),
      cast("(state) => state === 'due',", '() => true,'),
    ]
    const [two, all] = await without(blindly, async (at) => [await twoPhones(at, 20), await hundred(at)] as const)
    expect(two.votes.length).toBeGreaterThan(20)
    expect(all.counted[contentOf(['for'])]).toBeGreaterThan(34)
  }, 120_000)

  test('control: where it asks before its transaction, some of a hall have two', async () => {
    const before = cast(
      "await t.get<Voter>('voters', voterId(vote.ballotId, memberId))",
      'await findVoter(vote.ballotId, memberId)',
    )
    const { votes } = await without([before], (at) => twoPhones(at, 100))
    expect(votes.length).toBeGreaterThan(100)
  }, 120_000)

  test('control: where closing does not close the roll first, a ballot with a receipt is not in the box', async () => {
    const open = { file: 'cloudfunctions/ballot/closing.ts', from: '  await closeRoll(_id)\n', to: '' }
    const { receipts, list } = await without([open], closedMeanwhile)
    expect(receipts.length).toBeGreaterThan(list.length)
  }, 120_000)

  test('closed by two, one of whom finds ballots gone: the box of the first stands', async () => {
    const { said, list, receipts } = await without(FEW_AT_ONCE, async (at) => {
      const closed = await closedByTwo(at)
      await at.sound()
      return closed
    })
    expect(list).toEqual([...receipts].sort())
    for (const one of said) if (!one.ok) expect(one).toMatchObject({ error: 'WRONG_STATE' })
  }, 120_000)

  test('control: where it is not asked whether a seal stands by now, the box is overwritten', async () => {
    const trusting = {
      file: 'cloudfunctions/ballot/sealing.ts',
      from: "  if (ballot?.state !== 'open' || ballot.seal) return null\n",
      to: '',
    }
    const sound = (at: Hall) =>
      at.sound().then(
        () => true,
        () => false,
      )
    const spoilt = await without([...FEW_AT_ONCE, trusting], async (at) => {
      await closedByTwo(at)
      return !(await sound(at))
    })
    expect(spoilt).toBe(true)
  }, 120_000)

  test('control: where paper is handed out to who has voted, a ballot is in the box of nobody', async () => {
    const twice = {
      file: 'cloudfunctions/ballot/paper-issued.ts',
      from: "if (voter.state === 'voted') return no('ALREADY_VOTED')",
      to: "if (voter.state === 'voted') voter.state = 'due'",
    }
    const { votes, roll } = await without([twice], paperMeanwhile)
    expect(votes).toBeGreaterThan(roll.voted ?? 0)
  }, 120_000)
})
