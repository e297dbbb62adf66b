import type { PathCommand } from 'opentype.js'
import type { FontFiles, Weight } from './font-files'

/** One sign as an outline of a typeface; sizes are in ems. */
export interface Letter {
  char: string
  width: number
  /** SVG path of the sign at a place and size; empty for a space. */
  path(x: number, y: number, size: number): string
  /** The typeface has it in the other weight only: it is drawn with an edge to look as bold. */
  thin?: true
}

/** Pictures and what only changes their look: a poster of a school does without. */
const PICTURE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{M}\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u
/** They are drawn as pictures by every phone, also where the typeface has an outline. */
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\u20e3|\ufe0e|\ufe0f/u

/** For a sign that the typeface does not have: an empty box, as printers put. */
function box(char: string): Letter {
  const rect = (x: number, y: number, w: number, h: number, d: number) =>
    `M${x} ${y}h${w}v${h}h${-w}zM${x + d} ${y + d}v${h - 2 * d}h${w - 2 * d}v${-(h - 2 * d)}z`
  return {
    char,
    width: 1,
    path: (x, y, s) => rect(x + 0.12 * s, y - 0.78 * s, 0.76 * s, 0.76 * s, 0.05 * s),
  }
}

/** The library's own way to write a path takes points out that are needed: 求 becomes a blot. */
function pathData(commands: readonly PathCommand[]): string {
  const at = (...numbers: number[]) => numbers.map((n) => n.toFixed(1)).join(' ')
  return commands
    .map((c) => {
      if (c.type === 'C') return `C${at(c.x1, c.y1, c.x2, c.y2, c.x, c.y)}`
      if (c.type === 'Q') return `Q${at(c.x1, c.y1, c.x, c.y)}`
      return c.type === 'Z' ? 'Z' : `${c.type}${at(c.x, c.y)}`
    })
    .join('')
}

function letterOf(char: string, fonts: FontFiles, weight: Weight): Letter | null {
  if (/\s/.test(char)) return { char: ' ', width: char === '\u3000' ? 1 : 0.3, path: () => '' }
  if (EMOJI.test(char)) return null
  const point = char.codePointAt(0) ?? 0
  const own = fonts.glyph(point, weight)
  const found = own ?? (weight === 700 ? fonts.glyph(point, 400) : undefined)
  if (!found) return PICTURE.test(char) ? null : box(char)
  const { glyph, font } = found
  return {
    char,
    width: (glyph.advanceWidth ?? font.unitsPerEm) / font.unitsPerEm,
    path: (x, y, size) => pathData(glyph.getPath(x, y, size).commands),
    ...(!own && { thin: true }),
  }
}

/** A text as outlines; what cannot be drawn is left out, and nothing throws. */
export const lettersOf = (text: string, fonts: FontFiles, weight: Weight): Letter[] =>
  [...text].flatMap((char) => letterOf(char, fonts, weight) ?? [])

export const widthOf = (letters: readonly Letter[]) => letters.reduce((sum, l) => sum + l.width, 0)
