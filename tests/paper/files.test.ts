import { deflateRawSync } from 'node:zlib'
import { CFB } from '@e965/xlsx'
import { type Cloud, openCloud } from '../kit/cloud'
import { type Session, value } from '../kit/session'
import { bookOf, dated, excel, gbk, HEAD, people, person, SEPTEMBER, written } from './sheets'

/** Rosters in every kind of file that comes in a mail, and files that are none. */
let cloud: Cloud
let admin: Session
beforeAll(async () => {
  cloud = await openCloud()
  admin = await cloud.login('admin')
}, 60_000)
afterAll(() => cloud?.close())

type Bytes = Uint8Array<ArrayBuffer>
const bytes = (text: string): Bytes => new Uint8Array(Buffer.from(text))
async function read(file: Bytes, name = '名册.xlsx') {
  const { fileId } = await value(admin.upload(file, name, 'roster'))
  return admin.paper.readRoster({ fileId })
}
const CSV = '姓名,工号,工会小组,性别,类别\n张三,0017,一组,女,在职\n"李,四",0018,"二组",男,退休\n'
const ROWS = [
  { line: 2, row: { name: '张三', staffNo: '0017', group: '一组', sex: 'female', kind: 'in_service' } },
  { line: 3, row: { name: '李,四', staffNo: '0018', group: '二组', sex: 'male', kind: 'retired' } },
]

test.each<[string, Bytes]>([
  ['UTF-8', bytes(CSV)],
  ['UTF-8 with its mark', bytes(`\ufeff${CSV}`)],
  ['GBK, as Excel in China saves it', gbk(CSV)],
  [
    'Unicode text',
    new Uint8Array(Buffer.from(`\ufeff${CSV.replaceAll(',', '\t').replace('李\t四', '李,四')}`, 'utf16le')),
  ],
  ['line ends of Windows', bytes(CSV.replaceAll('\n', '\r\n'))],
])('.csv: %s; numbers keep their zeros', async (_, file) => {
  expect(await value(read(file, '名册.csv'))).toMatchObject({ items: ROWS, problems: [], total: 2 })
})

test('.xls, with a date', async () => {
  const file = written(bookOf([HEAD, person(1), person(2, { 入会日期: dated(SEPTEMBER) })]), 'biff8')
  const said = await value(read(file, '名册.xls'))
  expect(said).toMatchObject({ total: 2, problems: [] })
  expect(said.items[1]?.row).toMatchObject({ name: '教师2', joinedOn: '2010-09-01', birthYear: 1985 })
})

test('a roster is found under a title, in another order, under other names, on the second sheet', async () => {
  const file = excel([['说明'], ['请勿外传']], (_, book) => {
    const { Sheets, SheetNames } = bookOf([
      ['某某学校教职工名册（2026年9月）'],
      [null, '制表：人事处'],
      ['序号', '性别', '姓  名', '人员类别', '所在小组', '教职工号', '备注'],
      [1, '男', '李四', '退休', '退休组', 'R1', '无'],
    ])
    book.SheetNames.push('在册')
    book.Sheets.在册 = Sheets[SheetNames[0] ?? ''] ?? {}
  })
  expect(await value(read(file))).toEqual({
    ...{ sheet: '在册', total: 1, ignored: ['序号', '备注'] },
    places: { sex: 1, name: 2, kind: 3, group: 4, staffNo: 5 },
    items: [{ line: 4, row: { name: '李四', staffNo: 'R1', group: '退休组', sex: 'male', kind: 'retired' } }],
    problems: [{ problem: 'OTHER_SHEET', detail: '名册' }],
  })
})

function locked(): Bytes {
  const file = CFB.utils.cfb_new()
  CFB.utils.cfb_add(file, '/EncryptionInfo', Buffer.alloc(64))
  CFB.utils.cfb_add(file, '/EncryptedPackage', Buffer.alloc(640))
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer)
}
const PNG = new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'))
const head = (rows: string[]) => bytes(`${rows.join(',')}\n`)

test.each<[string, Bytes, string, unknown]>([
  ['locked with a password', locked(), 'NOT_A_SHEET', { locked: true }],
  ['a picture with another name', PNG, 'NOT_A_SHEET', { locked: false }],
  ['half of a file', excel([HEAD, person(1)]).slice(0, 2000), 'NOT_A_SHEET', { locked: false }],
  ['an empty sheet', excel([[]]), 'NO_HEADER', undefined],
  ['a letter', bytes('各位老师：\n请填名册。\n'), 'NO_HEADER', undefined],
  ['heads alone', excel([HEAD]), 'NO_ROWS', undefined],
  ['no sex, no kind', head(['姓名', '工会小组']), 'MISSING_COLUMNS', { columns: ['sex', 'kind'] }],
  ['10,001 people', excel([HEAD, ...people(10_001)]), 'TOO_MANY', { most: 10_000 }],
])('%s is told', async (_, file, error, detail) => {
  expect(await read(file, '名册.xlsx')).toEqual({ ok: false, error, ...(detail !== undefined && { detail }) })
})

/** A zip whose one file says that it unpacks to `told` bytes. */
function zip(packed: Buffer, told: number): Bytes {
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  for (const [part, at] of [
    [local, 0],
    [entry, 2],
  ] as const) {
    part.writeUInt16LE(8, at + 8)
    part.writeUInt32LE(packed.length, at + 18)
    part.writeUInt32LE(told, at + 22)
    part.writeUInt16LE(name.length, at + 26)
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + packed.length, 16)
  return new Uint8Array(Buffer.concat([local, name, packed, entry, name, end]))
}
const MB = 1024 * 1024

test.each([
  ['tells its size', 400 * MB],
  ['lies about it', 1000],
])(
  'a bomb that %s is not unpacked into memory',
  async (_, told) => {
    const bomb = zip(deflateRawSync(Buffer.alloc(400 * MB, 0x20)), told)
    const before = (await cloud.memory()).rss
    expect(await read(bomb)).toMatchObject({ error: 'NOT_A_SHEET' })
    expect((await cloud.memory()).rss - before).toBeLessThan(200 * MB)
    expect(await value(read(bytes(CSV), '名册.csv'))).toMatchObject({ total: 2 })
  },
  60_000,
)

test('5,928 people come in pages of 500, each once', async () => {
  const { fileId } = await value(admin.upload(excel([HEAD, ...people(5928)]), '全校.xlsx', 'roster'))
  const lines: number[] = []
  let cursor: string | undefined
  do {
    const page = await value(admin.paper.readRoster({ fileId, cursor }))
    expect(page.total).toBe(5928)
    lines.push(...page.items.map((i) => i.line))
    cursor = page.cursor
  } while (cursor !== undefined)
  expect(lines).toEqual(Array.from({ length: 5928 }, (_, i) => i + 2))
  expect(await admin.paper.readRoster({ fileId, cursor: 'x' })).toMatchObject({ error: 'BAD_INPUT' })
}, 60_000)

test("another's file is not found", async () => {
  const { fileId } = await value(admin.upload(bytes(CSV), '名册.csv', 'roster'))
  const { record, other } = await twoChairs()
  expect(await record.paper.readRoster({ fileId })).toMatchObject({ error: 'NOT_FOUND' })
  expect(await other.paper.readRoster({ fileId })).toMatchObject({ error: 'NOT_ALLOWED' })
  expect(await admin.paper.readRoster({ fileId })).toMatchObject({ error: 'NOT_ALLOWED' })
})
async function twoChairs() {
  const row = { group: '一组', sex: '女', kind: '在职' }
  const rows = [
    { ...row, name: '甲', staffNo: '1', roles: 'chair' },
    { ...row, name: '乙', staffNo: '2' },
  ]
  await value(admin.member.importRoster({ mode: 'apply', rows }))
  return { record: await cloud.login('1'), other: await cloud.login('2') }
}
