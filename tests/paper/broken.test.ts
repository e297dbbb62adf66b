import { type Cloud, openCloud } from '../kit/cloud'
import { type Session, value } from '../kit/session'
import { broken, good, ROWS } from './broken-file'
import { COLUMNS } from './plants'
import { excel } from './sheets'

/** A roster of 300 with 40 faults in it: read and checked, each is told at its row and column, and nothing else is. */
let cloud: Cloud
let committee: Session
beforeAll(async () => {
  cloud = await openCloud()
  const admin = await cloud.login('admin')
  const person = (name: string, staffNo: string, group: string, roles?: string) => ({
    ...{ name, staffNo, group, sex: '男', kind: '在职' },
    ...(roles && { roles }),
  })
  const rows = [
    person('何主席', '1', '机关', 'chair'),
    person('何委员', '2', '机关', 'committee'),
    person('王伟', '3', '甲组'),
    person('王伟', '4', '乙组'),
  ]
  await value(admin.member.importRoster({ mode: 'apply', rows }))
  committee = await cloud.login('2')
}, 60_000)
afterAll(() => cloud?.close())

async function found(file: Uint8Array<ArrayBuffer>) {
  const { fileId } = await value(committee.upload(file, '名册.xlsx', 'roster'))
  const { items, problems, total } = await value(committee.paper.readRoster({ fileId }))
  const checked = await value(committee.member.importRoster({ mode: 'check', rows: items.map((i) => i.row) }))
  const told = [
    ...problems.map((p) => `${p.line} ${p.column ?? ''} ${p.problem}`),
    ...checked.problems.map((p) => `${items[p.row - 1]?.line} ${p.column} ${p.problem}`),
  ]
  return { told, total, taken: checked.added }
}

test.each([1, 2, 20_260_920])('40 faults in 300 rows (seed %d)', async (seed) => {
  const { file, expected, kinds } = broken(seed)
  expect(kinds).toBeGreaterThanOrEqual(12)
  const { told, total } = await found(file)
  expect(total).toBe(ROWS)
  expect(told.sort()).toEqual(expected.sort())
})

test('the same roster without them has none', async () => {
  const cells = Array.from({ length: ROWS }, (_, i) => COLUMNS.map((head) => good(i)[head]))
  expect(await found(excel([[...COLUMNS], ...cells]))).toEqual({ told: [], total: ROWS, taken: ROWS })
})
