import * as v from 'valibot'

/** Characters as a person counts them: an emoji is one, not two halves. */
export const lengthOf = (text: string) => [...text].length

// Control and invisible direction characters: nobody types them on purpose, and they break papers and lists.
// The joiner U+200D stays: family emoji are made with it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\ufeff]/g

/** Text as it is kept: no invisible characters, no lone surrogates, one kind of line end, no space around. */
export const tidy = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .trim()

/** Full-width letters, digits and signs as a keyboard types them. */
export const half = (text: string) =>
  text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/[\u3000\u00a0]/g, ' ')

// What is far too long is not even tidied: that takes time, and nobody typed it.
const room = (max: number) => 200 + 20 * max

/** User text of one line or many, tidied first and then measured: from 1 to `max` characters. */
export const text = (max: number, min = 1) =>
  v.pipe(
    v.string(),
    v.maxLength(room(max)),
    v.transform(tidy),
    v.check((s) => lengthOf(s) >= min && lengthOf(s) <= max, `${min}..${max}`),
  )

const oneLine = (text: string) =>
  tidy(text)
    .split('\n')
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ')

/** One line: line breaks become spaces. */
export const line = (max: number, min = 1) =>
  v.pipe(
    v.string(),
    v.maxLength(room(max)),
    v.transform(oneLine),
    v.check((s) => lengthOf(s) >= min && lengthOf(s) <= max, `${min}..${max}`),
  )

/** An id: random hex, or words that carry a uniqueness rule. */
export const id = v.pipe(v.string(), v.regex(/^[\w.:-]{1,96}$/))
export const ids = (max: number) =>
  v.pipe(
    v.array(id),
    v.minLength(1),
    v.maxLength(max),
    v.check((list) => new Set(list).size === list.length, 'no id twice'),
  )
export const version = v.pipe(v.number(), v.integer(), v.minValue(0))
/** Opaque; `cursorOf` in the function kit makes and reads it. */
export const cursor = v.pipe(v.string(), v.maxLength(400))
