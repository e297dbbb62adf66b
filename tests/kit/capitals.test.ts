import { capitalsOf } from '@domain/kit/capitals'
import { FEN_MOST } from '@domain/kit/money'
import fc from 'fast-check'

/** Sums in Chinese capitals, as a cashier reads them. */
test.each([
  [0, '零元整'],
  [1, '壹分'],
  [10, '壹角'],
  [100, '壹元整'],
  [1000, '壹拾元整'],
  [6000, '陆拾元整'],
  [38_000, '叁佰捌拾元整'],
  [100_000, '壹仟元整'],
  [380_000, '叁仟捌佰元整'],
  [1_500_000, '壹万伍仟元整'],
  [2_817_792, '贰万捌仟壹佰柒拾柒元玖角贰分'],
  [FEN_MOST, '壹亿元整'],
  // The examples of the rules themselves.
  [140_950, '壹仟肆佰零玖元伍角'],
  [600_714, '陆仟零柒元壹角肆分'],
  [168_032, '壹仟陆佰捌拾元叁角贰分'],
  [10_700_053, '壹拾万柒仟元伍角叁分'],
  [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
  [32_504, '叁佰贰拾伍元零肆分'],
  // Empty places in the middle.
  [100_000_100_000, '壹拾亿零壹仟元整'],
  [1_000_700, '壹万零柒元整'],
  [10_000_000_700, '壹亿零柒元整'],
])('%d 分 is %s', (fen, words) => expect(capitalsOf(fen)).toBe(words))

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 }
/** Read from left to right, as somebody at a counter does. */
function read(words: string): number {
  let [sum, section, digit] = [0, 0, 0]
  for (const sign of words) {
    if (DIGITS.includes(sign)) digit = DIGITS.indexOf(sign)
    else if (PLACES[sign]) section += digit * (PLACES[sign] ?? 0)
    else if (sign === '万') sum += (section + digit) * 10_000
    else if (sign === '亿') sum = (sum + section + digit) * 100_000_000
    else if (sign === '元') sum = (sum + section + digit) * 100
    else if (sign === '角') sum += digit * 10
    else if (sign === '分') sum += digit
    if (!DIGITS.includes(sign)) digit = 0
    if (sign === '万' || sign === '亿' || sign === '元') section = 0
  }
  return sum
}
const sums = fc.oneof(
  fc.integer({ min: 0, max: FEN_MOST }),
  fc.integer({ min: 0, max: 20_000 }),
  // Mostly empty places.
  fc.array(fc.constantFrom(0, 0, 0, 1, 5), { minLength: 1, maxLength: 10 }).map((digits) => Number(digits.join(''))),
)

test('every sum is read back as itself', () => {
  fc.assert(fc.property(sums, (fen) => read(capitalsOf(fen)) === fen))
})
test('no two empty places are said one after the other, none at an end, and it ends as the rules say', () => {
  fc.assert(
    fc.property(sums, (fen) => {
      const words = capitalsOf(fen)
      expect(words).not.toMatch(/零零|零[万亿角分]|零整/)
      if (fen >= 100) expect(words).not.toMatch(/^零|零元/)
      expect(words.endsWith('整')).toBe(fen % 100 === 0)
    }),
  )
})
test('no two sums are written alike', () => {
  fc.assert(fc.property(sums, sums, (a, b) => (capitalsOf(a) === capitalsOf(b)) === (a === b)))
})
