import { readRoster } from '@/features/member/paste'
import { refusalWords } from '@/words/kit'
import { pasteWords } from '@/words/member'

const rows = (text: string) => {
  const read = readRoster(text)
  if (!read.ok) throw new Error(read.error)
  return read.value
}
const words = (text: string) => {
  const read = readRoster(text)
  return read.ok ? '' : refusalWords(read, pasteWords)
}
const HEAD = '姓名\t工号\t工会小组\t性别\t类别'

test('reads a table copied from Excel, its columns in any order, words as codes', () => {
  const text = [
    '性别\t姓名\t工会小组\t类别\t工号\t部门\t职务\t出生年份\t入会日期\t手机\t工会职务',
    '女\t林晓梅\t中学部/数学组\t在职\t0017\t教务处\t教师\t1985-03\t2010/9/1\t138 0000 0000\t工会主席、提案委员会，小组长',
  ].join('\r\n')
  expect(rows(text)).toEqual({
    rows: [
      {
        sex: 'female',
        name: '林晓梅',
        group: '中学部/数学组',
        kind: 'in_service',
        staffNo: '0017',
        department: '教务处',
        post: '教师',
        birthYear: 1985,
        joinedOn: '2010/9/1',
        phone: '138 0000 0000',
        roles: 'chair,proposal_committee,leader',
      },
    ],
    lines: [2],
    places: expect.objectContaining({ sex: 0, name: 1, roles: 10 }),
    ignored: [],
  })
})

test('skips a title above the heads and empty lines, and keeps the line on which each person stands', () => {
  const { rows: people, lines } = rows(
    `春晖小学会员名册\t\t\t\t\n\n${HEAD}\n张三\t1\t语文组\t男\t在职\n\t\t\t\t\n李四\t2\t语文组\t女\t退休\n\n`,
  )
  expect(people.map(({ name }) => name)).toEqual(['张三', '李四'])
  expect(lines).toEqual([4, 6])
})

test('reads a .csv file with quotes, doubled quotes, commas and line breaks in cells', () => {
  const text =
    '\ufeff姓名,工会小组,性别,类别,职务\n"王,五","语文""一""组",男,在职,"教师\n班主任"\n赵六,数学组,女,在职,\n'
  expect(rows(text).rows).toEqual([
    { name: '王,五', group: '语文"一"组', sex: 'male', kind: 'in_service', post: '教师\n班主任' },
    { name: '赵六', group: '数学组', sex: 'female', kind: 'in_service' },
  ])
  expect(rows(text).lines).toEqual([2, 4])
})

test('understands full-width heads, other usual heads, and says which columns it has no place for', () => {
  const read = rows(
    '姓　名*\t教职工号\t所在小组\t性别（必填）\t人员类别\t备注\t姓名\n张三\t１２\t语文组\t男\t在职（未入会）\tx\t别名',
  )
  expect(read.rows).toEqual([{ name: '张三', staffNo: '１２', group: '语文组', sex: 'male', kind: 'non_member' }])
  expect(read.ignored).toEqual(['备注', '姓名'])
})

test('hands on what it cannot read, for the check to name its place', () => {
  const [row] = rows(`${HEAD}\t出生年份\t工会职务\n张三\t1\t语文组\t不详\t临时\t不详\t校长`).rows
  expect(row).toMatchObject({ sex: '不详', kind: '临时', birthYear: '不详', roles: '校长' })
})

test('a head that is the name of something in the language is no column', () => {
  expect(rows(`${HEAD}\tconstructor\ttoString\n张三\t1\t语文组\tconstructor\t在职\ta\tb`)).toMatchObject({
    rows: [{ name: '张三', sex: 'constructor' }],
    ignored: ['constructor', 'toString'],
  })
})

test('what cannot be read as a table is told with the way out', () => {
  expect(words('  \n ')).toMatch(/还没有内容/)
  expect(words('张三\t1\n李四\t2')).toMatch(/没有找到表头/)
  expect(words('姓名\t工号\n张三\t1')).toMatch(/缺少这几列：工会小组、性别、类别/)
  expect(words(HEAD)).toMatch(/只有表头/)
  expect(words(`${HEAD}\n张三\t1\t"语文组\t男\t在职`)).toMatch(/第 2 行有一个引号没有配对/)
  expect(words(`${HEAD}\n${'张三\t1\t语文组\t男\t在职\n'.repeat(10_001)}`)).toMatch(/一次最多导入 10000 人/)
})
