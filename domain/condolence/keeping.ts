import { type Day, dayOf, startOf } from '../kit/time'
import type { Visit } from './model'
import type { Hand } from './run'

/** The first year of which names are kept: so many whole calendar years before this one. */
export const keptSince = (now: number, years: number) => Number(dayOf(now).slice(0, 4)) - years

export const firstDay = (year: number): Day => `${year}-01-01`

/** Tells a person apart from others of the same year, and says no more of them. */
export type Mask = (memberId: string) => string

const nobody = { by: '', byName: '' }

/**
 * A visit without names: what sums count stays, and how many different people it was. Of when it was written down only
 * the day of the visit stays, since the case's history names who did what at which moment.
 */
export function unnamed({ note: _, advancedBy: __, proofSeenBy: ___, ...w }: Visit, mask: Mask, now: number): Visit {
  const recipients = w.recipients.map((r) => ({
    ...{ id: mask(r.id), kind: r.kind },
    ...{ name: '', staffNo: '', group: '', groupId: '', groupIds: [] },
  }))
  return {
    ...{ ...w, version: w.version + 1, visitors: [], recipients, recipientIds: recipients.map((r) => r.id) },
    ...{ made: { ...nobody, at: startOf(w.on) }, forgotten: { at: now } },
  }
}

/** A visit that no longer says which case it was of; number and day of voucher and minutes stay. */
export function apart(w: Visit, caseId: string): Visit {
  const cut = <T extends { caseId: string }>(of: T): T => (of.caseId === caseId ? { ...of, caseId: '' } : of)
  return {
    ...{ ...w, version: w.version + 1, caseIds: w.caseIds.filter((id) => id !== caseId) },
    ...{ vouchers: w.vouchers.map(cut), minutes: w.minutes.map(cut) },
  }
}

/** A hand without its person; its id has to change with it. */
export function unnamedHand({ handedBy: _, collector: __, ...h }: Hand, mask: Mask, now: number): Hand {
  const memberId = mask(h.memberId)
  return {
    ...{ ...h, _id: `${h.runId}_${memberId}`, memberId, name: '', group: '', groupId: '' },
    ...{ handedAt: h.on === undefined ? undefined : startOf(h.on), forgotten: { at: now } },
  }
}
