import { canStand, replanted, teamWithout } from '@domain/member/branch'
import { memberContract } from '@domain/member/contract'
import type { GroupRecord } from '@domain/member/model'
import { checkRow } from '@domain/member/row'
import { safeParse } from 'valibot'

const group = (path: string, team?: string[]): GroupRecord => {
  const parts = path.split('/')
  const parent = parts.slice(0, -1).join('/')
  return {
    _id: path,
    name: parts.at(-1) ?? '',
    path,
    ...(parent && !team && { parentId: parent }),
    ...(team && { team }),
  }
}
const deep = ['甲', '甲/乙', '甲/乙/丙', '甲/乙/丙/丁']
const tree = [...deep, '甲乙', '戊', '戊/乙'].map((path) => group(path))
const of = (path: string) => tree.find((g) => g.path === path) as GroupRecord
const said = (...asked: Parameters<typeof canStand>) => {
  const answer = canStand(...asked)
  return answer.ok ? answer.value : answer.error
}

test('a name stands once under the same group, and may stand again under another', () => {
  expect(said(tree, '乙', of('甲'))).toBe('NAME_TAKEN')
  expect(said(tree, '丙', of('戊'))).toBe('戊/丙')
  expect(said(tree, '甲', undefined)).toBe('NAME_TAKEN')
  expect(said(tree, '乙', of('甲'), of('甲/乙'))).toBe('甲/乙')
  expect(said(tree, '乙', of('戊'), of('甲/乙'))).toBe('NAME_TAKEN')
})
test('the head of the joint teams is nobody’s, neither by name nor by a row of a roster', () => {
  expect(said(tree, '联队', undefined)).toBe('NAME_TAKEN')
  expect(said(tree, '联队', undefined, of('戊'))).toBe('NAME_TAKEN')
  expect(said(tree, '联队', of('甲'))).toBe('甲/联队')
  const faults = (path: string) =>
    checkRow({ name: '张三', group: path, sex: '女', kind: '在职' }, 1).faults.map((f) => `${f.column} ${f.problem}`)
  for (const path of ['联队', '联队/红队', '联队／红队']) expect(faults(path)).toEqual(['group NOT_A_VALUE'])
  for (const path of ['联队组', '甲/联队', '红联队/一组']) expect(faults(path)).toEqual([])
})
test('no deeper than eight and no longer than a row of the roster, counted with all that goes along', () => {
  const line = Array.from({ length: 7 }, (_, i) => group(Array.from({ length: i + 1 }, (_, k) => `第${k}层`).join('/')))
  const seventh = line[6] as GroupRecord
  expect(said(line, '八', seventh)).toMatch(/八$/)
  expect(said([...line, ...tree], '甲', line[3], of('甲'))).toMatch(/甲$/)
  expect(said([...line, ...tree], '甲', line[4], of('甲'))).toBe('TOO_DEEP')
  const long = [group('长'.repeat(60)), group(`${'长'.repeat(60)}/${'长'.repeat(60)}`)]
  expect(said(long, '长'.repeat(60), long[1])).not.toBe('TOO_DEEP')
  expect(said([...long, group('短')], '长'.repeat(60), group('短'), long[0])).toMatch(/^短/)
  const longest = [...long, group([1, 2, 3].map(() => '长'.repeat(60)).join('/'))]
  expect(said(longest, '长'.repeat(60), longest[2])).toBe('TOO_DEEP')
})
test('all below follow, and nothing that only begins alike', () => {
  const moved = replanted(tree, of('甲/乙'), '庚', of('戊'))
  expect(moved.map((g) => g.path)).toEqual(['戊/庚', '戊/庚/丙', '戊/庚/丙/丁'])
  expect(moved[0]).toMatchObject({ name: '庚', parentId: '戊' })
  expect(moved[1]).toMatchObject({ name: '丙', parentId: '甲/乙' })
  const top = replanted(tree, of('甲'), '甲')
  expect(top.map((g) => g.path)).toEqual(deep)
  expect(top[0]).not.toHaveProperty('parentId')
})
test('what is left of a team', () => {
  expect(teamWithout(group('联队/红', ['a', 'b']), ['b', 'c'])).toEqual(['a'])
})
test('a name is one step of a path, spaced as the roster reads it', () => {
  const { input } = memberContract.actions.makeGroup
  for (const name of ['a/b', 'a／b', 'a\\b', '/', '', ' ', '长'.repeat(61)])
    expect(safeParse(input, { name }).success).toBe(false)
  expect(safeParse(input, { name: ' 高一　 语文 \n组 ' }).output).toEqual({ name: '高一 语文 组' })
})
