import * as v from 'valibot'
import { FILES_MOST, fileId } from '../file/model'
import { Audience } from '../kit/audience'
import { reads, returns, says, writes } from '../kit/contract'
import type { Page } from '../kit/page'
import { cursor, id, line, text } from '../kit/text'
import { moment } from '../kit/time'
import { type AnnouncementView, type Done, NAMED_MOST } from './announcement'

const ANNOUNCERS = ['committee', 'chair'] as const
const Addressed = v.pipe(
  Audience,
  v.check((audience) => !('ids' in audience) || audience.ids.length <= NAMED_MOST, `at most ${NAMED_MOST} named`),
)

/** How many people are addressed, and how many of them have WeChat here: the others must be told otherwise. */
export interface Reach {
  people: number
  bound: number
}
/** One line of what was announced. */
export interface SentRow extends Done {
  id: string
  title: string
  needsRead?: true
  pinUntil?: number
  takenBack?: true
}
export interface Reader {
  id: string
  name: string
  staffNo: string
  group: string
  /** Without WeChat here: somebody must tell them. */
  bound: boolean
}
export interface GroupReading {
  groupId: string
  group: string
  due: number
  read: number
}
/** Of those who are addressed now: who joined since is among them, who left is not. */
export interface Readers extends Page<Reader> {
  title: string
  due: number
  read: number
  /** By their own group; only on the first page. */
  groups?: GroupReading[]
  takenBack?: true
  /** The reminder of today. */
  reminded?: Done & { count: number }
}
/** Names that a message to a chat group may still hold. */
export const NAMES_MOST = 500
export interface Missing {
  title: string
  count: number
  groups: { group: string; names: string[] }[]
}

export const announcing = {
  /** Whom an announcement to this audience would reach at this moment. */
  reach: reads({
    who: ANNOUNCERS,
    input: v.object({ audience: Addressed }),
    output: returns<Reach>(),
    refusals: { UNKNOWN_PEOPLE: says() },
  }),
  publish: writes({
    who: ANNOUNCERS,
    input: v.object({
      title: line(50),
      body: text(5000),
      audience: Addressed,
      files: v.optional(v.pipe(v.array(fileId), v.maxLength(FILES_MOST))),
      pinUntil: v.optional(moment),
      needsRead: v.optional(v.boolean()),
    }),
    output: returns<AnnouncementView>(),
    refusals: { UNKNOWN_PEOPLE: says(), NOBODY: says(), IN_THE_PAST: says() },
  }),
  /** The whole text. */
  get: reads({ who: ['member'], input: v.object({ id }), output: returns<AnnouncementView>() }),
  /** What was announced, newest first. */
  sent: reads({
    who: ANNOUNCERS,
    input: v.object({ cursor: v.optional(cursor) }),
    output: returns<Page<SentRow>>(),
  }),
  /** It stays as a line with the reason; its text goes. */
  takeBack: writes({
    who: ANNOUNCERS,
    input: v.object({ id, reason: line(200) }),
    output: returns<AnnouncementView>(),
    refusals: { TAKEN_BACK: says<Done>() },
  }),
  /** How many have read it, and by name who has not. */
  readers: reads({
    who: ANNOUNCERS,
    input: v.object({ id, cursor: v.optional(cursor) }),
    output: returns<Readers>(),
  }),
  /** Who has not read it, for the chat group: the names by group, of the first hundreds. */
  missing: reads({ who: ANNOUNCERS, input: v.object({ id }), output: returns<Missing>() }),
  /** A notice to each who has not read it, once a day at most. */
  remind: writes({
    who: ANNOUNCERS,
    input: v.object({ id }),
    output: returns<{ told: number }>(),
    refusals: { TAKEN_BACK: says<Done>(), REMINDED_TODAY: says<Done>(), ALL_READ: says() },
  }),
}
