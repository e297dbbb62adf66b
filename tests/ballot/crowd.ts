import type { Result } from '@domain/kit/result'
import type { Session } from '../kit/session'
import { type Answers, type Hall, keyOf } from './hall'

/** Signed in beforehand, so that they come at the same moment. */
export interface Voter {
  n: number
  session: Session
}
export async function crowdOf(at: Hall, from: number, to: number): Promise<Voter[]> {
  const crowd: Voter[] = []
  for (let n = from; n <= to; n++) crowd.push({ n, session: await at.as(n) })
  return crowd
}

export const tap = ({ n, session }: Voter, id: string, answers: Answers, phone?: string) =>
  session.ballot.cast({ id, answers, receiptKey: keyOf(n, phone) })

/** What was answered: receipts of those that are in, and how often each refusal was heard. */
export function heard(answers: readonly Result<{ receipt: string }>[]) {
  const receipts = answers.flatMap((a) => (a.ok ? [a.value.receipt] : []))
  const refused: Record<string, number> = {}
  for (const a of answers) if (!a.ok) refused[a.error] = (refused[a.error] ?? 0) + 1
  return { receipts, refused }
}
