import { ROLES } from '@domain/kit/roles'
import type { RosterRow } from '@domain/member/model'

const row = (staffNo: string, group: string, roles = '', department?: string): RosterRow => ({
  staffNo,
  name: `教师${staffNo}`,
  group,
  sex: 'female',
  kind: 'in_service',
  roles,
  ...(department && { department }),
})

/** One person a role, all in one group; those whose records are asked for; some who make the records. */
export const people = (): RosterRow[] => [
  ...ROLES.filter((r) => r !== 'member' && r !== 'admin').map((r) =>
    row(r, '二组', r, r === 'handler' ? '总务处' : undefined),
  ),
  row('member', '二组'),
  row('mate', '二组'),
  row('victim', '一组'),
  row('gone', '一组'),
  row('writer', '一组', 'delegate'),
  row('friend', '一组', 'delegate'),
  row('clerk', '一组', 'committee'),
  row('librarian', '一组', 'handler', '图书馆'),
]

export const SETUP_PEOPLE: RosterRow[] = [row('mate', '二组'), row('victim', '一组'), row('clerk', '一组', 'committee')]
