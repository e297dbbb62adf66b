import path from 'node:path'
import { compile } from 'sass'

type Colour = [red: number, green: number, blue: number, alpha: number]
type Tokens = Map<string, string>

const css = compile(path.join(__dirname, '../../src/ui/tokens.scss'), { style: 'expanded' }).css

/** The declarations of the rule that stands exactly under `selector`, in order. */
function rule(selector: string): [string, string][] {
  const blocks = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, head]) => head?.trim() === selector)
  if (blocks.length === 0) throw new Error(`no rule ${selector}`)
  return blocks.flatMap(([, , body]) =>
    [...(body ?? '').matchAll(/(--u-[\w-]+):\s*([^;]+)/g)].map(([, name = '', value = '']): [string, string] => [
      name,
      value,
    ]),
  )
}

const tokens = (...selectors: string[]): Tokens => new Map(selectors.flatMap(rule))

const root = '.u-root,\n.u-frame'
const modes: Record<string, Tokens> = {
  light: tokens(root),
  'light, large print': tokens(root, '.u-care'),
  dark: tokens(root, '.u-dark'),
  'dark, large print': tokens(root, '.u-care', '.u-dark', '.u-dark.u-care'),
  'dark by the phone': tokens(root, '.u-auto'),
  'dark by the phone, large print': tokens(root, '.u-care', '.u-auto', '.u-auto.u-care'),
}

function parse(value: string): Colour {
  const hex = /^#([0-9a-f]{3,6})$/i.exec(value)?.[1]
  if (hex) {
    const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex
    const [r = 0, g = 0, b = 0] = (full.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
    return [r, g, b, 1]
  }
  const [r, g, b, a = 1] = (value.match(/[\d.]+/g) ?? []).map(Number)
  if (!value.startsWith('rgb') || r === undefined || g === undefined || b === undefined)
    throw new Error(`no colour: ${value}`)
  return [r, g, b, a]
}

/** What is seen where `top` lies on an opaque `ground`. */
const over = (top: Colour, ground: Colour): Colour => {
  const mix = (index: 0 | 1 | 2) => top[index] * top[3] + ground[index] * (1 - top[3])
  return [mix(0), mix(1), mix(2), 1]
}

function luminance(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = colour.slice(0, 3).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG's contrast of `text` on layers, the lowest first. */
function contrast(mode: Tokens, text: string, layers: readonly string[]): number {
  const colour = (name: string) => parse(mode.get(`--u-${name}`) ?? name)
  const ground = layers.map(colour).reduce((below, above) => over(above, below))
  const [a, b] = [luminance(over(colour(text), ground)), luminance(ground)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const tones = ['grey', 'blue', 'orange', 'green', 'red']
const words: [text: string, ...layers: string[]][] = [
  ...['text', 'text-2', 'text-3'].flatMap((text): [string, ...string[]][] => [
    [text, 'page'],
    [text, 'card'],
    [text, 'card', 'soft'],
    [text, 'press'],
  ]),
  ['text', 'card', 'tint'],
  ['text-2', 'card', 'tint'],
  ['text-2', 'page', 'soft'],
  ['brand', 'page'],
  ['brand', 'card'],
  ['brand', 'press'],
  ['brand', 'card', 'tint'],
  ['on-fill', 'fill'],
  ['#fff', 'badge'],
  ...tones.flatMap((tone): [string, ...string[]][] => [
    [tone, 'card', `${tone}-t`],
    [tone, 'press', `${tone}-t`],
  ]),
  ['orange', 'page', 'orange-t'],
]

describe.each(Object.entries(modes))('%s', (_, mode) => {
  test.each(words)('%s reads on %s %s', (text, ...layers) => {
    expect(contrast(mode, text, layers)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['page', 'card'])('the ring of an empty choice is seen on %s', (ground) => {
    expect(contrast(mode, 'line', [ground])).toBeGreaterThanOrEqual(3)
  })
})

test('large print never lowers the contrast of text', () => {
  const pairs = [
    [modes.light, modes['light, large print']],
    [modes.dark, modes['dark, large print']],
  ] as const
  for (const [plain, care] of pairs) {
    for (const text of ['text', 'text-2', 'text-3', 'brand', ...tones]) {
      if (!plain || !care) throw new Error('a mode is missing')
      expect(contrast(care, text, ['card'])).toBeGreaterThanOrEqual(contrast(plain, text, ['card']))
    }
  }
})

test('the measure itself: black on white is 21, and half-seen grey is not enough', () => {
  expect(contrast(new Map(), '#000', ['#fff'])).toBeCloseTo(21)
  expect(contrast(new Map(), 'rgba(0, 0, 0, 0.46)', ['#fff'])).toBeLessThan(4.5)
})
