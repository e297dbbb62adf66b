import type { Answers } from '@domain/ballot/answer'
import { GRADES, VOTES } from '@domain/ballot/question'
import { type Hall, keyOf } from '../ballot/hall'
import { staffNoOf } from '../kit/school'
import { value } from '../kit/session'
import { drawsOf, shuffled, type Truth } from './secrecy-chance'
import { type Dump, rowsIn } from './secrecy-dump'

/** How many vote: the whole school but one, who is retired. */
export const SIZE = 60
export const PEOPLE = SIZE + 1
const RETIRED = 9
/** In which order they come, by number, and which mark each leaves: neither has to do with the other, or with names. */
const COMES = shuffled(PEOPLE, drawsOf(11)).flatMap((n) => (n + 1 === RETIRED ? [] : [n + 1]))
const MARKS = shuffled(PEOPLE, drawsOf(12))
/** So many that a ballot does not fit beside others on a page of the file. */
const CANDIDATES = 25

const markOf = (n: number) => String(MARKS[n - 1]).padStart(3, '0')
const at = (list: readonly string[], n: number) => list[n % list.length] as string

/** Nobody else writes this name; the marks are anybody's. */
const nominee = (n: number) => `Nominee-${markOf(n)}`
const remark = (n: number) => `Remark-${markOf(n)}`
const candidates = Array.from({ length: CANDIDATES }, (_, i) => ({ id: `candidate-${i}`, name: `候选人${i}` }))
const voteOf = (n: number): Answers => {
  const marks = candidates.map(({ id }, i) => [id, i === n % CANDIDATES ? 'for' : at(VOTES.slice(1), n + i)] as const)
  return [{ marks: Object.fromEntries(marks) as Record<string, (typeof VOTES)[number]>, writeIns: [nominee(n)] }]
}
const heads = Array.from({ length: 4 }, (_, i) => ({ id: `head-${i}`, name: `干部${i}` }))
/** Sixty different papers: the number written with four digits. */
const gradesOf = (n: number): Answers => {
  const digits = heads.map(({ id }, i) => [id, at(GRADES, Math.floor((MARKS[n - 1] ?? 0) / 4 ** i))] as const)
  return [
    { grades: Object.fromEntries(digits) as Record<string, (typeof GRADES)[number]>, remarks: { 'head-0': remark(n) } },
  ]
}

export interface Played {
  ballotId: string
  kind: 'election' | 'appraisal'
  /** By person, in the order of casting. */
  receipts: [n: number, receipt: string][]
}

/** Who has an account before: what a first login writes has nothing to do with votes. */
export async function everybodyComes(hall: Hall): Promise<void> {
  for (let n = 1; n <= PEOPLE; n++) await hall.as(n)
}

export async function opened(hall: Hall, kind: Played['kind']): Promise<string> {
  if (kind === 'appraisal') {
    const draft = { ...(await hall.appraisal()), kind, questions: [{ title: '干部', persons: heads }] }
    return hall.opened(Promise.resolve(draft))
  }
  const questions = [{ title: '委员', candidates, seats: 5, writeIns: true }]
  return hall.opened(Promise.resolve({ ...(await hall.election()), kind, questions }))
}

/** One after the other: each looks at the ballot, as on the page, and casts. */
export async function voted(hall: Hall, kind: Played['kind'], ballotId: string): Promise<Played> {
  const receipts: Played['receipts'] = []
  for (const n of COMES) {
    const me = await hall.as(n)
    await value(me.ballot.get({ id: ballotId }))
    const answers = kind === 'election' ? voteOf(n) : gradesOf(n)
    receipts.push([n, (await value(me.ballot.cast({ id: ballotId, answers, receiptKey: keyOf(n) }))).receipt])
  }
  return { ballotId, kind, receipts }
}

/** What the test knows: from a dump of the open ballot, in which a mark stands beside its id. */
export function truthOf(dump: Dump, { ballotId, kind, receipts }: Played): Truth {
  const votes = rowsIn(dump, 'votes').filter((row) => row.doc.ballotId === ballotId)
  const members = rowsIn(dump, 'members')
  return receipts.map(([n, receipt]) => {
    const mark = kind === 'election' ? nominee(n) : remark(n)
    const vote = votes.find((row) => row.body.includes(mark))
    const member = members.find((row) => row.doc.staffNo === staffNoOf(n))
    const accountId = member?.doc.accountId
    if (!vote || !member || typeof accountId !== 'string') throw new Error(`no ballot of person ${n}`)
    return { memberId: member.id, accountId, voteId: vote.id, receipt, mark, content: String(vote.doc.content) }
  })
}

/** Records outside of roll and ballots that casting has written or changed. */
export function traces(before: Dump, after: Dump): string[] {
  const known = new Set([...before.rows.values()].flat().map((row) => row.body))
  return [...after.rows]
    .filter(([collection]) => collection !== 'votes' && collection !== 'voters')
    .flatMap(([collection, rows]) => rows.filter((row) => !known.has(row.body)).map((row) => `${collection}/${row.id}`))
}
