import type { TreeElement } from './dom'
import { pause } from './hands'
import type { Phone } from './phone'
import { classesOf, elementsOf, isField, labelOf, nameOf } from './tree'

// A machine that does much besides draws late.
const PATIENCE = 30_000
const GLANCE = 15

/** Waits until `look` finds something on the page in front. */
export async function until<T>(phone: Phone, what: string, look: () => T | undefined | false): Promise<T> {
  const last = Date.now() + PATIENCE
  for (;;) {
    const found = look()
    if (found !== undefined && found !== false) return found
    if (Date.now() > last)
      throw new Error(`${what}: not within ${PATIENCE} ms on ${phone.front().path}:\n${phone.text()}`)
    await pause(GLANCE)
  }
}

/** Asks the cloud until it says `wanted`; throws with what it says in the end. */
export async function becomes<T>(what: string, ask: () => Promise<T>, wanted: T): Promise<void> {
  const last = Date.now() + PATIENCE
  while (JSON.stringify(await ask()) !== JSON.stringify(wanted) && Date.now() < last) await pause(GLANCE)
  same(what, await ask(), wanted)
}

/** Waits until these words are gone from the page in front. */
export const gone = (phone: Phone, words: string) =>
  until(phone, `the words ${words} gone`, () => !phone.text().includes(words))

/** Waits until a page is in front. */
export const arrives = (phone: Phone, path: string) =>
  until(phone, `the page ${path}`, () => phone.front().path === path)

/** Waits for the word in passing that was said last. */
export const toasted = (phone: Phone, words: string) =>
  until(phone, `the toast ${words} (last: ${phone.traces.toasts.at(-1)})`, () => phone.traces.toasts.at(-1) === words)

/** Turns WeChat's wheel of dates, in the field that is labelled so, to `YYYY-MM-DD`. */
export async function pickDay(phone: Phone, label: string, day: string): Promise<void> {
  const holds = (picker: TreeElement) => [...elementsOf(picker)].some((element) => labelOf(element).startsWith(label))
  const picker = await until(phone, `a date called ${label}`, () =>
    phone.find((element) => element.is === 'picker' && holds(element)).at(0),
  )
  const [start, end] = [picker.getAttribute('start'), picker.getAttribute('end')].map((edge) => String(edge || day))
  if (day < String(start) || day > String(end)) throw new Error(`${label}: the wheel goes from ${start} to ${end}`)
  picker.triggerEvent('change', { value: day }, { bubbles: false, composed: false })
  await pause(GLANCE)
}

/** Turns WeChat's wheel of hours, in the field that is labelled so, to `HH:MM`. */
export async function pickHour(phone: Phone, label: string, hour: string): Promise<void> {
  const holds = (picker: TreeElement) => [...elementsOf(picker)].some((element) => labelOf(element).startsWith(label))
  const picker = await until(phone, `an hour called ${label}`, () =>
    phone.find((element) => element.is === 'picker' && holds(element)).at(0),
  )
  picker.triggerEvent('change', { value: hour }, { bubbles: false, composed: false })
  await pause(GLANCE)
}

const lifeOf = (phone: Phone, name: string) => {
  const { instance, path } = phone.front()
  const method = instance[name]
  if (typeof method !== 'function') throw new Error(`${path} has no ${name}`)
  return () => void method.call(instance)
}

/** Pulls the page down and waits until the page says that it is done; throws where WeChat would not let it be pulled. */
export async function pullDown(phone: Phone, read: (file: string) => string): Promise<void> {
  const { path } = phone.front()
  const { enablePullDownRefresh } = JSON.parse(read(`${path}.json`)) as { enablePullDownRefresh?: boolean }
  if (!enablePullDownRefresh) throw new Error(`${path} cannot be pulled down`)
  phone.traces.refreshing = true
  lifeOf(phone, 'onPullDownRefresh')()
  await until(phone, 'an end of the refreshing', () => !phone.traces.refreshing)
}

/** Scrolls to the end of the page. */
export async function reachBottom(phone: Phone): Promise<void> {
  lifeOf(phone, 'onReachBottom')()
  await phone.settle()
}

/** What stands in a field. */
export const typedIn = (phone: Phone, label: string): string => {
  const field = phone.find((element) => isField(element) && labelOf(element).startsWith(label)).at(0)
  if (!field) throw new Error(`no field ${label} on ${phone.front().path}`)
  return String(field.getAttribute('value') ?? '')
}

const ROWS = ['u-item', 'u-cell', 'u-table__row']
/** How many rows of a list stand on the page, of those that say `words`. */
export const rowsOf = (phone: Phone, words = '') =>
  phone.find(
    (element) =>
      classesOf(element).some((name) => ROWS.includes(name)) &&
      !classesOf(element).includes('u-table__row_head') &&
      nameOf(element).includes(words),
  ).length

/** Throws with what was found when it is not what it should be. */
export function same<T>(what: string, found: T, wanted: T): void {
  const [is, should] = [JSON.stringify(found), JSON.stringify(wanted)]
  if (is !== should) throw new Error(`${what}: ${is}, not ${should}`)
}

/** How often this was sent to the cloud. */
export const sentTimes = (phone: Phone, action: string) => phone.traces.sent.filter((one) => one === action).length
