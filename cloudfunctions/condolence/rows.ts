import { isSensitive } from '@domain/condolence/circle'
import type { CondolenceContract } from '@domain/condolence/contract'
import type { Condolence, Visit } from '@domain/condolence/model'
import { givenAt, sumOf } from '@domain/condolence/summing'
import type { Row } from '@domain/condolence/totals'
import { PAGE_SIZE } from '@domain/kit/page'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { getMany, query, type Where } from '../kit/store'
import { wrongTime } from './given'
import { noteCaseLook } from './looked'
import { afterRun, cursorAt, FIRST_RUN, runRows } from './rows-of-runs'

/** What stands behind a number, as in a book: visits, the oldest first, then runs. */
export const rows: Handler<CondolenceContract['actions']['rows']> = async (asked, ctx) => {
  const { from, to, kind, line, source, cursor } = asked
  const field = wrongTime(from, to)
  if (field) return no('BAD_INPUT', { field })
  const where: Where = {
    on: { gte: from, lte: to },
    ...(kind && { kind }),
    ...(line && { line }),
    ...(source && { source }),
  }
  const place = cursor === undefined ? undefined : afterRun(cursor)
  const visits = place ? { items: [] } : await query<Visit>('visits', { where, sort: 'on', cursor })
  await noteLooks(visits.items, ctx)
  const items = visits.items.map(rowOf)
  if (visits.cursor) return ok({ items, cursor: visits.cursor })
  const runs = await runRows(where, place ?? FIRST_RUN)
  const shown = runs.slice(0, PAGE_SIZE - items.length)
  return ok({
    items: [...items, ...shown],
    cursor: runs.length > shown.length ? cursorAt(shown.at(-1) ?? FIRST_RUN) : undefined,
  })
}

/** Names are shown, so the people named hear of it. */
async function noteLooks(visits: readonly Visit[], ctx: Parameters<typeof noteCaseLook>[1]): Promise<void> {
  const ids = visits.filter(isSensitive).flatMap((w) => w.caseIds)
  if (ids.length > 0) await noteCaseLook(await getMany<Condolence>('condolences', [...new Set(ids)]), ctx)
}

const rowOf = (w: Visit): Row => ({
  ...{ id: w._id, of: 'visit', kind: w.kind, on: w.on, form: w.form, source: w.source, line: w.line },
  amountFen: w.amountFen,
  sum: sumOf([givenAt(w)]),
  ...(!w.forgotten && { names: w.recipients.map((r) => r.name) }),
  voucherNos: [...new Set(w.vouchers.map((v) => v.no))],
  minutes: w.minutes.map(({ no, on }) => ({ no, on })),
})
