import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Answers } from '@domain/ballot/answer'
import type { ResolutionResult } from '@domain/ballot/result'
import { Turnstile } from '../../local/host/turnstile'
import { count, type Line, timesOf, took } from './figures'
import type { Raw, RawVote } from './votes-raw'
import { byClients, CLIENTS, castBy, type VotingSchool } from './votes-school'

const VOTES = ['for', 'against', 'abstain'] as const
const answersOf = (i: number): Answers => [VOTES[i % 3] ?? 'for']
const keyOf = (i: number) => `phone-${i}-0123456789abcdef`
/** Of each round of ours so much is enough of the base. */
const SHARE = 4
const ROUNDS = 5
/** As many as the door lets in. */
const AT_ONCE = 16

/** Everybody from one number to before another casts, so many clients at a time; answers the milliseconds of each. */
export async function castAll({ bench, tokens }: VotingSchool, id: string, from: number, to: number): Promise<number> {
  const known = await tokens(from, to)
  const { url } = bench.host
  const ms = await took(() =>
    byClients(to - from, (i) =>
      castBy(url, known[i] ?? '', { id, answers: answersOf(from + i), receiptKey: keyOf(from + i) }),
    ),
  )
  return ms / (to - from)
}

/** What stands in the end must be what was cast: anything else is no figure at all. */
export function mustBeRight({ result }: { result?: { questions: unknown[] } }, voters: number): void {
  const [found] = (result?.questions ?? []) as ResolutionResult[]
  for (const [i, vote] of VOTES.entries()) {
    const were = Math.ceil((voters - i) / VOTES.length)
    if (found?.[vote] !== were) throw new Error(`${were} voted ${vote}, ${found?.[vote]} were counted`)
  }
}

/** What each vote says, under a random id and beside as random a text as a receipt is. */
export const bareVote = (i: number, who: string) => ({
  _id: randomBytes(16).toString('hex'),
  content: JSON.stringify({ answers: answersOf(i) }),
  receipt: createHash('sha256').update(who).digest('hex'),
})

/** A way to cast bare, and what it is called in the table. */
interface Way {
  against: string
  looks: boolean
  cast(vote: RawVote): Promise<unknown>
}
interface Given {
  id: string
  people: readonly string[]
  round: number
}

/** So many votes go in bare, as many at a time as ours; answers the milliseconds of each. */
async function bareOf({ looks, cast }: Way, ballotId: string, people: readonly string[]): Promise<number> {
  const one = (memberId: string, i: number) => cast({ ballotId, memberId, looks, vote: bareVote(i, memberId) })
  return (await took(() => byClients(people.length, (i) => one(people[i] ?? '', i)))) / people.length
}

/** Round by round ours, and the same bare, each way on a roll of its own. */
async function besides(of: Given, raw: Raw, ways: readonly Way[], ours: (from: number, to: number) => Promise<number>) {
  const mine: number[] = []
  const bare = ways.map((): number[] => [])
  const rolls = ways.map((_, n) => `${of.id}-${of.round}-${n}`)
  for (const roll of rolls) await raw.roll(roll, of.people)
  for (let from = 0; from < of.people.length; from += of.round) {
    mine.push(await ours(from, Math.min(of.people.length, from + of.round)))
    const some = of.people.slice(from, from + of.round / SHARE)
    for (const [n, way] of ways.entries()) bare[n]?.push(await bareOf(way, rolls[n] ?? '', some))
  }
  return {
    each: mine.reduce((x, y) => x + y, 0) / mine.length,
    lines: ways.map(({ against }, n) => ({ against, ...timesOf(mine, bare[n] ?? []) })),
  }
}

/** All of them cast through the door. */
export async function castingLines(school: VotingSchool, raw: Raw, id: string, round: number): Promise<Line[]> {
  const { bench, ids } = school
  const { meter } = bench.host.gateway
  const places = new Turnstile(AT_ONCE)
  const queued = async (vote: RawVote) => {
    const leave = await places.enter(60_000)
    await raw.castAlone(vote).finally(() => leave?.())
  }
  const ways: Way[] = [
    { against: 'two raw writes in a transaction, a function behind the same door', looks: false, cast: raw.cast },
    { against: 'these behind the look whether one has voted', looks: true, cast: raw.cast },
    { against: 'two raw writes in a transaction, without client and door', looks: false, cast: queued },
  ]
  let calls = 0
  const { each, lines } = await besides({ id, people: ids, round }, raw, ways, async (from, to) => {
    meter.reset()
    const ms = await castAll(school, id, from, to)
    calls += Object.values(meter.read().byAction).reduce((a, b) => a + b, 0)
    return ms
  })
  const what = `all ${count(ids.length)} cast by ${CLIENTS} clients, ${count(Math.round(1000 / each))} a second here`
  const told = { calls: `${(calls / ids.length).toFixed(2)} a vote`, looked: '' }
  return lines.map((line, i) => ({ what: i === 0 ? what : 'the same', ...line, ...told }))
}

/** What the function itself does for a vote: no client, no door. */
export async function insideLines(
  school: VotingSchool,
  raw: Raw,
  id: string,
  people: readonly string[],
): Promise<Line[]> {
  const { functions } = school.bench.host
  const places = new Turnstile(AT_ONCE)
  const run = async (name: string, event: object, n: number) => {
    const leave = await places.enter(60_000)
    const said = await functions.run(name, event, school.account(n)).finally(() => leave?.())
    if (!(said as { ok: boolean }).ok) throw new Error(JSON.stringify(said))
  }
  const cast = (n: number) => {
    const input = { id, answers: answersOf(n), receiptKey: keyOf(n) }
    return run('ballot', { action: 'cast', input, requestId: randomUUID() }, n)
  }
  const queued = async (vote: RawVote) => {
    const leave = await places.enter(60_000)
    await raw.castInside(vote).finally(() => leave?.())
  }
  const ways: Way[] = [
    { against: 'two raw writes in a transaction', looks: false, cast: queued },
    { against: 'these behind the look whether one has voted', looks: true, cast: queued },
  ]
  const round = people.length / ROUNDS
  const { lines } = await besides({ id, people, round }, raw, ways, async (from, to) => {
    const ms = await took(() => byClients(to - from, (i) => cast(from + i)))
    return ms / (to - from)
  })
  const what = 'a vote in the function, without client and door'
  return lines.map((line) => ({ what, ...line, calls: '', looked: '' }))
}
