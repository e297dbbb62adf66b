import * as v from 'valibot'
import { reads, returns, says, writes } from '../kit/contract'
import type { Page } from '../kit/page'
import { cursor, id, ids, line } from '../kit/text'
import { eventId, TEAM_CODE } from './model'
import type { NotFit } from './rules'
import type { Candidate, EntrantView } from './view'

const view = returns<EntrantView>()
const TEAM_MOST = 200
const people = ids(TEAM_MOST)
const place = { contestId: id, eventId }
const teamCode = v.pipe(
  v.string(),
  v.maxLength(20),
  v.transform((s) => s.replace(/[\s-]/g, '').toUpperCase()),
  v.regex(TEAM_CODE),
)

const window = { CANCELLED: says(), NOT_PUBLISHED: says(), OVER: says() }
const opening = { ...window, NOT_OPEN_YET: says<{ opensAt: number }>(), CLOSED: says<{ closesAt: number }>() }
const leaving = { ...window, TOO_LATE: says<{ until: number }>() }
/** Limits of an event; `memberId` is whom it is about. */
const fitting = {
  UNFIT: says<NotFit>(),
  /** Is in this event already, with somebody else or for somebody else. */
  ALREADY_IN: says<{ memberId: string; name?: string; entrantId: string }>(),
  /** Somebody was substituted in this event and does not take part any more. */
  REPLACED: says<{ memberId: string; name?: string }>(),
  TOO_MANY_EVENTS: says<{ most: number; memberId: string; name?: string }>(),
}
const room = {
  ...fitting,
  GROUP_FULL: says<{ most: number }>(),
  FULL: says<{ places: number }>(),
  TEAM_FULL: says<{ most: number }>(),
}
/** The team was too small when sign-up closed; others have its place. */
const team = { FELL_OUT: says() }

/** Who takes part. Everything here is one conditional update of the roll, or refused. */
export const entering = {
  /** Of a person for themselves; of a pair and a team by its captain; of a group by its leader. Twice is once. */
  signUp: writes({
    who: ['member'],
    input: v.object({ ...place, teamName: v.optional(line(30)), memberIds: v.optional(people) }),
    output: view,
    refusals: { ...opening, ...room, TEAM_NAME_NEEDED: says(), LEADER_ONLY: says() },
  }),
  /** The team behind a code, to be looked at before joining it. */
  team: reads({
    who: ['member'],
    input: v.object({ code: teamCode }),
    output: returns<EntrantView & { contestId: string; eventId: string; title: string; event: string; most: number }>(),
    refusals: { WRONG_CODE: says() },
  }),
  joinTeam: writes({
    who: ['member'],
    input: v.object({ code: teamCode }),
    output: returns<EntrantView & { contestId: string; eventId: string; title: string }>(),
    refusals: { ...opening, ...fitting, ...team, TEAM_FULL: says<{ most: number }>(), WRONG_CODE: says() },
  }),
  leaveTeam: writes({
    who: ['member'],
    input: v.object(place),
    output: view,
    refusals: { ...leaving, NOT_IN: says(), CAPTAIN_STAYS: says() },
  }),
  /** By the leader of the group (of any group of a joint team), or by who runs the contest. Makes the entrant where there is none. */
  lineUp: writes({
    who: ['member'],
    input: v.object({ ...place, groupId: id, memberIds: people, entrantId: v.optional(id) }),
    output: view,
    refusals: {
      ...opening,
      ...room,
      ...team,
      /** The group has several teams here: which one? */
      WHICH_TEAM: says<{ teams: { id: string; name: string }[] }>(),
      OTHER_GROUP: says<{ memberId: string; name: string }>(),
      TOO_FEW: says<{ people: number; men?: number; women?: number }>(),
    },
  }),
  /** One goes, another comes; the place stays. By the leader of the entrant's group or who runs the contest, until its last match was played. */
  substitute: writes({
    who: ['member'],
    input: v.object({ ...place, entrantId: id, out: id, in: id }),
    output: view,
    refusals: {
      ...window,
      ...fitting,
      ...team,
      NOT_IN: says(),
      OTHER_GROUP: says<{ memberId: string; name: string }>(),
      /** The team would be too small, or have too few men or women. */
      TOO_FEW: says<{ people: number; men?: number; women?: number }>(),
      /** All its matches are played. */
      PLAYED: says(),
    },
  }),
  /** One's own; a leader their group's and who runs the contest anybody's, by `entrantId`. */
  withdraw: writes({
    who: ['member'],
    input: v.object({ ...place, entrantId: v.optional(id) }),
    output: view,
    refusals: {
      ...leaving,
      NOT_IN: says(),
      CAPTAIN_ONLY: says<{ name: string }>(),
      /** It is being played: a walkover or a substitution is what remains. */
      DRAWN: says(),
    },
  }),
  /** In order of arrival. */
  entrants: reads({
    who: ['member'],
    input: v.object({ ...place, cursor: v.optional(cursor) }),
    output: returns<Page<EntrantView>>(),
  }),
  /**
   * Who may be chosen for this event, and what stands against the others: of a group for its leader and who runs the
   * contest; without a group by name or number, a partner for oneself.
   */
  candidates: reads({
    who: ['member'],
    input: v.object({
      ...place,
      groupId: v.optional(id),
      text: v.optional(line(40, 0)),
      cursor: v.optional(cursor),
    }),
    output: returns<Page<Candidate>>(),
  }),
  /** On behalf: a leader for people of their group while sign-up is open, who runs the contest for anybody until it is over. */
  addEntrant: writes({
    who: ['member'],
    input: v.object({ ...place, memberIds: people, teamName: v.optional(line(30)), groupId: v.optional(id) }),
    output: view,
    refusals: {
      ...opening,
      ...room,
      TEAM_NAME_NEEDED: says(),
      OTHER_GROUP: says<{ memberId: string; name: string }>(),
    },
  }),
}
