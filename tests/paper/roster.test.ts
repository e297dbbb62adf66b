import { utils, write } from '@e965/xlsx'
import { type Cloud, openCloud } from '../kit/cloud'
import { refusal, type Session, value } from '../kit/session'

/** An Excel file through the door: handed in, read in pages, its faults found where they stand. */
let cloud: Cloud
let admin: Session
beforeAll(async () => {
  cloud = await openCloud()
  admin = await cloud.login('admin')
}, 60_000)
afterAll(() => cloud?.close())

const HEAD = ['姓名', '工号', '工会小组', '性别', '类别', '入会日期', '出生年份']
type Table = (string | number | Date | null)[][]
const bytesOf = (table: Table) => {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(table), '名册')
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
}
const handIn = async (bytes: Uint8Array<ArrayBuffer>, name = '名册.xlsx') =>
  (await value(admin.upload(bytes, name))).fileId

test('a roster of 1,200 comes in pages, each row with its line', async () => {
  const people = Array.from({ length: 1200 }, (_, i) => [
    `教师${i}`,
    10_000 + i,
    '一组',
    '女',
    '在职',
    '2010-09-01',
    1985,
  ])
  const fileId = await handIn(bytesOf([['某校名册'], HEAD, ...people]))
  const first = await value(admin.paper.readRoster({ fileId }))
  expect(first).toMatchObject({ total: 1200, sheet: '名册', ignored: [], problems: [] })
  expect(first.items[0]).toEqual({
    line: 3,
    row: {
      name: '教师0',
      staffNo: '10000',
      group: '一组',
      sex: 'female',
      kind: 'in_service',
      joinedOn: '2010-09-01',
      birthYear: 1985,
    },
  })
  const second = await value(admin.paper.readRoster({ fileId, cursor: first.cursor }))
  const third = await value(admin.paper.readRoster({ fileId, cursor: second.cursor }))
  expect([first.items.length, second.items.length, third.items.length, third.cursor]).toEqual([
    500,
    500,
    200,
    undefined,
  ])
  expect(third.items.at(-1)?.line).toBe(1202)
})

test('what is not a sheet, and a file of somebody else', async () => {
  const fileId = await handIn(new Uint8Array(Buffer.from('\u0000\u0001film')), '名册.xlsx')
  expect(await refusal(admin.paper.readRoster({ fileId }))).toBe('NOT_A_SHEET')
  expect(await refusal(admin.upload(Buffer.from('x'), 'x.exe', 'roster'))).toBe('WRONG_KIND')
})

test('the template can be filled in and read', async () => {
  const { fileId, name } = await value(admin.paper.rosterTemplate({}))
  expect(name).toBe('会员名册模板.xlsx')
  const { url } = await value(admin.file.link({ fileId }))
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer())
  const read = await value(admin.paper.readRoster({ fileId: await handIn(bytes) }))
  expect(read.items).toHaveLength(1)
  expect(read.problems).toEqual([{ problem: 'OTHER_SHEET', detail: '填写说明' }])
})
