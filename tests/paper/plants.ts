import type { RosterProblem, RosterRow } from '@domain/member/model'
import type { SheetProblem } from '@domain/paper/model'
import type { WorkSheet } from '@e965/xlsx'
import { dated, type Value } from './sheets'

/** Faults to plant into a good roster, each with what must be told of it and nothing more. */
export const COLUMNS = ['姓名', '工号', '工会小组', '性别', '类别', '入会日期', '出生年份', '手机', '工会职务'] as const
type Head = (typeof COLUMNS)[number]
export type Row = Record<Head, Value>
type Problem = SheetProblem | RosterProblem
type Told = [column: keyof RosterRow | '', problem: Problem]

export interface Place {
  row: Row
  /** Counted from 0 in the sheet. */
  at: number
  /** Which one of its kind. */
  n: number
  /** A row further up that stays as it is. */
  earlier: Row
  sheet: WorkSheet
}
export interface Plant {
  told: Told[]
  plant(place: Place): void
}

const cell = (head: Head, value: Value | ((n: number) => Value), ...told: Told[]): Plant => ({
  told,
  plant: ({ row, n }) => {
    row[head] = typeof value === 'function' ? value(n) : value
  },
})
const formula = (head: Head, column: keyof RosterRow): Plant => ({
  told: [[column, 'FORMULA']],
  plant: ({ row }) => {
    row[head] = { t: 's', v: String(row[head]), f: `"${row[head]}"` }
  },
})

export const PLANTS: Record<string, Plant> = {
  formulaGroup: formula('工会小组', 'group'),
  formulaName: formula('姓名', 'name'),
  errorNumber: cell('工号', { t: 'e', v: 0x2a }, ['staffNo', 'ERROR_VALUE']),
  errorGroup: cell('工会小组', { t: 'e', v: 0x17 }, ['group', 'ERROR_VALUE'], ['group', 'MISSING']),
  hiddenRow: {
    told: [['', 'HIDDEN_ROW']],
    plant: ({ sheet, at }) => {
      sheet['!rows'] ??= []
      sheet['!rows'][at] = { hidden: true }
    },
  },
  mergedGroup: {
    told: [['group', 'MERGED']],
    plant: ({ sheet, at }) => {
      sheet['!merges'] ??= []
      sheet['!merges'].push({ s: { r: at, c: 2 }, e: { r: at + 1, c: 2 } })
    },
  },
  noDay: cell('入会日期', '2019-02-30', ['joinedOn', 'BAD_DATE'], ['joinedOn', 'NOT_A_VALUE']),
  noDate: cell('入会日期', '去年九月', ['joinedOn', 'BAD_DATE'], ['joinedOn', 'NOT_A_VALUE']),
  numberAsDay: cell('工号', (n) => dated(45_000 + n), ['staffNo', 'BAD_DATE']),
  numberCut: cell('工号', (n) => `1.${n}E+10`, ['staffNo', 'LOST_DIGITS']),
  noName: cell('姓名', null, ['name', 'MISSING']),
  noKind: cell('类别', '　', ['kind', 'MISSING']),
  longName: cell('姓名', '长'.repeat(41), ['name', 'TOO_LONG']),
  sexless: cell('性别', '未知', ['sex', 'NOT_A_VALUE']),
  unknownKind: cell('类别', '临时工', ['kind', 'NOT_A_VALUE']),
  phoneless: cell('手机', '找办公室', ['phone', 'NOT_A_VALUE']),
  yearless: cell('出生年份', '八五年', ['birthYear', 'NOT_A_VALUE']),
  numberTwice: {
    told: [['staffNo', 'STAFF_NO_TWICE']],
    plant: ({ row, earlier }) => {
      row.工号 = earlier.工号
    },
  },
  nameTwice: {
    told: [['name', 'NAME_AND_GROUP_TWICE']],
    plant: ({ row, earlier }) => {
      row.姓名 = earlier.姓名
      row.工会小组 = earlier.工会小组
      row.工号 = null
    },
  },
  /** Two of this name are in the school, and the row has no number. */
  namesake: {
    told: [['name', 'SEVERAL_MATCH']],
    plant: ({ row, n }) => {
      row.姓名 = '王伟'
      row.工会小组 = `新${n}组`
      row.工号 = null
    },
  },
  office: cell('工会职务', '总统', ['roles', 'UNKNOWN_ROLE']),
  officeNotYours: cell('工会职务', '工会小组长', ['roles', 'ROLES_NOT_YOURS']),
}
