import fc from 'fast-check'
import { fileName } from '../../cloudfunctions/paper/file-name'
import { fitted, linesIn } from '../../cloudfunctions/paper/fit'
import { printable } from '../../cloudfunctions/paper/printable'

/** What keeps a text whole in a sheet, and a file one that can be opened. */
const unicode = fc.string({ unit: 'grapheme', maxLength: 300 })

test('lines are no wider than the column and lose nothing', () =>
  fc.assert(
    fc.property(unicode, fc.integer({ min: 4, max: 60 }), (text, width) => {
      const lines = linesIn(text, width)
      expect(lines.join('')).toBe(text.replaceAll('\n', ''))
      for (const line of lines) expect([...line].filter((c) => c > '\u2000').length * 2).toBeLessThanOrEqual(width)
    }),
  ))

test('a short row stays one row', () =>
  expect(fitted([1, '关于食堂', 'x'], [5, 20, 10])).toEqual([{ values: [1, '关于食堂', 'x'], height: 21 }]))

test('a row that is too high goes on below, each text whole, its own line ends and no others', () => {
  const long = Array.from({ length: 60 }, (_, i) => `第${i}条`).join('\n')
  const rows = fitted([7, long, '短'], [5, 20, 10])
  expect(rows.map((r) => r.values[0])).toEqual([7, '', ''])
  expect(rows.map((r) => r.values[1]).join('\n')).toBe(long)
  expect(rows.map((r) => r.values[2])).toEqual(['短', '', ''])
  for (const { height } of rows) expect(height).toBeLessThanOrEqual(409)
})

test('and without line ends, too', () => {
  const long = '字'.repeat(5000)
  const rows = fitted([long], [50])
  expect(rows.map((r) => r.values[0]).join('')).toBe(long)
})

test('what no file can hold is taken out, and nothing else', () => {
  expect(printable('a\u0000b\ufffe\ud800c👨‍👩‍👧\r\nd')).toBe('ab\ufffdc👨‍👩‍👧\nd')
  expect(fileName('提案表 八届四次-001 a/b\\c:*?"<>|\n题', 'docx')).toBe('提案表 八届四次-001 a b c 题.docx')
  expect([...fileName('字'.repeat(100), 'xlsx')]).toHaveLength(65)
})
