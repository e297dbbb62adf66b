import * as v from 'valibot'
import { reads, returns, says, writes } from '../kit/contract'
import { someFen } from '../kit/money'
import type { Page } from '../kit/page'
import { cursor, id, ids, line, text } from '../kit/text'
import { day } from '../kit/time'
import { CONDOLENCE_KINDS, FORMS, PEOPLE_MOST, SOURCES } from './model'
import { concerned, days, formful, ofState, people, superior } from './reporting'
import type { Row, Totals } from './totals'
import type { CondolenceView, VisitView } from './view'

const view = returns<CondolenceView>()
const BOOKS = ['committee', 'chair', 'treasurer', 'audit'] as const

/** What was given, and how it stands in the books. What has happened is written down, whatever the standard says: pay asks. */
export const giving = {
  /** For one or several cases of one kind; `recipientIds` are of these cases. */
  visit: writes({
    who: ['member'],
    input: v.object({
      ids: ids(PEOPLE_MOST),
      visitorIds: ids(PEOPLE_MOST),
      recipientIds: ids(PEOPLE_MOST),
      on: day,
      form: v.picklist(FORMS),
      /** Per recipient. */
      amountFen: someFen,
      source: v.picklist(SOURCES),
      line: line(40),
      advancedBy: v.optional(id),
      proofSeenBy: v.optional(id),
      note: v.optional(text(500, 0)),
      /** It was given once more, though the same stands there. */
      again: v.optional(v.boolean()),
    }),
    output: returns<VisitView>(),
    refusals: {
      ...ofState,
      ...formful,
      ...days,
      ...people,
      /** The cases are of several kinds: each kind has its own visit. */
      MIXED_KINDS: says(),
      /** Is a recipient of none of these cases. */
      NOT_RECIPIENT: says<{ memberId: string }>(),
      /** One of the cases has no recipient in this visit. */
      NOBODY_OF: says<{ id: string }>(),
      /** Two who were there each write it down: the same day, form, sum and purse. `byName` for who handles it. */
      ALREADY_GIVEN: says<{ on: string; amountFen: number; byName?: string }>(),
    },
  }),
  pay: writes({
    who: ['treasurer'],
    input: v.object({ id, voucherNo: line(60), on: day, superior: v.optional(superior) }),
    output: view,
    refusals: {
      ...ofState,
      ...concerned,
      ...days,
      NOT_APPROVED: says(),
      NOT_VISITED: says(),
      /** More of the union's money was given per recipient than was approved. */
      ABOVE_APPROVED: says<{ approvedFen: number; givenFen: number }>(),
    },
  }),
  close: writes({
    who: ['committee', 'chair'],
    input: v.object({ id }),
    output: view,
    refusals: { ...ofState, NOT_DONE: says<{ lacks: ('approve' | 'visit' | 'pay')[] }>() },
  }),
  /** Days of visits and of handing out, both included. Sums are hidden from nobody who keeps or audits the books. */
  totals: reads({ who: BOOKS, input: v.object({ from: day, to: day }), output: returns<Totals>() }),
  /** What stands behind a number of `totals`, with voucher and minutes numbers. */
  rows: reads({
    who: BOOKS,
    input: v.object({
      from: day,
      to: day,
      kind: v.optional(v.picklist([...CONDOLENCE_KINDS, 'gift'])),
      line: v.optional(line(40)),
      source: v.optional(v.picklist(SOURCES)),
      cursor: v.optional(cursor),
    }),
    output: returns<Page<Row>>(),
  }),
}
