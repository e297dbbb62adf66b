import type { BallotContract } from '@domain/ballot/contract'
import type { BoxPart, BoxPiece, CastVote, Voter } from '@domain/ballot/model'
import type { BallotView } from '@domain/ballot/view'
import type { Asked } from '@domain/kit/contract'
import type { Cloud } from '../kit/cloud'
import { records } from '../kit/records'
import { value } from '../kit/session'
import { type Assembly, type Draft, OPENS, openAssembly } from './assembly'

export type Answers = Asked<BallotContract['actions']['cast']>['answers']

/** The secret that a phone has made; one person may have two phones. */
export const keyOf = (n: number, phone = 'a') => `${phone}-${String(n).padStart(6, '0')}-0123456789`

/** A school in which votes are being cast. */
export interface Hall extends Assembly {
  /** Announced, its roll made; the clock stands at its first moment. */
  opened(draft: Promise<Draft>): Promise<string>
  cast(n: number, id: string, answers?: Answers, phone?: string): ReturnType<Assembly['chair']['ballot']['cast']>
  closed(id: string): Promise<BallotView>
  votes(id: string): CastVote[]
  roll(id: string): Voter[]
  /** A list of its box as it is kept, its pieces in order. */
  list(id: string, part: BoxPart): string[]
}

export async function openHall(size?: number, opened?: Cloud): Promise<Hall> {
  const at = await openAssembly(size, opened)
  const { cloud, chair } = at
  return {
    ...at,
    async opened(draft) {
      const { id } = await at.announced(draft)
      await cloud.clock(OPENS)
      for (;;) if ((await value(chair.ballot.open({ id }))).state === 'open') return id
    },
    cast: async (n, id, answers = ['for'], phone) =>
      (await at.as(n)).ballot.cast({ id, answers, receiptKey: keyOf(n, phone) }),
    closed: (id) => value(chair.ballot.close({ id })),
    votes: (id) => records<CastVote>(cloud, 'votes').filter((v) => v.ballotId === id),
    roll: (id) => records<Voter>(cloud, 'voters').filter((v) => v.ballotId === id),
    list: (id, part) =>
      records<BoxPiece>(cloud, 'boxes')
        .filter((p) => p.ballotId === id && p.part === part)
        .sort((a, b) => a.n - b.n)
        .flatMap((p) => p.items),
  }
}

/** How many of each, by their text. */
export function tally(lines: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {}
  for (const line of lines) found[line] = (found[line] ?? 0) + 1
  return found
}
export const contentOf = (answers: unknown[], by?: string) =>
  JSON.stringify(by === undefined ? { answers } : { answers, by })
