import type { ContestInput, EventInput } from '@domain/contest/model'
import { DAY, HOUR } from '@domain/kit/time'
import { type Session, value } from '../kit/session'
import type { Thing } from './things'

/** What may be sent as an event's id, and is none of the contests that are asked about. */
export const EVENT_FORM = {
  nobody: 'e9999',
  guesses: ['e0', 'e00', 'e001', 'e01', 'e6', 'e9998'],
  bad: ['E1', 'e', 'e12345', 'e-1', 'e1.', '1', 'f'.repeat(32)],
}

const person = (name: string): EventInput => ({ name, entrant: 'person', places: 9 })
const teams: EventInput = { name: '拔河', entrant: 'team', places: 9, teamSize: { min: 1, max: 3 } }

/** Open now, for all staff. */
export const contestText = (now: number, more: Partial<ContestInput> = {}): ContestInput => ({
  ...{ title: '球赛', place: '操场', waitingList: true, organiserIds: [], audience: { kind: 'staff' } },
  ...{ signUpOpensAt: now - DAY, signUpClosesAt: now + DAY, withdrawUntil: now + DAY },
  ...{ startsAt: now + 2 * DAY, endsAt: now + 3 * DAY },
  events: [person('单打'), { name: '双打', entrant: 'pair', places: 9 }, teams],
  ...more,
})

interface Asked {
  chair: Session
  /** Of another group than everybody who asks. */
  writer: Session
  ids: { writer: string; friend: string; group: string }
}

/**
 * A draft, one for a group that nobody who asks is of, one for all, and one for all that is being played. `team` is a
 * team of `open` whose people are of that other group; `codes` open a team and the hall of the one that is theirs alone.
 */
export async function fileContests({ chair, writer, ids }: Asked) {
  const now = Date.now()
  const made = async (more: Partial<ContestInput>) => (await value(chair.contest.save(contestText(now, more)))).id
  const published = async (more: Partial<ContestInput> = {}) =>
    (await value(chair.contest.publish({ id: await made(more) }))).id
  const teamIn = async (contestId: string) =>
    value(writer.contest.signUp({ contestId, eventId: 'e3', teamName: '一队' }))

  const draft = await made({})
  const theirs = await published({
    audience: { kind: 'groups', ids: [ids.group] },
    events: [...contestText(now).events, person('跳绳'), person('跳远')],
  })
  await value(writer.contest.signUp({ contestId: theirs, eventId: 'e1' }))
  const hidden = await teamIn(theirs)
  const open = await published()
  const shown = await teamIn(open)
  const ago = { signUpOpensAt: now - DAY, signUpClosesAt: now - 2 * HOUR, withdrawUntil: now - 2 * HOUR }
  const running = await published({
    ...{ ...ago, startsAt: now - HOUR, endsAt: now + DAY },
    events: [person('乒乓球'), { ...person('跳远'), scoring: 'distance' }],
  })
  for (const eventId of ['e1', 'e2'])
    for (const memberId of [ids.writer, ids.friend])
      await value(chair.contest.addEntrant({ contestId: running, eventId, memberIds: [memberId] }))
  await value(chair.contest.draw({ contestId: running, eventId: 'e1', kind: 'knockout' }))
  await value(chair.contest.draw({ contestId: running, eventId: 'e2', kind: 'heats' }))
  const hall = await value(chair.contest.checkInCode({ contestId: theirs, eventId: 'e1' }))
  const things: Thing[] = [
    ...Object.entries({ draft, theirs, open, running }).map(([name, id]): Thing => ({ kind: 'contest', name, id })),
    { kind: 'entrant', name: 'theirs', id: hidden.id },
    { kind: 'entrant', name: 'open', id: shown.id },
    { kind: 'event', name: 'elsewhere', id: 'e4' },
    { kind: 'match', name: 'of another event', id: 'h1-1' },
  ]
  return { things, open, running, team: shown.id, codes: { team: hidden.teamCode ?? '', hall: hall.code } }
}
