import { ROLES, type Role } from '../kit/roles'
import type { Kind, RosterRow, Sex } from './model'

type Column = keyof RosterRow

/** The heads of a roster as our template and the screens write them. */
export const HEADS: Record<Column, string> = {
  name: '姓名',
  staffNo: '工号',
  group: '工会小组',
  sex: '性别',
  kind: '类别',
  department: '部门',
  post: '职务',
  birthYear: '出生年份',
  bornOn: '出生日期',
  joinedOn: '入会日期',
  phone: '手机',
  roles: '工会职务',
}
/** Other heads that personnel offices use. */
const ALSO: Record<string, Column> = {
  教工号: 'staffNo',
  职工号: 'staffNo',
  教职工号: 'staffNo',
  小组: 'group',
  所在小组: 'group',
  人员类别: 'kind',
  科室: 'department',
  所在部门: 'department',
  岗位: 'post',
  出生年: 'birthYear',
  出生年月: 'birthYear',
  出生年月日: 'bornOn',
  生日: 'bornOn',
  入会时间: 'joinedOn',
  手机号: 'phone',
  手机号码: 'phone',
  联系电话: 'phone',
}

// Maps, not objects: a cell such as `constructor` is no word of ours.
export const COLUMN_OF = new Map<string, Column>([
  ...(Object.keys(HEADS) as Column[]).map((column) => [HEADS[column], column] as const),
  ...Object.entries(ALSO),
])

export const SEX_OF = new Map<string, Sex>([
  ['男', 'male'],
  ['女', 'female'],
])
export const KIND_OF = new Map<string, Kind>([
  ['在职', 'in_service'],
  ['在职会员', 'in_service'],
  ['会员', 'in_service'],
  ['非会员', 'non_member'],
  ['未入会', 'non_member'],
  ['在职(未入会)', 'non_member'],
  ['退休', 'retired'],
  ['退休会员', 'retired'],
])
export const ROLE_OF = new Map<string, Role>([
  ...ROLES.map((role) => [role, role] as const),
  ['会员', 'member'],
  ['工会小组长', 'leader'],
  ['小组长', 'leader'],
  ['组长', 'leader'],
  ['代表', 'delegate'],
  ['教代会代表', 'delegate'],
  ['提案委员会', 'proposal_committee'],
  ['提案委员', 'proposal_committee'],
  ['承办人', 'handler'],
  ['工会委员', 'committee'],
  ['委员', 'committee'],
  ['主席', 'chair'],
  ['工会主席', 'chair'],
  ['财务', 'treasurer'],
  ['工会财务', 'treasurer'],
  ['经审委员', 'audit'],
  ['经审', 'audit'],
  ['系统管理员', 'admin'],
])
