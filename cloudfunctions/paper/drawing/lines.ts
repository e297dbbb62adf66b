import { type Letter, widthOf } from './letters'

/** No line begins with these … */
const NOT_FIRST = new Set('，。、；：？！）》」』】〕”’…—·,.;:?!)]}%～')
/** … or ends with these. */
const NOT_LAST = new Set('（《「『【〔“‘([{')
const isLatin = (letter: Letter | undefined) => letter !== undefined && /[A-Za-z0-9:.'-]/.test(letter.char)

/** What is not parted: a word of Latin letters or a number, a sign with the marks that cling to it. */
function pieces(letters: readonly Letter[]): Letter[][] {
  const found: Letter[][] = []
  for (const letter of letters) {
    const last = found.at(-1)
    const before = last?.at(-1)
    const clings =
      NOT_FIRST.has(letter.char) || (before && NOT_LAST.has(before.char)) || (isLatin(before) && isLatin(letter))
    if (last && clings) last.push(letter)
    else found.push([letter])
  }
  return found
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })
/** Pieces that make one word stay together: 羽毛球 is not parted in a title. */
function wordsOf(letters: readonly Letter[], room: number): Letter[][] {
  const ends = new Set<number>()
  let at = 0
  for (const { segment } of words.segment(letters.map((l) => l.char).join(''))) {
    at += [...segment].length
    ends.add(at)
  }
  const found: Letter[][] = []
  let done = 0
  for (const piece of pieces(letters)) {
    const last = found.at(-1)
    const goesOn = last && !ends.has(done) && widthOf(last) + widthOf(piece) <= room
    if (goesOn) last.push(...piece)
    else found.push(piece)
    done += piece.length
  }
  return found
}

/** Letters in lines that are no wider than `room`, in ems. What is longer than a line by itself is cut. */
export function broken(letters: readonly Letter[], room: number, whole = false): Letter[][] {
  const lines: Letter[][] = []
  let line: Letter[] = []
  const end = () => {
    if (line.length > 0) lines.push(line)
    line = []
  }
  const small = (whole ? wordsOf(letters, room) : pieces(letters)).flatMap((piece) =>
    widthOf(piece) > room ? piece.map((l) => [l]) : [piece],
  )
  for (const piece of small) {
    if (line.length > 0 && widthOf(line) + widthOf(piece) > room) end()
    if (line.length > 0 || piece.some((l) => l.char !== ' ')) line.push(...piece)
  }
  end()
  return lines
}

/** As few lines as `room` allows, and these about equally long: no last line of one sign. */
export function balanced(letters: readonly Letter[], room: number): Letter[][] {
  const least = broken(letters, room).length
  // Words are parted only where keeping them whole would take a line more.
  const whole = broken(letters, room, true).length === least
  let best = broken(letters, room, whole)
  for (let narrower = room - 0.5; narrower > widthOf(letters) / least; narrower -= 0.5) {
    const lines = broken(letters, narrower, whole)
    if (lines.length > least) break
    best = lines
  }
  return best
}

/** The first lines, the last of them ending in … where something is left out. */
export function atMost(lines: readonly Letter[][], most: number, dots: readonly Letter[]): Letter[][] {
  if (lines.length <= most) return [...lines]
  const last = lines[most - 1] ?? []
  return [...lines.slice(0, most - 1), [...last.slice(0, -1), ...dots]]
}
