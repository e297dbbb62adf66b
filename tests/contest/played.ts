import type { Match } from '@domain/contest/draw-model'
import { sidesOf } from '@domain/contest/match'
import type { ContestInput, EventInput } from '@domain/contest/model'
import type { DrawView } from '@domain/contest/playing'
import { HOUR } from '@domain/kit/time'
import type { Member } from '@domain/member/model'
import { problemsIn } from '../../local/data/check'
import { recordsIn } from '../data/school'
import { openCloud } from '../kit/cloud'
import { records } from '../kit/records'
import { makeSchool, type Shape, staffNoOf } from '../kit/school'
import { value } from '../kit/session'
import { contest as contestAt, NOW } from './fete'

export { NOW }
export const at = (contestId: string, eventId = 'e1') => ({ contestId, eventId })

/** A school for a day of matches: 1 is chair, 2 on the committee, both run the contests. */
export async function openGround(shape: Partial<Shape> = {}) {
  const cloud = await openCloud()
  await cloud.clock(NOW)
  const school = await makeSchool(cloud, { size: 57, roles: { 1: 'chair', 2: 'committee' }, ...shape })
  const [chair, committee] = await Promise.all([school.as(1), school.as(2)])
  const members = records<Member>(cloud, 'members')
  const id = (n: number) => members.find((m) => m.staffNo === staffNoOf(n))?._id ?? ''
  return {
    ...{ cloud, school, chair, committee, id },
    async opened(events: EventInput[], more: Partial<ContestInput> = {}) {
      await cloud.clock(NOW)
      const made = await value(committee.contest.save(contestAt(events, NOW, more)))
      return value(committee.contest.publish({ id: made.id }))
    },
    /** On behalf, in this order; answers the ids of the entrants. */
    async entered(contestId: string, teams: readonly { people: number[]; teamName?: string }[], eventId = 'e1') {
      const found: string[] = []
      for (const { people, teamName } of teams) {
        const asked = { ...at(contestId, eventId), memberIds: people.map(id), teamName }
        found.push((await value(committee.contest.addEntrant(asked))).id)
      }
      return found
    },
    /** An hour after the beginning. */
    begin: ({ startsAt }: { startsAt: number }) => cloud.clock(startsAt + HOUR),
    /** Records until nothing is ready; answers how it stands then. */
    async playedOut(contestId: string, result: (m: Match) => [number, number][], eventId = 'e1'): Promise<DrawView> {
      let view = await value(committee.contest.matches(at(contestId, eventId)))
      for (let m = next(view); m; m = next(view)) {
        const asked = { ...at(contestId, eventId), matchId: m.id, result: { scores: result(m) } }
        view = await value(committee.contest.record(asked))
      }
      return view
    },
    sound: async () => expect(problemsIn(await recordsIn(cloud.data))).toEqual([]),
  }
}
export type Ground = Awaited<ReturnType<typeof openGround>>

const next = (view: DrawView) => view.matches.find((m) => m.state === 'ready')

/** Whoever stands earlier in the list wins. */
export const byOrder =
  (order: readonly string[], won: [number, number][]) =>
  (m: Match): [number, number][] => {
    const [a = '', b = ''] = sidesOf(m)
    return order.indexOf(a) < order.indexOf(b) ? won : won.map(([x, y]): [number, number] => [y, x])
  }
export const numbers = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i)
