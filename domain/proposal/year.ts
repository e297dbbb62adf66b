import { dayOf, daysBetween } from '../kit/time'
import { type Proposal, SATISFACTIONS, type Satisfaction } from './model'
import { isOverdue } from './rules'

/** One department's calendar year. */
export interface DepartmentYear {
  department: string
  year: number
  assigned: number
  replied: number
  /** From assignment to the first reply, on average, one decimal; absent while nothing is replied to. */
  days?: number
  /** With the department (for the second time, too) and past its day. */
  overdue: number
  handledAgain: number
  rated: number
  satisfaction: Record<Satisfaction, number>
}

/** What a department was given in a year, as lead, and what came of it. */
export function yearOf(department: string, year: number, given: readonly Proposal[], now: number): DepartmentYear {
  const replies = given.flatMap((p) => {
    const first = p.replies[0]
    return first && p.assignedAt !== undefined ? [daysBetween(dayOf(p.assignedAt), dayOf(first.at))] : []
  })
  const days = replies.reduce((sum, n) => sum + n, 0) / replies.length
  const count = (wanted: (p: Proposal) => boolean) => given.filter(wanted).length
  return {
    department,
    year,
    assigned: given.length,
    replied: count((p) => p.replies.length > 0),
    ...(replies.length > 0 && { days: Math.round(days * 10) / 10 }),
    overdue: count((p) => isOverdue(p, now)),
    handledAgain: count((p) => p.handledAgain === true),
    rated: count((p) => p.state === 'rated'),
    satisfaction: Object.fromEntries(
      SATISFACTIONS.map((s) => [s, count((p) => p.state === 'rated' && p.satisfaction === s)]),
    ) as Record<Satisfaction, number>,
  }
}
