import type { Canvas } from './canvas'
import type { Letter } from './letters'
import { atMost, balanced, broken } from './lines'

/** What a poster of a contest says. */
export interface PosterText {
  school: string
  title: string
  /** Below the title: an event's name. */
  part?: string
  facts: { name: string; text: string }[]
  /** Beside the code: what to do, and what it does. */
  call: string
  does: string[]
  by: string
}

export const POSTER = { width: 1240, height: 1754 } as const
const RED = '#a8161b'
const INK = '#1f1f1f'
const GREY = '#5c5c5c'
const SIDE = 120
const ROOM = POSTER.width - 2 * SIDE
const MIDDLE = POSTER.width / 2

const CODE = 380
/** Where the part with the code begins. */
const FOOT = 1190

const TITLES = [104, 96, 88, 80, 72, 66]
const LINES = 3

/** As large as goes on three lines; the longest titles of the smallest size go on four. */
function titleLines(letters: readonly Letter[]) {
  const sized = TITLES.map((size) => ({ size, lines: balanced(letters, ROOM / size) }))
  const last = { size: 60, lines: balanced(letters, ROOM / 60) }
  return sized.find(({ lines }) => lines.length <= LINES) ?? last
}

interface Fact {
  name: Letter[]
  lines: Letter[][]
}
const LABEL = 4.6
const MOST = 3
const LEADING = 1.5
const GAP = 0.55

function factsOf(canvas: Canvas, text: PosterText, size: number): { size: number; facts: Fact[]; height: number } {
  const dots = canvas.letters('…', 400)
  const facts = text.facts.map(({ name, text: words }) => ({
    name: canvas.letters(name, 700),
    lines: atMost(broken(canvas.letters(words, 400), ROOM / size - LABEL), MOST, dots),
  }))
  const height = facts.reduce((sum, { lines }) => sum + (lines.length * LEADING + GAP) * size, 0)
  return { size, facts, height }
}

function drawFrame(canvas: Canvas) {
  const { width, height } = POSTER
  canvas.rect(0, 0, width, height, 'fill="#ffffff"')
  canvas.rect(36, 36, width - 72, height - 72, `fill="none" stroke="${RED}" stroke-width="6"`)
  canvas.rect(50, 50, width - 100, height - 100, `fill="none" stroke="${RED}" stroke-width="2"`)
}

/** Answers where what follows begins. */
function drawHead(canvas: Canvas, text: PosterText): number {
  const school = broken(canvas.letters(text.school, 700), ROOM / 48)
  let y = 170
  for (const line of school.slice(0, 2)) {
    canvas.line(line, { x: MIDDLE, y, size: 48, fill: RED, align: 'center' })
    y += 66
  }
  canvas.rect(MIDDLE - 60, y - 20, 120, 4, `fill="${RED}"`)
  const { size, lines } = titleLines(canvas.letters(text.title, 700))
  y += 20 + size
  for (const line of lines) {
    canvas.line(line, { x: MIDDLE, y, size, fill: INK, align: 'center' })
    y += size * 1.32
  }
  const part = text.part === undefined ? [] : balanced(canvas.letters(text.part, 700), ROOM / 64)
  for (const line of part) {
    canvas.line(line, { x: MIDDLE, y: y + 10, size: 64, fill: RED, align: 'center' })
    y += 86
  }
  return y - size * 0.5
}

function drawFacts(canvas: Canvas, text: PosterText, from: number) {
  const room = FOOT - from
  const sizes = [42, 38, 34, 30].map((size) => factsOf(canvas, text, size))
  const { size, facts, height } = sizes.find((s) => s.height <= room) ?? factsOf(canvas, text, 26)
  // What is left over stands between the lines, and the rest above and below.
  const more = Math.max(0, Math.min(0.7 * size, (room - height) / (facts.length + 2)))
  let y = from + Math.max(0, (room - height - more * facts.length) / 2) + size
  for (const { name, lines } of facts) {
    canvas.line(name, { x: SIDE, y, size, fill: RED })
    for (const line of lines) {
      canvas.line(line, { x: SIDE + LABEL * size, y, size, fill: INK })
      y += LEADING * size
    }
    y += GAP * size + more
  }
}

function drawFoot(canvas: Canvas, text: PosterText, code: { bytes: Buffer; kind: 'png' | 'jpg' }) {
  canvas.rect(SIDE, FOOT, ROOM, 2, 'fill="#d9d9d9"')
  canvas.picture(code.bytes, code.kind, SIDE + 30, FOOT + 30, CODE)
  const x = SIDE + 30 + CODE + 60
  canvas.line(canvas.letters(text.call, 700), { x, y: FOOT + 190, size: 68, fill: INK })
  text.does.forEach((line, i) => {
    canvas.line(canvas.letters(line, 400), { x, y: FOOT + 268 + i * 58, size: 38, fill: GREY })
  })
  const [by = []] = broken(canvas.letters(text.by, 400), ROOM / 34)
  canvas.line(by, { x: MIDDLE, y: POSTER.height - 92, size: 34, fill: GREY, align: 'center' })
}

/** One page, A4 at 150 dots an inch. */
export function drawPoster(canvas: Canvas, text: PosterText, code: { bytes: Buffer; kind: 'png' | 'jpg' }): void {
  drawFrame(canvas)
  drawFacts(canvas, text, drawHead(canvas, text))
  drawFoot(canvas, text, code)
}
