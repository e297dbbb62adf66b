import type { SheetFault } from '@domain/paper/model'
import { type Cloud, openCloud } from '../kit/cloud'
import { type Session, value } from '../kit/session'
import { dated, excel, HEAD, type Mend, people, person, SEPTEMBER, type Table, type Value } from './sheets'

/** What stands in single cells of a roster, and what Excel has made of them. */
let cloud: Cloud
let admin: Session
beforeAll(async () => {
  cloud = await openCloud()
  admin = await cloud.login('admin')
}, 60_000)
afterAll(() => cloud?.close())

async function read(table: Table, mend?: Mend) {
  const { fileId } = await value(admin.upload(excel(table, mend), '名册.xlsx', 'roster'))
  return value(admin.paper.readRoster({ fileId }))
}
/** The value of one cell of the second person, and what is told of it. */
async function cell(head: string, given: Value, mend?: Mend) {
  const said = await read([HEAD, person(1), person(2, { [head]: given })], mend)
  return { row: said.items[1]?.row ?? {}, problems: said.problems }
}

describe('what cannot be trusted is told at its place, and read as well as it can be', () => {
  test('a formula', async () => {
    const { row, problems } = await cell('工会小组', { t: 's', v: '一组', f: '"一"&"组"' })
    expect(row.group).toBe('一组')
    expect(problems).toEqual([{ problem: 'FORMULA', line: 3, column: 'group', place: 'C', detail: '="一"&"组"' }])
  })
  test('an error', async () => {
    const { row, problems } = await cell('工号', { t: 'e', v: 0x2a })
    expect(row).not.toHaveProperty('staffNo')
    expect(problems).toEqual([{ problem: 'ERROR_VALUE', line: 3, column: 'staffNo', place: 'B', detail: '#N/A' }])
  })
  test('a row, a column, a sheet that is hidden; another sheet', async () => {
    const hide: Mend = (sheet, book) => {
      sheet['!rows'] = [{}, {}, { hidden: true }]
      sheet['!cols'] = [{}, { hidden: true }]
      book.SheetNames.push('去年', '说明')
      book.Sheets.去年 = { A1: { t: 's', v: '旧' }, '!ref': 'A1' }
      book.Sheets.说明 = { A1: { t: 's', v: '请填' }, '!ref': 'A1' }
      book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 0 }] }
    }
    const { items, problems } = await read([HEAD, ...people(2)], hide)
    expect(items).toHaveLength(2)
    expect(problems).toEqual<SheetFault[]>([
      { problem: 'HIDDEN_SHEET', detail: '去年' },
      { problem: 'OTHER_SHEET', detail: '说明' },
      { problem: 'HIDDEN_ROW', line: 3 },
      { problem: 'HIDDEN_COLUMN', column: 'staffNo', place: 'B' },
    ])
  })
  test('a group that is merged over 12 rows stands in each of them', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => person(i + 1, i === 0 ? {} : { 工会小组: null }))
    const merge: Mend = (sheet) => {
      sheet['!merges'] = [{ s: { r: 1, c: 2 }, e: { r: 12, c: 2 } }]
    }
    const { items, problems } = await read([HEAD, ...rows], merge)
    expect(items.map((i) => i.row.group)).toEqual(Array(12).fill('一组'))
    expect(problems).toEqual([{ problem: 'MERGED', line: 2, column: 'group', place: 'C', detail: 'C2:C13' }])
  })
  test('what is merged with the cell beside it does not become the value of another column', async () => {
    const merge: Mend = (sheet) => {
      sheet['!merges'] = [{ s: { r: 2, c: 0 }, e: { r: 2, c: 1 } }]
    }
    const { row, problems } = await cell('工号', null, merge)
    expect(row).toMatchObject({ name: '教师2' })
    expect(row).not.toHaveProperty('staffNo')
    expect(problems).toMatchObject([{ problem: 'MERGED', column: 'name', detail: 'A3:B3' }])
  })
  test('a title over all columns and a formula in a column that nobody reads are nobody’s business', async () => {
    const mend: Mend = (sheet) => {
      sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 8 } }]
      sheet.J3 = { t: 's', v: 'x', f: '"x"' }
      sheet['!ref'] = 'A1:J3'
    }
    const { problems, ignored } = await read([['名册'], [...HEAD, '备注'], person(1)], mend)
    expect([problems, ignored]).toEqual([[], ['备注']])
  })
})

describe('a date of joining', () => {
  test.each<[string, Value]>([
    ['a date of Excel', dated(SEPTEMBER)],
    ['with a time', dated(SEPTEMBER + 0.5, 'm/d/yy h:mm')],
    ['in Chinese', dated(SEPTEMBER, '[$-804]yyyy"年"m"月"d"日";@')],
    ['its number alone', SEPTEMBER],
    ['text with strokes', '2010/9/1'],
    ['text with points', '2010.9.1'],
    ['Chinese text', '2010年9月1日'],
    ['eight digits', '20100901'],
    ['eight digits as a number', 20_100_901],
    ['full width', '２０１０-０９-０１'],
    ['as a program writes it', '2010-09-01 00:00:00'],
  ])('%s', async (_, given) => {
    const { row, problems } = await cell('入会日期', given)
    const { problems: checked } = await value(admin.member.importRoster({ mode: 'check', rows: [row] }))
    expect([problems, checked]).toEqual([[], []])
    expect(row.joinedOn).toBe('2010-09-01')
  })
  test('counted from 1904, as on an old Mac', async () => {
    const since1904: Mend = (_, book) => {
      book.Workbook = { WBProps: { date1904: true } }
    }
    const { row, problems } = await cell('入会日期', dated(SEPTEMBER - 1462), since1904)
    expect([row.joinedOn, problems]).toEqual(['2010-09-01', []])
  })
  test.each<[Value, string]>([
    ['2010-02-30', '2010-02-30'],
    ['2010.9', '2010.9'],
    ['不详', '不详'],
    [dated(99_999_999), '99999999'],
    // Excel knows this day, the calendar does not.
    [dated(60), '1900-02-29'],
  ])('%j is none', async (given, detail) => {
    const { problems } = await cell('入会日期', given)
    expect(problems).toEqual([{ problem: 'BAD_DATE', line: 3, column: 'joinedOn', place: 'F', detail }])
  })
})

test.each<[string, Value, unknown]>([
  ['a day', dated(31_000), 1984],
  ['a month', '1985年3月', 1985],
  ['a number', 1985, 1985],
])('a year of birth as %s', async (_, given, year) => {
  expect(await cell('出生年份', given)).toMatchObject({ row: { birthYear: year }, problems: [] })
})

describe('a staff number', () => {
  test.each<[string, Value, string]>([
    ['with zeros in front, as text', '0017', '0017'],
    ['with zeros that its format makes', { t: 'n', v: 17, z: '0000' }, '0017'],
    ['with the mark of a text', "'0017", '0017'],
    ['of eleven digits', 13_800_000_000, '13800000000'],
    ['shown as 1E+10 and whole inside', 10_000_000_000, '10000000000'],
    ['in full width', '１２３４', '1234'],
    ['with spaces', ' 12 34　', '1234'],
  ])('%s', async (_, given, staffNo) => {
    const { row, problems } = await cell('工号', given)
    const { differences } = await value(admin.member.importRoster({ mode: 'check', rows: [row] }))
    expect([differences[0]?.staffNo, problems]).toEqual([staffNo, []])
  })
  test('missing is fine', async () => expect((await cell('工号', null)).problems).toEqual([]))
  test.each<[string, Value, string, string]>([
    ['that Excel took for a day', dated(45_356, 'm"月"d"日"'), 'BAD_DATE', '2024-03-05'],
    ['of nineteen digits, some lost', 2 ** 60, 'LOST_DIGITS', '1152921504606846976'],
    ['saved as it was shown', '1.0E+10', 'LOST_DIGITS', '1.0E+10'],
  ])('%s is told', async (_, given, problem, detail) => {
    const { problems } = await cell('工号', given)
    expect(problems).toEqual([{ problem, line: 3, column: 'staffNo', place: 'B', detail }])
  })
})

test('full-width signs and padding spaces are read as people read them', async () => {
  const { row } = await cell('姓名', '张　三')
  const rows = [
    { ...row, group: '中学部／语文组', sex: ' 女 ', kind: '在职（未入会）', phone: '１３８ ００００ ００００' },
  ]
  const said = await value(admin.member.importRoster({ mode: 'check', rows }))
  expect(said).toMatchObject({ problems: [], groupsMade: ['中学部', '中学部/语文组'], differences: [{ name: '张三' }] })
})
