import { randomUUID } from 'node:crypto'
import type { Member } from '@domain/member/model'
import type { Doc } from '../../local/gateway/wire'
import { nameOf, staffNoOf } from '../kit/school'
import { post, value } from '../kit/session'
import { type Bench, fill, openBench } from './school'

const OFFICE = 3
const CHUNK = 5000
const numbered = (n: number) => String(n).padStart(32, '0')
const accountOf = (n: number) => `o_voter_${n}`

/** A university that votes: chair 1, scrutineer 2; from number 4 on `voters` teachers who have bound their accounts. */
export interface VotingSchool {
  bench: Bench
  /** Ids of the teachers. */
  ids: string[]
  /** The account that is bound to number 2. */
  scrutineer: string
  /** The account of a teacher, counted from 0 as `ids` are. */
  account(i: number): string
  /** Tokens of some of them, from one number to before another. */
  tokens(from: number, to: number): Promise<string[]>
}

export async function openVotingSchool(functions: string, voters: number): Promise<VotingSchool> {
  const bench = await openBench(functions)
  await fill(bench, { size: OFFICE, groups: 1, roles: { 1: 'chair' } })
  await Promise.all([bench.as(1), bench.as(2)])
  const { database } = bench.host.gateway
  const found = (n: number) => database.find('members', { staffNo: staffNoOf(n) })[0] as unknown as Member
  const { boundAt } = found(2)
  const teacher = found(OFFICE)
  const ids = Array.from({ length: voters }, (_, i) => numbered(OFFICE + 1 + i))
  // Beside the door: an import of so many is measured elsewhere.
  for (let from = 0; from < voters; from += CHUNK)
    await database.write((changes) => {
      for (const [i, _id] of ids.slice(from, from + CHUNK).entries()) {
        const n = OFFICE + 1 + from + i
        const [staffNo, name, accountId] = [staffNoOf(n), nameOf(n), accountOf(n)]
        const one = { ...teacher, _id, staffNo, name, sortName: `${name} ${staffNo}`, accountId, boundAt }
        changes.insert('members', one as unknown as Doc)
        changes.insert('accounts', { _id: accountId, memberId: _id, tries: [] })
      }
    })
  return {
    ...{ bench, ids, scrutineer: found(2).accountId ?? '', account: (i) => accountOf(OFFICE + 1 + i) },
    tokens: (from, to) =>
      Promise.all(
        Array.from({ length: to - from }, async (_, i) => {
          const token = await bench.host.login.as(staffNoOf(OFFICE + 1 + from + i))
          if (token === null) throw new Error('nobody there to vote')
          return token
        }),
      ),
  }
}

export const CLIENTS = 200
/** So many clients at once, each with the next one as soon as it is through. */
export async function byClients(many: number, work: (i: number) => Promise<unknown>): Promise<void> {
  let next = 0
  const client = async () => {
    while (next < many) await work(next++)
  }
  await Promise.all(Array.from({ length: Math.min(CLIENTS, many) }, client))
}

/** As a phone sends it: a session for each of so many would be most of what this process holds. */
export const castBy = (url: string, token: string, input: object) =>
  value(
    post(`${url}call/ballot`, JSON.stringify({ action: 'cast', input, requestId: randomUUID() }), {
      authorization: `Bearer ${token}`,
    }).then((answer) => answer.json() as Promise<{ ok: true; value: { receipt: string } }>),
  )
