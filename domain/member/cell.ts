import { half, tidy } from '../kit/text'

/** Numbers and codes as they are kept: half width, no space anywhere. */
export const compact = (text: string) => half(tidy(text)).replace(/\s+/g, '')

/** A name as it is kept. Tables pad two characters with a space (`张　三`); names in Latin letters keep theirs. */
export function tidyName(text: string): string {
  const name = tidy(text).replace(/\s+/g, ' ')
  return /[a-z\uff21-\uff3a\uff41-\uff5a]/i.test(name) ? half(name) : name.replace(/ /g, '')
}

/** Whether two names are the same, as people write them: with any space, width, case and middle dot. */
export const isSameName = (a: string, b: string) => nameKey(a) === nameKey(b)
const nameKey = (name: string) =>
  compact(name)
    .toLowerCase()
    .replace(/[·•・‧∙.]/g, '·')

/** A path of groups as it is kept: `中学部/语文组`. */
export const tidyPath = (text: string) =>
  tidy(text)
    .split(/[/／\\]/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join('/')

/** A path and all those above it, from the top down. */
export const pathsTo = (path: string) => path.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/'))

/** `2019/9/1`, `2019.9.1` and `2019年9月1日` as a day; anything else as it is. */
export function tidyDay(text: string): string {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(compact(text))
  return found ? `${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}` : text
}
