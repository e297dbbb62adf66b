import { CIRCLES, type Circle, type Condolence, type FarewellNotice, type Recipient } from './model'

const width = (circle: Circle) => CIRCLES.indexOf(circle)

/** A farewell is told while it is still to come and somebody lets others know. */
type Case = Pick<Condolence, 'recipients' | 'farewell' | 'farewellNotices'>

/** Words (kit/audience) of the circle that a recipient named. */
function wordsOf({ circle, groupId }: Pick<Recipient, 'circle' | 'groupId'>): string[] {
  if (circle === 'school') return ['staff', 'retired']
  return circle === 'group' && groupId ? [`group:${groupId}`] : []
}

export interface FarewellTelling {
  to: string[]
  circle: Circle
  recipients: Recipient[]
}

/**
 * What follows for the notices of a farewell from what the recipients say now: those that went wider than is allowed
 * are taken back, and whoever may know and was not told is told. `anew`: time or place are others than were told.
 */
export function farewellSteps(c: Case, now: number, anew: boolean) {
  const sent = c.farewellNotices ?? []
  const isFine = (n: FarewellNotice) =>
    !anew &&
    n.recipientIds.every((id) => {
      const now = c.recipients.find((r) => r.id === id)
      return now !== undefined && width(now.circle) >= width(n.circle)
    })
  const keep = sent.filter(isFine)
  const back = sent.filter((n) => !isFine(n))
  if (!c.farewell || c.farewell.heldAt <= now) return { keep, back, tell: [] }
  const isTold = (r: Recipient) => keep.some((n) => n.recipientIds.includes(r.id) && n.circle === r.circle)
  const tell = new Map<string, FarewellTelling>()
  for (const r of c.recipients) {
    const to = wordsOf(r)
    if (to.length === 0 || isTold(r)) continue
    const key = to.join()
    const one = tell.get(key) ?? { to, circle: r.circle, recipients: [] }
    tell.set(key, { ...one, recipients: [...one.recipients, r] })
  }
  return { keep, back, tell: [...tell.values()] }
}
