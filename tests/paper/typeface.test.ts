import fs from 'node:fs'
import path from 'node:path'
import { FontFiles } from '../../cloudfunctions/paper/drawing/font-files'
import { lettersOf, widthOf } from '../../cloudfunctions/paper/drawing/letters'
import { atMost, balanced, broken } from '../../cloudfunctions/paper/drawing/lines'
import { builtFunctions } from '../kit/cloud'

/** The typeface that lies beside the built function, and what is made of it. */
const folder = () => path.join(builtFunctions(), 'paper')
const fonts = () => new FontFiles(path.join(folder(), 'fonts'))
const words = (lines: readonly { char: string }[][]) => lines.map((line) => line.map((l) => l.char).join(''))

/** All signs of GB 2312, by its rows. */
function signs(from: number, to: number): string[] {
  const gbk = new TextDecoder('gbk')
  const row = (high: number) => Array.from({ length: 94 }, (_, i) => gbk.decode(Uint8Array.of(high, 0xa1 + i)))
  return Array.from({ length: to - from + 1 }, (_, i) => row(from + i))
    .flat()
    .filter((c) => c.length === 1 && c !== '\ufffd' && !/\p{Co}/u.test(c))
}

test('every part can be read, and of the 6,763 Chinese signs of GB 2312 all common ones are in it, of the others nearly all', () => {
  const typeface = fonts()
  const all = signs(0xb0, 0xf7)
  expect(all).toHaveLength(6763)
  const common = signs(0xb0, 0xd7)
  const missing = all.filter((c) => !typeface.glyph(c.codePointAt(0) ?? 0, 400))
  expect(missing.filter((c) => common.includes(c))).toEqual([])
  // 劐, 阢, 坶 …: they come out as boxes.
  expect(missing.length).toBeLessThanOrEqual(35)
  const bold = common.filter((c) => typeface.glyph(c.codePointAt(0) ?? 0, 700))
  expect(bold.length / common.length).toBeGreaterThan(0.8)
}, 60_000)

test('what is not in it: a rare bold sign is thickened, a sign of no typeface is a box, an emoji is left out', () => {
  const [rare] = lettersOf('龘', fonts(), 700)
  expect(rare).toMatchObject({ char: '龘', thin: true })
  const [none, ...more] = lettersOf('𪚥', fonts(), 400)
  expect([none?.width, none?.path(0, 0, 100).startsWith('M'), more]).toEqual([1, true, []])
  expect(lettersOf('赛🏓👨‍👩‍👧🇨🇳❤️1️⃣\u0000\ud800', fonts(), 400).map((l) => l.char)).toEqual(['赛', '1'])
})

test('an outline is whole: none is a blot', () => {
  // Its last stroke fell together when points were left out.
  const typeface = fonts()
  const [letter] = lettersOf('求', typeface, 400)
  const points = typeface.glyph('求'.codePointAt(0) ?? 0, 400)?.glyph.getPath(0, 0, 30).commands.length
  expect(letter?.path(0, 0, 30).match(/[A-Z]/g)).toHaveLength(points ?? 0)
})

describe('lines', () => {
  const letters = (text: string) => lettersOf(text, fonts(), 400)
  test('no line begins with a comma, no number is parted, what is too long is cut', () => {
    const lines = words(broken(letters('一二三四，五六七八，九 2026年'), 4))
    expect(lines).toEqual(['一二三', '四，五六', '七八，九', '2026年'])
    for (const line of broken(letters('x'.repeat(100)), 4)) expect(widthOf(line)).toBeLessThanOrEqual(4)
  })
  test('a title is parted into lines about equally long, between words', () => {
    expect(words(balanced(letters('2026年教职工秋季趣味运动会'), 10))).toEqual(['2026年教职工', '秋季趣味运动会'])
  })
  test('what is left out is told', () => {
    const lines = atMost(broken(letters('一二三四五六'), 2), 2, letters('…'))
    expect(words(lines)).toEqual(['一二', '三…'])
  })
})

test('what lies beside the bundle stays small, and its licence comes with it', () => {
  const files = fs.readdirSync(folder(), { recursive: true, withFileTypes: true }).filter((f) => f.isFile())
  const bytes = files.reduce((sum, f) => sum + fs.statSync(path.join(f.parentPath, f.name)).size, 0)
  expect(bytes).toBeLessThan(11_000_000)
  expect(files.map((f) => f.name)).toEqual(expect.arrayContaining(['LICENSE', 'resvg.wasm', 'drawing-poster.js']))
  // At a cold start the bundle alone is read.
  expect(fs.readFileSync(path.join(folder(), 'index.js'), 'utf8')).not.toContain('resvg')
})
