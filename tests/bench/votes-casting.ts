import { randomUUID } from 'node:crypto'
import type { Answers } from '@domain/ballot/answer'
import type { ResolutionResult } from '@domain/ballot/result'
import { Turnstile } from '../../local/host/turnstile'
import { count, type Line, timesOf, took } from './figures'
import { AT_ONCE, type Raw } from './votes-raw'
import { byClients, CLIENTS, castBy, type VotingSchool } from './votes-school'

const VOTES = ['for', 'against', 'abstain'] as const
const answersOf = (i: number): Answers => [VOTES[i % 3] ?? 'for']
const keyOf = (i: number) => `phone-${i}-0123456789abcdef`
/** Of each round of ours so much is enough of the base. */
const SHARE = 4
const ROUNDS = 5

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

/** So many votes go in bare, with the look whether one has voted or without it; answers the milliseconds of each. */
async function bareOf(raw: Raw, ballotId: string, people: readonly string[], looks: boolean): Promise<number> {
  const vote = (i: number) => ({
    content: JSON.stringify({ answers: answersOf(i) }),
    receipt: `${looks}${people[i]}`.padStart(64, '0'),
  })
  return (
    (await took(() => byClients(people.length, (i) => raw.cast(ballotId, people[i] ?? '', vote(i), looks)))) /
    people.length
  )
}

/** Round by round ours, and the same bare: two writes in a transaction, and these behind their look. */
async function besides(of: Given, raw: Raw, ours: (from: number, to: number) => Promise<number>) {
  const [mine, blind, looking]: [number[], number[], number[]] = [[], [], []]
  for (let from = 0; from < of.people.length; from += of.round) {
    mine.push(await ours(from, Math.min(of.people.length, from + of.round)))
    const some = of.people.slice(from, from + of.round / SHARE)
    blind.push(await bareOf(raw, of.id, some, false))
    looking.push(await bareOf(raw, `${of.id}b`, some, true))
  }
  const a = 'the raw transaction of two writes'
  return {
    each: mine.reduce((x, y) => x + y, 0) / mine.length,
    lines: [
      { against: a, ...timesOf(mine, blind) },
      { against: 'the same behind the look whether one has voted', ...timesOf(mine, looking) },
    ],
  }
}
interface Given {
  id: string
  people: readonly string[]
  round: number
}

/** All of them cast through the door. */
export async function castingLines(school: VotingSchool, raw: Raw, id: string, round: number): Promise<Line[]> {
  const { bench, ids } = school
  const { meter } = bench.host.gateway
  let calls = 0
  const { each, lines } = await besides({ id, people: ids, round }, raw, async (from, to) => {
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
  const cast = async (n: number) => {
    const leave = await places.enter(60_000)
    const input = { id, answers: answersOf(n), receiptKey: keyOf(n) }
    const said = await functions.run('ballot', { action: 'cast', input, requestId: randomUUID() }, school.account(n))
    leave?.()
    if (!(said as { ok: boolean }).ok) throw new Error(JSON.stringify(said))
  }
  const round = people.length / ROUNDS
  const { lines } = await besides({ id, people, round }, raw, async (from, to) => {
    const ms = await took(() => byClients(to - from, (i) => cast(from + i)))
    return ms / (to - from)
  })
  return lines.map((line) => ({
    what: 'a vote in the function, without client and door',
    ...line,
    calls: '',
    looked: '',
  }))
}
