import type { RosterRow } from '@domain/member/model'
import { problemsIn } from '../../local/data/check'
import { recordsIn } from '../data/school'
import { type Cloud, openCloud } from '../kit/cloud'
import { type Session, value } from '../kit/session'

/** A school with somebody of each kind, in three groups, one of them below another. */
export const row = (staffNo: string, group: string, more: Partial<RosterRow> = {}): RosterRow => ({
  ...{ staffNo, name: `教师${staffNo}`, group, sex: 'female', kind: 'in_service' },
  ...more,
})
const ROWS: RosterRow[] = [
  row('chair', '校部', { roles: 'chair', sex: 'male' }),
  row('committee', '校部', { roles: 'committee' }),
  row('a1', '高中部/一组'),
  row('a2', '高中部/一组', { sex: 'male' }),
  row('a3', '高中部/一组', { roles: 'delegate', sex: 'male' }),
  row('b1', '高中部', { kind: 'non_member' }),
  row('b2', '高中部', { roles: 'delegate' }),
  row('old1', '校部', { kind: 'retired' }),
  row('old2', '高中部', { kind: 'retired', roles: 'delegate' }),
  row('gone', '高中部/一组', { roles: 'delegate' }),
]

export interface NoticeSchool {
  cloud: Cloud
  as(staffNo: string): Promise<Session>
  /** A member's id, also of one who has left. */
  id(staffNo: string): string
  group(path: string): string
  chair: Session
  committee: Session
}

export async function openNoticeSchool(more: readonly RosterRow[] = []): Promise<NoticeSchool> {
  const cloud = await openCloud()
  const admin = await cloud.login('admin')
  await value(admin.member.importRoster({ rows: [...ROWS, ...more], mode: 'apply' }))
  const [chair, committee] = [await cloud.login('chair'), await cloud.login('committee')]
  const all = await recordsIn(cloud.data)
  const members = (all.members ?? []) as { _id: string; staffNo: string }[]
  const ids = new Map(members.map((m) => [m.staffNo, m._id]))
  const { items } = await value(chair.member.groups({}))
  const groups = new Map(items.map((g) => [g.path, g.id]))
  const id = (staffNo: string) => ids.get(staffNo) ?? ''
  await value(chair.member.leave({ memberId: id('gone'), reason: 'transferred_out', on: '2026-09-01' }))
  return { cloud, chair, committee, as: cloud.login, id, group: (path) => groups.get(path) ?? '' }
}

export const sound = async (cloud: Cloud) => expect(problemsIn(await recordsIn(cloud.data))).toEqual([])

/** Ids that this person finds in the inbox. */
export async function inboxOf(by: Session): Promise<string[]> {
  const found: string[] = []
  let cursor: string | undefined
  do {
    const page = await value(by.notice.inbox({ cursor }))
    found.push(...page.items.map((n) => n.id))
    cursor = page.cursor
  } while (cursor !== undefined)
  return found
}
