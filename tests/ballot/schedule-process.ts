import type { Ballot, BoxPiece, Voter } from '@domain/ballot/model'
import { receiptOf } from '@domain/ballot/receipt'
import fc from 'fast-check'
import type { Mutation } from '../../config/functions'
import { problemsIn } from '../../local/data/check'
import type { Fault } from '../../local/gateway/faults'
import { contentOf, keyOf } from './hall'
import { type Act, answerOf, Booth, type Heard, memberOf, type Outcome, type Phone, type Schedule } from './schedule'

/**
 * Draws schedules and plays them, in a process of its own: under jest, which follows every promise, each takes twice as
 * long. Prints what came of it as JSON.
 */
const { runs, mutations, shrink, again } = JSON.parse(process.argv[2] ?? '{}') as Asked
export interface Asked {
  runs: number
  mutations: Mutation[]
  /** Whether the smallest schedule that goes wrong is looked for. */
  shrink: boolean
  /** What a failure has told of itself, to play it again. */
  again?: { seed: number; path: string }
}
export interface Report {
  failed: boolean
  runs: number
  /** The smallest schedule that went wrong, and what was wrong with it. */
  told: string
  seen: Record<string, number>
}

const anyWho = fc.nat({ max: 2 })
const anyCast = fc.record({
  deed: fc.constant('cast' as const),
  who: anyWho,
  phone: fc.constantFrom<Phone>('a', 'b'),
  again: fc.nat({ max: 5 }).map((n) => n === 5),
})
const anyPaper = fc.record({ deed: fc.constant('paperIssued' as const), who: anyWho })
const ends = (...deeds: ('close' | 'cancel')[]) => fc.constant(deeds.map((deed): Act => ({ deed })))
const anyEnd = fc.oneof(
  { arbitrary: ends('close'), weight: 7 },
  { arbitrary: ends('close', 'close'), weight: 2 },
  { arbitrary: ends('cancel'), weight: 1 },
  { arbitrary: ends('close', 'cancel'), weight: 1 },
  { arbitrary: ends(), weight: 1 },
)
const anyFault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ kind: fc.constant('reply_lost' as const), after: fc.nat({ max: 9 }) }),
  fc.record({ kind: fc.constant('conflict' as const), after: fc.nat({ max: 15 }) }),
  fc.record({ kind: fc.constant('conflict_at_commit' as const), after: fc.nat({ max: 5 }) }),
)
const anySchedule: fc.Arbitrary<Schedule> = fc.record({
  acts: fc
    .tuple(fc.array(anyCast, { minLength: 2, maxLength: 4 }), fc.array(anyPaper, { maxLength: 1 }), anyEnd)
    .map((parts): Act[] => parts.flat()),
  faults: fc.array(anyFault, { maxLength: 2 }),
  choices: fc.array(fc.record({ place: fc.nat({ max: 6 }), calls: fc.integer({ min: 1, max: 8 }) }), {
    minLength: 8,
    maxLength: 32,
    size: 'max',
  }),
})

const recordsOf = <T>({ records }: Outcome, collection: string) => (records[collection] ?? []) as unknown as T[]
/** How the lines of a roll stand, by member. To be asked only of a ballot that is over. */
const rollOf = (outcome: Outcome) => new Map(recordsOf<Voter>(outcome, 'voters').map((v) => [v.memberId, v.state]))
const isCancelled = (outcome: Outcome) => recordsOf<Ballot>(outcome, 'ballots')[0]?.state === 'cancelled'
const listOf = (outcome: Outcome, part: BoxPiece['part']) =>
  recordsOf<BoxPiece>(outcome, 'boxes').flatMap((p) => (p.part === part ? p.items : []))

interface Tap extends Heard {
  act: Extract<Act, { deed: 'cast' }>
  receipt: string
}
const tapsOf = ({ id, heard }: Outcome): Tap[] =>
  heard.flatMap((one) => {
    const { act } = one
    if (act.deed !== 'cast') return []
    return [{ ...one, act, receipt: receiptOf(id, memberOf(act.who), keyOf(act.who, act.phone)) }]
  })
const refusalOf = ({ said }: Heard) => (said.ok ? null : said.error)
/** Those who heard that they have ended it so. */
const endsOf = ({ heard }: Outcome, ...deeds: Act['deed'][]) =>
  heard.filter((h) => deeds.includes(h.act.deed) && h.said.ok)

/** Members who were given paper. */
const papersOf = ({ heard }: Outcome) =>
  heard.flatMap(({ act, said }) => (act.deed === 'paperIssued' && said.ok ? [memberOf(act.who)] : []))

/** The sentences that do not hold of what came of a schedule. */
type Claim = [holds: boolean, sentence: string]
const broken = (claims: Claim[]) => claims.flatMap(([holds, sentence]) => (holds ? [] : [sentence]))

/** What each has heard fits what the others have heard, whatever became of the ballot. */
function heardWrong(outcome: Outcome): string[] {
  const [taps, roll] = [tapsOf(outcome), rollOf(outcome)]
  const isOver = Math.min(...endsOf(outcome, 'close', 'cancel').map((one) => one.ended))
  const first = (tap: Tap) => Math.min(...taps.filter((t) => t.receipt === tap.receipt).map((t) => t.begun))
  return broken([
    ...outcome.heard.map((one): Claim => [!['BROKEN', 'BUSY'].includes(refusalOf(one) ?? ''), 'all are answered']),
    ...taps.map(
      (t): Claim => [!t.said.ok || (t.said.value as { receipt: string }).receipt === t.receipt, 'its own receipt'],
    ),
    ...taps.map((t): Claim => [!t.said.ok || first(t) < isOver, 'nobody gets in after the end was told']),
    ...[...roll.values()].map((state): Claim => [state !== 'due', 'nobody is due after the end']),
    ...papersOf(outcome).map((id): Claim => [roll.get(id) === 'paper', 'who was given paper has paper']),
    [recordsOf(outcome, 'votes').length === 0, 'no ballot is left outside of the box'],
  ])
}

/** What each refusal says of the one who hears it. */
const SAYS: Record<string, readonly (string | undefined)[]> = {
  ALREADY_VOTED: ['voted'],
  PAPER_ISSUED: ['paper'],
  CLOSED: ['closed', 'paper'],
}

/** The box holds what was heard to be in it, and nothing else. */
function boxWrong(outcome: Outcome): string[] {
  const [taps, roll] = [tapsOf(outcome), rollOf(outcome)]
  const receipts = listOf(outcome, 'receipts')
  const heard = new Map(taps.filter((t) => t.said.ok).map((t) => [t.receipt, t.act]))
  const contents = [...heard.values()].map(({ who, phone }) => contentOf([answerOf(who, phone)]))
  const people = [...heard.values()].map(({ who }) => memberOf(who))
  const voted = [...roll].flatMap(([id, state]) => (state === 'voted' ? [id] : []))
  const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join()
  return broken([
    [same(receipts, [...heard.keys()]), 'the receipts that were heard, each once, and no others'],
    [same(listOf(outcome, 'contents'), contents), 'the contents are what those phones have sent'],
    [same(people, voted), 'one ballot of each who has voted'],
    ...taps.map((t): Claim => {
      const refusal = refusalOf(t)
      const isTrue = refusal === null || SAYS[refusal]?.includes(roll.get(memberOf(t.act.who)))
      return [isTrue === true && (refusal === null || !heard.has(t.receipt)), `${refusal} is true of who hears it`]
    }),
  ])
}

function wrongIn(outcome: Outcome): string[] {
  const problems = problemsIn(outcome.records).map((p) => JSON.stringify(p))
  return [...heardWrong(outcome), ...(isCancelled(outcome) ? [] : boxWrong(outcome)), ...problems]
}

/** How many schedules were of a kind: were they all one after the other, nothing would be shown. */
const KINDS: Record<string, (outcome: Outcome) => boolean> = {
  conflict: ({ conflicts }) => conflicts > 0,
  lost: ({ lost }) => lost > 0,
  late: (o) => tapsOf(o).some((t) => refusalOf(t) === 'CLOSED'),
  paper: (o) => papersOf(o).length > 0,
  twoPhones: (o) => tapsOf(o).some((t) => refusalOf(t) === 'ALREADY_VOTED'),
  cancelled: isCancelled,
  amidst: (o) => endsOf(o, 'close').some((c) => tapsOf(o).some((t) => t.begun < c.ended && c.begun < t.ended)),
}

async function main(): Promise<Report> {
  const booth = await Booth.open(mutations)
  const seen = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, 0]))
  const property = fc.asyncProperty(anySchedule, async (schedule) => {
    const outcome = await booth.play(schedule)
    for (const [kind, is] of Object.entries(KINDS)) if (is(outcome)) seen[kind] = (seen[kind] ?? 0) + 1
    const wrong = wrongIn(outcome)
    if (wrong.length > 0) throw new Error(wrong.join('; '))
  })
  const found = await fc.check(property, { numRuns: runs, endOnFailure: !shrink, ...again })
  await booth.close()
  const told = found.failed ? `${found.errorInstance}\n${fc.defaultReportMessage(found)}` : ''
  return { failed: found.failed, runs: found.numRuns, told, seen }
}

main()
  .then((report) => console.log(JSON.stringify(report)))
  .catch((e) => {
    console.error(e)
    process.exitCode = 1
  })
