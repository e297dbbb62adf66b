import { faultList, kindsOf, letterOf } from '@/features/member/faults'
import { faultsOf, newReading, sheetOf } from '@/features/member/reading'
import { type Cloud, openCloud } from '../kit/cloud'
import { type Session, value } from '../kit/session'
import { broken, FAULTS } from '../paper/broken-file'
import { COLUMNS } from '../paper/plants'

jest.mock('@tarojs/taro', () => require('../home/taro'))

/** What is copied for the personnel office: a line of text for each of the cells that were spoiled, and no other. */
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

const HEAD_OF: Record<string, (typeof COLUMNS)[number]> = {
  ...{ name: '姓名', staffNo: '工号', group: '工会小组', sex: '性别', kind: '类别', joinedOn: '入会日期' },
  ...{ birthYear: '出生年份', phone: '手机', roles: '工会职务' },
}
/** As the file has it: the line, and the letter of the column where one column is meant. */
const cellOf = (told: string) => {
  const [line, column = ''] = told.split(' ')
  const head = HEAD_OF[column]
  return head ? `第 ${line} 行 ${letterOf(COLUMNS.indexOf(head))} 列“${head}”` : `第 ${line} 行`
}

test.each([1, 2, 20_260_920])(
  '40 faults in 300 rows are 40 lines, each at its row and column (seed %d)',
  async (seed) => {
    const { file, expected } = broken(seed)
    const { fileId } = await value(committee.upload(file, '名册.xlsx', 'roster'))
    const page = await value(committee.paper.readRoster({ fileId }))
    const reading = { ...newReading({ name: '名册.xlsx', size: 1, from: '' }), pages: [page] }
    const sheet = sheetOf(reading)
    const { problems } = await value(committee.member.importRoster({ mode: 'check', rows: sheet.rows }))
    const list = faultList(faultsOf(reading), problems, sheet)

    const cells = [...new Set(expected.map(cellOf))]
    expect([cells.length, list.length]).toEqual([FAULTS, FAULTS])
    const unsaid = cells.filter((cell) => list.filter((line) => line.startsWith(cell)).length !== 1)
    expect(unsaid).toEqual([])
    const lines = list.map((line) => Number(/^第 (\d+) 行/.exec(line)?.[1]))
    expect(lines).toEqual([...lines].sort((a, b) => a - b))

    // On the screen they stand by kind, none of them lost and none twice.
    const kinds = kindsOf(problems, sheet)
    expect(new Set(kinds.map(({ title }) => title)).size).toBe(kinds.length)
    expect(kinds.reduce((sum, { places }) => sum + places.length, 0)).toBe(problems.length)
  },
)

test('columns are called as Excel calls them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
