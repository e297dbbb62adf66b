import type { Condolence, CondolenceKind, Visit } from '@domain/condolence/model'
import { type Hand, RUN_KINDS } from '@domain/condolence/run'
import { DEFAULT_STANDARDS, type Standards } from '@domain/condolence/standard'
import type { YearSum } from '@domain/condolence/view'
import type { SettingsRecord } from '@domain/member/settings'
import type { Ctx } from '../kit/serve'
import { query } from '../kit/store'
import { allOf } from './run-people'

/** What the school gives; what it has not changed is as it was delivered. */
export const standardsOf = ({ standards }: SettingsRecord): Standards => ({
  ...DEFAULT_STANDARDS,
  ...(standards as Partial<Standards> | undefined),
})

// People of one case; the cloud answers at most 1,000 records a query.
const MOST = 900
const ofYear = async <T extends { _id: string }>(
  collection: 'condolences' | 'visits',
  people: readonly string[],
  year: number,
  kind: CondolenceKind,
) =>
  (await query<T>(collection, { where: { recipientIds: { in: people }, year, kind }, sort: '_id', limit: MOST })).items

/** What these people were handed in runs of this kind. */
const handsOfYear = async (people: readonly string[], year: number, kind: CondolenceKind) =>
  (RUN_KINDS as readonly string[]).includes(kind)
    ? allOf<Hand>('hands', { memberId: { in: people }, year, kind }, '_id')
    : []

/** What each recipient of a case has had of its kind in its year, without this case. */
export async function yearsOf(c: Condolence, ctx: Pick<Ctx, 'settings'>): Promise<Map<string, YearSum>> {
  const standard = standardsOf(ctx.settings)[c.kind]
  const [cases, visits, hands] = await Promise.all([
    ofYear<Condolence>('condolences', c.recipientIds, c.year, c.kind),
    ofYear<Visit>('visits', c.recipientIds, c.year, c.kind),
    handsOfYear(c.recipientIds, c.year, c.kind),
  ])
  const counted = cases.filter((x) => x._id !== c._id && !x.declined && (x.approval || x.visitIds.length > 0))
  return new Map(
    c.recipientIds.map((id): [string, YearSum] => {
      const handed = hands.filter((h) => h.memberId === id)
      const theirs = [
        ...visits.filter((w) => w.recipientIds.includes(id)).map((w) => ({ ...w, here: w.caseIds.includes(c._id) })),
        ...handed.map(asGiven),
      ].sort((a, b) => (a.on < b.on ? 1 : -1))
      const elsewhere = theirs.filter((w) => w.source === 'union' && !w.here)
      // Approved, and nobody has been there yet.
      const promised = counted.filter((x) => x.recipientIds.includes(id) && x.visitIds.length === 0)
      return [
        id,
        {
          year: c.year,
          times: counted.filter((x) => x.recipientIds.includes(id)).length + handed.length,
          sumFen: theirs.reduce((sum, w) => sum + w.amountFen, 0),
          elsewhereFen:
            elsewhere.reduce((sum, w) => sum + w.amountFen, 0) +
            promised.reduce((sum, x) => sum + (x.approval?.amountFen ?? 0), 0),
          timesPerYear: standard.timesPerYear,
          yearFen: standard.yearFen,
          visits: theirs.map((w) => ({ id: w._id, on: w.on, amountFen: w.amountFen, form: w.form })),
        },
      ]
    }),
  )
}

/** A hand beside visits: of a run, and so of no case. */
const asGiven = ({ runId, on = '', valueFen, form, source }: Hand) => ({
  ...{ _id: runId, on, amountFen: valueFen, form, source, here: false },
})
