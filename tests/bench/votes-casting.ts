import type { Answers } from '@domain/ballot/answer'
import type { ResolutionResult } from '@domain/ballot/result'
import { count, type Line, timesOf, took } from './figures'
import type { Raw } from './votes-raw'
import { byClients, CLIENTS, castBy, type VotingSchool } from './votes-school'

const VOTES = ['for', 'against', 'abstain'] as const
const answersOf = (i: number): Answers => [VOTES[i % 3] ?? 'for']
const keyOf = (i: number) => `phone-${i}-0123456789abcdef`
/** Of each round of ours so much is enough of the base. */
const SHARE = 4

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

/** All cast, round by round beside the raw transaction, without and with the look whether one has voted already. */
export async function castingLines(school: VotingSchool, raw: Raw, id: string, round: number): Promise<Line[]> {
  const { bench, ids } = school
  const { meter } = bench.host.gateway
  const [ours, blind, looking]: [number[], number[], number[]] = [[], [], []]
  let calls = 0
  for (let from = 0; from < ids.length; from += round) {
    const to = Math.min(ids.length, from + round)
    meter.reset()
    ours.push(await castAll(school, id, from, to))
    calls += Object.values(meter.read().byAction).reduce((a, b) => a + b, 0)
    const some = ids.slice(from, from + round / SHARE)
    const bare = async (looks: boolean) => {
      const vote = (i: number) => {
        const content = JSON.stringify({ answers: answersOf(from + i) })
        return { content, receipt: `${looks}${from + i}`.padStart(64, '0') }
      }
      const ballotId = looks ? `${id}b` : id
      return (
        (await took(() => byClients(some.length, (i) => raw.cast(ballotId, some[i] ?? '', vote(i), looks)))) /
        some.length
      )
    }
    blind.push(await bare(false))
    looking.push(await bare(true))
  }
  const each = ours.reduce((a, b) => a + b, 0) / ours.length
  const what = `all ${count(ids.length)} cast by ${CLIENTS} clients, ${count(Math.round(1000 / each))} a second here`
  const told = { calls: `${(calls / ids.length).toFixed(2)} a vote`, looked: '' }
  return [
    { what, against: 'the raw transaction of two writes', ...timesOf(ours, blind), ...told },
    { what: 'the same', against: 'the same behind its look whether one has voted', ...timesOf(ours, looking), ...told },
  ]
}
