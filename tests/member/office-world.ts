import { answersTo } from '@domain/kit/audience'
import type { GroupRecord, Member } from '@domain/member/model'
import type { Notice } from '@domain/notice/model'
import { problemsIn } from '../../local/data/check'
import { recordsIn } from '../data/school'
import type { Cloud } from '../kit/cloud'
import { records } from '../kit/records'
import { staffNoOf } from '../kit/school'

/** The words that a person answers to, as their record stands. */
export const answers = (m: Member) => answersTo({ ...m, id: m._id, roles: m.roleNames })

/** What the tests of the members' office look up on the disk. */
export const officeOf = (cloud: Cloud) => {
  const found = <T>(what: string, of: T | undefined): T => {
    if (of === undefined) throw new Error(`no ${what}`)
    return of
  }
  const groups = () => records<GroupRecord>(cloud, 'groups')
  const kept = (n: number) =>
    found(
      `person ${n}`,
      records<Member>(cloud, 'members').find((m) => m.staffNo === staffNoOf(n)),
    )
  return {
    groups,
    kept,
    people: () => records<Member>(cloud, 'members').filter((m) => m.kind !== 'technical'),
    id: (n: number) => kept(n)._id,
    group: (path: string) =>
      found(
        path,
        groups().find((g) => g.path === path),
      )._id,
    notices: (kind: Notice['kind']) => records<Notice>(cloud, 'notices').filter((n) => n.kind === kind),
    /** Nothing is wrong among all records. */
    sound: async () => expect(problemsIn(await recordsIn(cloud.data))).toEqual([]),
  }
}
export type Office = ReturnType<typeof officeOf>
