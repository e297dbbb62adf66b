import { type No, no } from '../kit/result'
import type { Day } from '../kit/time'
import type { Condolence, Superior, Visit } from './model'
import { ownGiven } from './rules'

type Case = Pick<Condolence, 'recipientIds' | 'approval' | 'visitIds' | 'payment'>
type Given = Pick<Visit, 'recipientIds' | 'amountFen' | 'source' | 'advancedBy' | 'forgotten'>

/** Nobody pays what they are given, or laid out themselves. */
export const isConcerned = (c: Pick<Case, 'recipientIds'>, visits: readonly Given[], id: string) =>
  c.recipientIds.includes(id) || visits.some((w) => w.advancedBy?.id === id)

export interface Paying {
  on: Day
  superior?: Superior
  today: Day
  payerId: string
  /** All who hold the office, the payer among them. */
  treasurerIds: readonly string[]
}
type Refused =
  | No<'NOT_APPROVED', undefined>
  | No<'NOT_VISITED', undefined>
  | No<'FUTURE_DAY', { field: string }>
  | No<'OWN_MATTER', { others: boolean }>
  | No<'ABOVE_APPROVED', { approvedFen: number; givenFen: number }>

/** The gate of the union's money: approved, handed over, by somebody who is not concerned, and no more than approved. */
export function canPay(c: Case, visits: readonly Given[], p: Paying): Refused | null {
  if (!c.approval) return no('NOT_APPROVED')
  if (c.visitIds.length === 0) return no('NOT_VISITED')
  if (p.on > p.today) return no('FUTURE_DAY', { field: 'on' })
  if (p.superior && p.superior.on > p.today) return no('FUTURE_DAY', { field: 'superior.on' })
  if (isConcerned(c, visits, p.payerId)) {
    const others = p.treasurerIds.some((id) => id !== p.payerId && !isConcerned(c, visits, id))
    if (others || !p.superior) return no('OWN_MATTER', { others })
  }
  const givenFen = ownGiven(c, visits)
  const approvedFen = c.approval.amountFen
  return givenFen > approvedFen ? no('ABOVE_APPROVED', { approvedFen, givenFen }) : null
}

/** What has to come before closing. Others' money is in others' books: of a case without the union's nothing is paid here. */
export function lacksOf(c: Case, visits: readonly Given[]): ('approve' | 'visit' | 'pay')[] {
  const lacks: ('approve' | 'visit' | 'pay')[] = []
  if (!c.approval) lacks.push('approve')
  if (c.visitIds.length === 0) lacks.push('visit')
  if (!c.payment && visits.some((w) => w.source === 'union')) lacks.push('pay')
  return lacks
}
