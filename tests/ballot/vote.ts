import { randomBytes } from 'node:crypto'
import type { Answers } from '@domain/ballot/answer'
import type { PaperCounts } from '@domain/ballot/paper-counts'
import type { BallotView } from '@domain/ballot/view'
import { type Session, value } from '../kit/session'
import { OPENS } from './assembly'

/** What of a school a vote needs. */
interface Hall {
  cloud: { clock(now: number | null): Promise<void> }
  chair: Session
  as(n: number): Promise<Session>
}
type Paper = Partial<PaperCounts> & Pick<PaperCounts, 'returned' | 'questions'>

/** Opens at its time, slice by slice. */
export async function opened({ cloud, chair }: Hall, id: string, at = OPENS): Promise<string> {
  await cloud.clock(at)
  for (let state = ''; state !== 'open'; ) state = (await value(chair.ballot.open({ id }))).state
  return id
}

export const newKey = () => randomBytes(16).toString('hex')
export const castBy = async (who: Session, id: string, answers: Answers) =>
  (await value(who.ballot.cast({ id, answers, receiptKey: newKey() }))).receipt

const AT_ONCE = 8
/** People by number and what each of them votes; a few at a time. */
export async function castAll({ as }: Hall, id: string, votes: readonly (readonly [n: number, answers: Answers])[]) {
  for (let i = 0; i < votes.length; i += AT_ONCE)
    await Promise.all(votes.slice(i, i + AT_ONCE).map(async ([n, answers]) => castBy(await as(n), id, answers)))
}

/** From the first number on so many people, all with the same answers. */
export const same = (from: number, count: number, ...answers: Answers): [number, Answers][] =>
  Array.from({ length: count }, (_, i) => [from + i, answers])

/** Closed by the chair, counted by this scrutineer. */
export async function counted(
  { chair }: Hall,
  by: Session,
  id: string,
  more: { paper?: Paper; present?: number } = {},
) {
  await value(chair.ballot.close({ id }))
  return value(by.ballot.count({ id, ...more }))
}
export async function published(hall: Hall, by: Session, id: string, more: { paper?: Paper; present?: number } = {}) {
  await counted(hall, by, id, more)
  return value(hall.chair.ballot.publish({ id }))
}

/** How the marks of an election stand, by candidate: `for` for these, against everybody else. */
export const marks = (view: BallotView, ...names: string[]) => ({
  marks: Object.fromEntries(
    view.questions.flatMap((q) =>
      'candidates' in q ? q.candidates.map((c) => [c.id, names.includes(c.name) ? 'for' : 'against'] as const) : [],
    ),
  ),
  writeIns: [] as string[],
})
