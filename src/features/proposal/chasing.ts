import type { No } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import type { ProposalRow } from '@domain/proposal/model'
import { useRef, useState } from 'react'
import { newRequestId } from '@/kit/call'
import { refusalWords } from '@/words/kit'
import { proposalWords } from '@/words/proposal'
import { api } from './api'

/** What came of chasing one or several. */
export interface Tally {
  done: number
  /** A colleague was faster. */
  today: number
  /** Answered meanwhile, or given more time. */
  past: number
  /** Not come to any more, and why. */
  left: number
  refusal?: No
}

export const isChasedToday = ({ chasedAt }: Pick<ProposalRow, 'chasedAt'>, now: number) =>
  chasedAt !== undefined && dayOf(chasedAt) === dayOf(now)

/** `催办了 4 件，1 件今天已催办`. */
export function tallyWords({ done, today, past, left, refusal }: Tally): string {
  const parts = [
    done > 0 && `催办了 ${done} 件`,
    today > 0 && `${today} 件今天已催办`,
    past > 0 && `${past} 件已不用催办`,
    left > 0 && `还有 ${left} 件没有催办`,
  ].filter(Boolean)
  return refusal ? `${parts.join('，')}：${refusalWords(refusal, proposalWords)}` : parts.join('，')
}

/** Nothing was answered that could be counted: the rest would hear the same. */
const ENDS = ['OFFLINE', 'BUSY', 'BROKEN', 'NOT_SIGNED_IN', 'NOT_ALLOWED']

/** Chases one by one: the server knows no list of them, and what is done stays done when the network goes. */
export function useChasing(onEnd: (tally: Tally) => void) {
  const [at, setAt] = useState<{ ids: readonly string[]; done: number }>()
  const running = useRef(false)
  // Asked again after no answer, it goes out under the same id and is done once.
  const open = useRef(new Map<string, string>())
  const run = async (rows: readonly Pick<ProposalRow, 'id'>[]) => {
    if (running.current) return
    running.current = true
    const tally: Tally = { done: 0, today: 0, past: 0, left: 0 }
    for (const [index, { id }] of rows.entries()) {
      setAt({ ids: rows.map((row) => row.id), done: index })
      const requestId = open.current.get(id) ?? newRequestId()
      open.current.set(id, requestId)
      const answer = await api.chase({ id }, requestId)
      if (!answer.ok && ENDS.includes(answer.error)) {
        tally.left = rows.length - index
        tally.refusal = answer
        break
      }
      open.current.delete(id)
      if (answer.ok) tally.done++
      else if (answer.error === 'CHASED_TODAY') tally.today++
      else tally.past++
    }
    running.current = false
    setAt(undefined)
    onEnd(tally)
  }
  return { at, run }
}
