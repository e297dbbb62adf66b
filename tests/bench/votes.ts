import { DAY, HOUR } from '@domain/kit/time'
import { type Session, value } from '../kit/session'
import type { Given } from './actions'
import { count, factor, type Line, type Part, timesOf, took } from './figures'
import { aimAt } from './school'
import { bareVote, castAll, castingLines, insideLines, mustBeRight } from './votes-casting'
import { heldWhileCounting } from './votes-memory'
import { type Raw, rawVotes, withBare } from './votes-raw'
import { openVotingSchool, type VotingSchool } from './votes-school'

const FEW = 1000
const here = (ms: number) => (ms < 1000 ? `${ms.toFixed(0)} ms here` : `${(ms / 1000).toFixed(1)} s here`)
const once = (ours: number, base: number) => ({ times: factor(ours / base), spread: '' })
const plain = { calls: '', looked: '' }

/** A resolution for the first of them, or for all; its roll is made call by call. */
async function opened({ bench, ids }: VotingSchool, chair: Session, voters?: number) {
  const now = bench.host.clock.now()
  const { member } = await value((await bench.as(2)).member.me({}))
  const { id } = await value(
    chair.ballot.save({
      ...{ kind: 'resolution', title: '章程修改表决', questions: [{ title: '是否同意修改章程' }], secrecy: 'secret' },
      audience: voters === undefined ? { kind: 'staff' } : { kind: 'members', ids: ids.slice(0, voters) },
      ...{ opensAt: now - HOUR, closesAt: now + DAY, scrutineerIds: [member?.id ?? ''] },
    }),
  )
  await value(chair.ballot.announce({ id }))
  const ms = await took(async () => {
    for (let state = ''; state !== 'open'; ) state = (await value(chair.ballot.open({ id }))).state
  })
  return { id, ms }
}

/** From the closing to the result, beside the plain way to get at the ballots: page by page, and nothing done to them. */
async function countingLines(school: VotingSchool, raw: Raw, { functions, quick }: Given, id: string, small: string) {
  const { bench, ids, scrutineer: account } = school
  const [chair, scrutineer] = await Promise.all([bench.as(1), bench.as(2)])
  const reading = () =>
    took(async () => {
      const read = await raw.read('raw')
      if (read !== ids.length) throw new Error(`${read} ballots of ${ids.length} were read`)
    })
  // At closing ours have left their place.
  await raw.votes('raw', ids.length, (i) => bareVote(i, ids[i] ?? ''))
  const closing = await took(() => value(chair.ballot.close({ id })))
  const base = await reading()
  const [ours, bare]: [number[], number[]] = [[], []]
  for (let i = 0; i < (quick ? 3 : 9); i++) {
    ours.push(await took(async () => mustBeRight(await value(scrutineer.ballot.count({ id })), ids.length)))
    bare.push(await reading())
  }
  await value(scrutineer.ballot.count({ id: small }))
  const much = await heldWhileCounting(functions, id, account)
  const little = await heldWhileCounting(functions, small, account)
  const publishing = await took(() => value(chair.ballot.publish({ id })))
  const all = count(ids.length)
  const against = 'the raw read of the ballots'
  return [
    { ...plain, what: `closed, its box written and sealed: ${here(closing)}`, against, ...once(closing, base) },
    { ...plain, what: `${all} ballots counted: ${here(Math.min(...ours))}`, against, ...timesOf(ours, bare) },
    {
      ...plain,
      what: `held meanwhile: ${(much / 1e6).toFixed(1)} MB`,
      against: `of ${count(FEW)} ballots`,
      ...once(much, little),
    },
    { ...plain, what: `published: ${here(publishing)}`, against, ...once(publishing, Math.min(...bare)) },
  ]
}

/** A university votes in one day: its roll, all ballots, closing, count and result. */
export async function votesPart(given: Given): Promise<Part> {
  const { functions, sdk, quick } = given
  const school = await openVotingSchool(await withBare(functions, sdk), quick ? 3000 : 32_000)
  const { bench, ids } = school
  const raw = rawVotes(bench, sdk)
  try {
    aimAt(bench)
    const chair = await bench.as(1)
    // A small one first, on which everything runs warm.
    const small = (await opened(school, chair, FEW)).id
    await castAll(school, small, 0, FEW)
    await value(chair.ballot.close({ id: small }))

    const { id, ms } = await opened(school, chair)
    const base = await took(() => raw.roll('raw', ids))
    const roll: Line = {
      ...{ what: `a roll of ${count(ids.length)}: ${here(ms)}`, against: 'bare inserts, 1,000 in an array' },
      ...{ ...once(ms, base), ...plain },
    }
    const casting = await castingLines(school, raw, id, quick ? 500 : 2000)
    const apart = (await opened(school, chair, FEW)).id
    casting.push(...(await insideLines(school, raw, apart, ids.slice(0, FEW))))
    return {
      title: 'A university votes',
      lines: [roll, ...casting, ...(await countingLines(school, raw, given, id, small))],
    }
  } finally {
    await bench.host.close()
  }
}
