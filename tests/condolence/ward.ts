import type { CondolenceKind } from '@domain/condolence/model'
import { DAY } from '@domain/kit/time'
import type { Notice } from '@domain/notice/model'
import { problemsIn } from '../../local/data/check'
import { recordsIn } from '../data/school'
import { type Cloud, openCloud } from '../kit/cloud'
import { records } from '../kit/records'
import { makeSchool, nameOf } from '../kit/school'
import { type Session, value } from '../kit/session'

/** 09:00 in China on Thursday, 8 October 2026. */
export const NOW = Date.UTC(2026, 9, 8, 1)

/** A school that cares: chair 1, committee 2, leader of the first group 5, treasurer 3, audit 4, a retiree 9. Four groups in turn. */
export interface Ward {
  cloud: Cloud
  chair: Session
  committee: Session
  as(n: number): Promise<Session>
  id(n: number): Promise<string>
  nameOf(n: number): string
  /** A case of these people, reported by the committee; its id. */
  reported(kind: CondolenceKind, ...people: number[]): Promise<string>
  told(id: string, kind?: Notice['kind']): Notice[]
  sound(): Promise<void>
}

export async function openWard(): Promise<Ward> {
  const cloud = await openCloud()
  await cloud.clock(NOW)
  const roles = { 1: 'chair', 2: 'committee', 3: 'treasurer', 4: 'audit', 5: 'leader' }
  const school = await makeSchool(cloud, { size: 40, roles, kinds: { 9: 'retired' } })
  const [chair, committee] = await Promise.all([school.as(1), school.as(2)])
  const id = async (n: number) => (await value((await school.as(n)).member.me({}))).member?.id ?? ''
  let days = 0
  return {
    ...{ cloud, chair, committee, as: (n) => school.as(n), id, nameOf },
    async reported(kind, ...people) {
      const recipientIds = await Promise.all(people.map(id))
      // The same of the same person is not reported twice within some days.
      days += 30
      const happenedOn = new Date(NOW - days * DAY).toISOString().slice(0, 10)
      return (await value(committee.condolence.report({ kind, recipientIds, happenedOn }))).id
    },
    told: (of, kind) =>
      records<Notice>(cloud, 'notices')
        .filter((n) => n.about.id === of && (kind === undefined || n.kind === kind))
        .sort((a, b) => a.at - b.at),
    sound: async () => expect(problemsIn(await recordsIn(cloud.data))).toEqual([]),
  }
}
