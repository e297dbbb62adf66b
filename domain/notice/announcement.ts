import type { FileView } from '../file/model'
import type { Addressee, Audience } from '../kit/audience'
import { callerWords } from '../kit/audience'
import { lengthOf } from '../kit/text'
import { type Day, dayOf } from '../kit/time'

/** Most people or groups that one announcement names: their words are copied into every mark of who has read it. */
export const NAMED_MOST = 500
/** So many stand first; an older one goes back to its place. */
export const PINS_MOST = 3

/** Who did something, and when. */
export interface Done {
  at: number
  byName: string
}

/** As kept, under the id of its notice. The notice is what lists read; this is read when it is opened. */
export interface Announcement {
  _id: string
  at: number
  by: string
  byName: string
  title: string
  body: string
  audience: Audience
  /** The audience's words, as in its notice. */
  to: string[]
  files: FileView[]
  pinUntil?: number
  needsRead?: true
  takenBack?: Done & { reason: string }
  /** Reminders of who had not read it, the latest last. */
  reminders?: (Done & { count: number })[]
}

/** As somebody opens it. */
export interface AnnouncementView extends Done {
  id: string
  title: string
  /** Absent for readers once it is taken back; so are the files. */
  body?: string
  files: FileView[]
  /** Whom it is for; of groups and people named how many. */
  audience: { kind: Audience['kind']; count?: number }
  /** It is for the one who asks, who has or has not read it. */
  addressed: boolean
  read: boolean
  needsRead?: true
  /** While it stands first. */
  pinUntil?: number
  takenBack?: Announcement['takenBack']
  /** For those who may publish: it is theirs to see who read it, to remind, to take it back. */
  runs?: true
  reminded?: Done & { count: number }
}

/** Committee and chair speak for the union. */
export const mayAnnounce = ({ roles }: Pick<Addressee, 'roles'>) =>
  roles.includes('committee') || roles.includes('chair')

type Asker = Parameters<typeof callerWords>[0]
export function isAddressed({ to }: Pick<Announcement, 'to'>, me: Asker): boolean {
  const words = new Set(callerWords(me))
  return to.some((word) => words.has(word))
}
export const canSeeAnnouncement = (it: Pick<Announcement, 'to'>, me: Asker) => mayAnnounce(me) || isAddressed(it, me)

/** What was taken back keeps its text for those who answer for it, and for nobody else. */
export const canReadText = (it: Pick<Announcement, 'to' | 'takenBack'>, me: Asker) =>
  mayAnnounce(me) || (!it.takenBack && isAddressed(it, me))

export const isPinned = ({ pinUntil }: { pinUntil?: number }, now: number) => pinUntil !== undefined && pinUntil > now

/** People are asked once a day at most. */
export function remindedOn({ reminders }: Pick<Announcement, 'reminders'>, day: Day) {
  const last = reminders?.at(-1)
  return last && dayOf(last.at) === day ? last : undefined
}

const SHOWN = 30
/** How a text begins: its first line, cut between characters as people count them. */
export function beginningOf(body: string): string {
  const line = body.split('\n').find((part) => part.trim() !== '') ?? ''
  return lengthOf(line) > SHOWN ? `${[...line].slice(0, SHOWN).join('')}…` : line.trim()
}

export function announcementFor(it: Announcement, read: boolean, me: Asker, now: number): AnnouncementView {
  const { _id: id, at, byName, title, body, files, audience, needsRead, pinUntil, takenBack, reminders } = it
  const shown = canReadText(it, me)
  const last = reminders?.at(-1)
  return {
    ...{ id, at, byName, title, read },
    ...(shown && { body }),
    files: shown ? files : [],
    audience: { kind: audience.kind, ...('ids' in audience && { count: audience.ids.length }) },
    addressed: isAddressed(it, me),
    ...(needsRead && { needsRead }),
    ...(isPinned(it, now) && !takenBack && { pinUntil }),
    ...(takenBack && { takenBack }),
    ...(mayAnnounce(me) && { runs: true as const, ...(last && { reminded: last }) }),
  }
}
