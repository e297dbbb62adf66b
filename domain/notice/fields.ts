import { lengthOf, tidy } from '../kit/text'
import { dayOf } from '../kit/time'

/** What a push says, before it is cut into a template's fields. */
export interface Said {
  title: string
  note: string
  at: string
}

/** Most characters of a field by its type; WeChat refuses the whole message for one too many, and for an empty one. */
const LIMITS = { thing: 20, phrase: 5, name: 10 }

/** What a person sees as one sign: a family of emoji, a flag, a letter with its marks. */
const signsIn = (text: string) => [...new Intl.Segmenter('zh').segment(text)].map(({ segment }) => segment)

/** At most `max` characters, cut between signs; what was cut ends in an ellipsis, which counts. */
export function cut(text: string, max: number): string {
  if (lengthOf(text) <= max) return text
  let kept = ''
  for (const sign of signsIn(text)) {
    if (lengthOf(kept + sign) >= max) break
    kept += sign
  }
  return `${kept.trimEnd()}…`
}

const oneLine = (text: string) => tidy(text).replace(/\s+/g, ' ')
/** `phrase` holds Chinese characters alone, `name` those or letters. */
const chineseIn = (text: string) => text.replace(/\P{Script=Han}/gu, '')
const lettersIn = (text: string) => text.replace(/[^\p{Script=Han}A-Za-z·]/gu, '')
const first = (text: string, max: number) => [...text].slice(0, max).join('')

const two = (n: number) => String(n).padStart(2, '0')
/** As a template's `time` wants it: `2026年10月20日 18:00`. */
export function momentOf(at: number): string {
  const [year, month, day] = dayOf(at).split('-').map(Number)
  const clock = new Date(at + 8 * 3_600_000)
  return `${year}年${month}月${day}日 ${two(clock.getUTCHours())}:${two(clock.getUTCMinutes())}`
}

const SENDER = '校工会'
const STATE = '新消息'

/** Fills a template's fields by their types: the first `thing` says what, the second about what. */
export function fieldsOf(keys: readonly string[], said: Said): Record<string, { value: string }> {
  const things = [said.title, said.note, said.title]
  const value = (key: string): string => {
    const type = key.replace(/\d+$/, '')
    if (type === 'thing') return cut(oneLine(things.shift() ?? '') || said.title, LIMITS.thing)
    if (type === 'time') return said.at
    if (type === 'date') return said.at.split(' ')[0] ?? said.at
    if (type === 'phrase') return first(chineseIn(STATE), LIMITS.phrase)
    return first(lettersIn(SENDER), LIMITS.name)
  }
  return Object.fromEntries(keys.map((key) => [key, { value: value(key) }]))
}
