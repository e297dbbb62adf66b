import type { Circle, Condolence, CondolenceKind, CondolenceState, Form } from '@domain/condolence/model'
import type { Day } from '@domain/kit/time'
import type { Ctx } from '../kit/serve'
import { query } from '../kit/store'
import { findVisits } from './store'

/** A case as its recipient has it written down: what is kept of them, and of nobody else it is for. */
export interface KeptCase {
  kind: CondolenceKind
  state: CondolenceState
  happenedOn: Day
  reportedAt: number
  reportedBy: string
  circle: Circle
  given: { on: Day; form: Form; amountFen: number; visitors: string[] }[]
  letter?: { at: number; text: string; readAt?: number }
}

const PIECE = 500

async function casesOf(memberId: string): Promise<Condolence[]> {
  const found: Condolence[] = []
  let cursor: string | undefined
  do {
    const where = { recipientIds: memberId }
    const page = await query<Condolence>('condolences', { where, sort: 'year', cursor, limit: PIECE })
    found.push(...page.items)
    cursor = page.cursor
  } while (cursor !== undefined)
  return found.sort((a, b) => b.reportedAt - a.reportedAt)
}

/** Every case that is for the caller, the newest first. */
export async function keptCases({ caller: { id } }: Pick<Ctx, 'caller'>): Promise<KeptCase[]> {
  const cases = await casesOf(id)
  const visits = await findVisits([...new Set(cases.flatMap((c) => c.visitIds))])
  return cases.map((c) => {
    const { circle = 'handlers', readAt } = c.recipients.find((r) => r.id === id) ?? {}
    const theirs = visits.filter((w) => w.caseIds.includes(c._id) && w.recipientIds.includes(id))
    return {
      ...{ kind: c.kind, state: c.state, happenedOn: c.happenedOn, circle },
      ...{ reportedAt: c.reportedAt, reportedBy: c.reported.byName },
      given: theirs
        .sort((a, b) => a.on.localeCompare(b.on))
        .map(({ on, form, amountFen, visitors }) => ({ on, form, amountFen, visitors: visitors.map((w) => w.name) })),
      ...(c.letter && { letter: { at: c.letter.at, text: c.letter.text, ...(readAt && { readAt }) } }),
    }
  })
}
