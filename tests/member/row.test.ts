import { isSameName, tidyName, tidyPath } from '@domain/member/cell'
import { checkRow, rolesIn } from '@domain/member/row'

const good = { name: '张三', group: '语文组', sex: 'female', kind: 'in_service' }
const read = (row: Record<string, unknown>) => checkRow({ ...good, ...row }, 7)
const faults = (row: Record<string, unknown>) => read(row).faults.map((f) => `${f.row} ${f.column} ${f.problem}`)

describe('a row of a roster', () => {
  test('is read as people and tables write it', () => {
    const row = {
      name: '张　三',
      staffNo: ' Ａ１０ ０１ ',
      group: ' 中学部 ／ 语文组/',
      sex: '男',
      kind: '退休',
      birthYear: '１９８５年',
      joinedOn: '2019/9/1',
      phone: '138 0000 0000',
      roles: '小组长，delegate、 HANDLER；member',
      nonsense: { a: 1 },
    }
    expect(checkRow(row, 1).entry).toEqual({
      name: '张三',
      staffNo: 'A1001',
      group: '中学部/语文组',
      sex: 'male',
      kind: 'retired',
      birthYear: 1985,
      joinedOn: '2019-09-01',
      phone: '13800000000',
      roles: ['leader', 'delegate', 'handler'],
    })
  })

  test('takes numbers for what people see as text, and empty cells for nothing', () => {
    expect(
      read({ staffNo: 1001, phone: 13800000000, birthYear: 1990, department: null, post: '', roles: ' ' }).entry,
    ).toEqual({
      ...good,
      staffNo: '1001',
      phone: '13800000000',
      birthYear: 1990,
    })
  })

  test.each([
    [{ name: '' }, ['7 name MISSING']],
    [{ name: '\u200b \u3000' }, ['7 name MISSING']],
    [{ name: 12 }, ['7 name NOT_A_VALUE']],
    [{ name: '长'.repeat(41) }, ['7 name TOO_LONG']],
    [{ group: ' / ' }, ['7 group MISSING']],
    [{ group: Array(9).fill('层').join('/') }, ['7 group NOT_A_VALUE']],
    [{ sex: '不详' }, ['7 sex NOT_A_VALUE']],
    [{ kind: undefined }, ['7 kind MISSING']],
    [{ kind: 'technical' }, ['7 kind NOT_A_VALUE']],
    [{ staffNo: '9'.repeat(33) }, ['7 staffNo TOO_LONG']],
    [{ staffNo: ['1'] }, ['7 staffNo NOT_A_VALUE']],
    [{ birthYear: '八五年' }, ['7 birthYear NOT_A_VALUE']],
    [{ birthYear: 1985.5 }, ['7 birthYear NOT_A_VALUE']],
    [{ birthYear: 85 }, ['7 birthYear NOT_A_VALUE']],
    [{ joinedOn: '2023-02-30' }, ['7 joinedOn NOT_A_VALUE']],
    [{ joinedOn: 45000 }, ['7 joinedOn NOT_A_VALUE']],
    [{ phone: '没有' }, ['7 phone NOT_A_VALUE']],
    [{ roles: 'leader,king' }, ['7 roles UNKNOWN_ROLE']],
    [{ roles: 'constructor' }, ['7 roles UNKNOWN_ROLE']],
    [{ sex: true, kind: '', department: {} }, ['7 sex NOT_A_VALUE', '7 kind MISSING', '7 department NOT_A_VALUE']],
  ])('%j is refused by place', (row, problems) => {
    expect(faults(row)).toEqual(problems)
    expect(read(row).entry).toBeUndefined()
  })

  test('keeps what a faulty row says of who it is about', () => {
    expect(read({ staffNo: ' 7', sex: '?' })).toMatchObject({ staffNo: '7', name: '张三', row: 7 })
  })
})

test('names: spaces between characters go, between words stay', () => {
  expect(tidyName(' 李　 四 ')).toBe('李四')
  expect(tidyName('John  Ｓmith')).toBe('John Smith')
  expect(tidyName('阿卜杜拉·买买提')).toBe('阿卜杜拉·买买提')
  expect(isSameName('阿卜杜拉•买买提', '阿卜杜拉·买买提 ')).toBe(true)
  expect(isSameName('张三', '张三丰')).toBe(false)
})
test('paths', () => expect(tidyPath('a\\ b  c／d')).toBe('a/b c/d'))
test('roles', () => {
  expect(rolesIn('member')).toEqual([])
  expect(rolesIn('主席;经审')).toEqual(['chair', 'audit'])
})
