import type { ContestInput, EventInput } from '@domain/contest/model'
import type { ContestView } from '@domain/contest/view'
import { DAY } from '@domain/kit/time'
import type { Notice } from '@domain/notice/model'
import { problemsIn } from '../../local/data/check'
import { recordsIn } from '../data/school'
import { type Cloud, openCloud } from '../kit/cloud'
import { records } from '../kit/records'
import { makeSchool, type School } from '../kit/school'
import { type Session, value } from '../kit/session'

/** 09:00 in China on Thursday, 8 October 2026. */
export const NOW = Date.UTC(2026, 9, 8, 1)

/** A school that holds contests: chair 1, committee 2, leaders of the four groups 3 to 6, everybody else a teacher. */
export interface Fete {
  cloud: Cloud
  school: School
  chair: Session
  committee: Session
  /** By number; who divides by three is a man. */
  as(n: number): Promise<Session>
  id(n: number): Promise<string>
  /** A contest that is told and open, its events as given. */
  opened(events?: EventInput[], more?: Partial<ContestInput>): Promise<ContestView>
  told(id: string, kind?: Notice['kind']): Notice[]
  sound(): Promise<void>
}

export const singles = (places: number, more: Partial<EventInput> = {}): EventInput => ({
  name: '乒乓球单打',
  entrant: 'person',
  places,
  ...more,
})

/** Sign-up from yesterday on for five days; the contest is in ten. */
export const contest = (events: EventInput[], now = NOW, more: Partial<ContestInput> = {}): ContestInput => ({
  title: '教职工乒乓球赛',
  place: '体育馆二楼',
  signUpOpensAt: now - DAY,
  signUpClosesAt: now + 5 * DAY,
  withdrawUntil: now + 8 * DAY,
  startsAt: now + 10 * DAY,
  endsAt: now + 10 * DAY + DAY / 4,
  waitingList: true,
  audience: { kind: 'staff' },
  organiserIds: [],
  events,
  ...more,
})

export async function openFete(opened?: Cloud): Promise<Fete> {
  const cloud = opened ?? (await openCloud())
  await cloud.clock(NOW)
  const leaders = Object.fromEntries([3, 4, 5, 6].map((n) => [n, 'leader']))
  const school = await makeSchool(cloud, { size: 57, roles: { 1: 'chair', 2: 'committee', ...leaders } })
  const [chair, committee] = await Promise.all([school.as(1), school.as(2)])
  return {
    ...{ cloud, school, chair, committee },
    as: (n) => school.as(n),
    id: async (n) => (await value((await school.as(n)).member.me({}))).member?.id ?? '',
    async opened(events = [singles(4)], more = {}) {
      const { id } = await value(committee.contest.save(contest(events, NOW, more)))
      return value(committee.contest.publish({ id }))
    },
    told: (id, kind) =>
      records<Notice>(cloud, 'notices')
        .filter((n) => n.about.id === id && (kind === undefined || n.kind === kind))
        .sort((a, b) => a.at - b.at),
    sound: async () => expect(problemsIn(await recordsIn(cloud.data))).toEqual([]),
  }
}
