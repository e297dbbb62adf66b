import fs from 'node:fs'
import path from 'node:path'
import { type Font, type Glyph, parse } from 'opentype.js'
import { unpackedFont } from './woff'

export type Weight = 400 | 700

/**
 * The typeface in its parts, as files beside the bundle (config/beside.ts): a part holds some hundred signs, `unicode.json`
 * says which. A poster needs a dozen of the two hundred, and only those are read.
 */
export class FontFiles {
  private readonly parts: { part: string; ranges: [number, number][] }[]
  private readonly read = new Map<string, Font | null>()

  constructor(private readonly folder: string) {
    const told = JSON.parse(fs.readFileSync(path.join(folder, 'unicode.json'), 'utf8')) as Record<string, string>
    this.parts = Object.entries(told).map(([name, ranges]) => ({
      part: name.replace(/[[\]]/g, ''),
      ranges: ranged(ranges),
    }))
  }

  /** Undefined where the typeface has no such sign in this weight. */
  glyph(point: number, weight: Weight): { glyph: Glyph; font: Font } | undefined {
    for (const { part, ranges } of this.parts) {
      if (!ranges.some(([from, to]) => from <= point && point <= to)) continue
      const font = this.font(part, weight)
      const glyph = font?.charToGlyph(String.fromCodePoint(point))
      if (font && glyph && glyph.index !== 0) return { glyph, font }
    }
    return undefined
  }

  private font(part: string, weight: Weight): Font | null {
    const name = `noto-sans-sc-${part}-${weight}-normal.woff`
    const known = this.read.get(name)
    if (known !== undefined) return known
    const file = path.join(this.folder, name)
    const bytes = fs.existsSync(file) ? fs.readFileSync(file) : null
    const font = bytes && parse(unpackedFont(bytes))
    this.read.set(name, font)
    return font
  }
}

/** `U+4e00,U+4e10-4e20`. */
const ranged = (ranges: string) =>
  ranges.split(',').map((range): [number, number] => {
    const [from = '', to = from] = range.replace('U+', '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })
