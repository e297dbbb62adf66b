import type { TreeElement } from './dom'
import { tapping } from './gesture'
import type { Shown } from './page'
import type { Meter } from './taps'
import { classesOf, elementsOf, isField, isOff, isTapped, labelOf, nameOf, openTypeOf, textOf } from './tree'

const PATIENCE = 15_000
const GLANCE = 15

export const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** What a person does with the page in front, and what they see there. Everything waits until it is possible. */
export interface Hands {
  text(): string
  /** Waits until these words stand on the page in front. */
  sees(words: string): Promise<void>
  /** Taps what is called so, by its label or its words; throws when several are. `times` for an impatient finger. */
  tap(name: string, times?: number): Promise<void>
  /** Types into the field that is labelled so. */
  type(label: string, text: string): Promise<void>
  find(fits: (element: TreeElement) => boolean): TreeElement[]
}

type OpenTypes = Record<string, (element: TreeElement) => void>

const bubble = { bubbles: true, composed: true }

/** `front` is the page in front; `openTypes` what WeChat itself does when a button of that kind is tapped. */
export function handsOn(front: () => Shown, openTypes: OpenTypes, meter: Meter): Hands {
  const text = () => textOf(front().tree)
  const find = (fits: (element: TreeElement) => boolean) => [...elementsOf(front().tree)].filter(fits)
  /** Under a sheet nothing can be reached. */
  const within = (fits: (element: TreeElement) => boolean) => {
    const sheet = find((element) => classesOf(element).includes('u-over')).at(-1)
    return [...elementsOf(sheet ?? front().tree)].filter(fits)
  }

  async function until<T>(what: string, look: () => T | undefined): Promise<T> {
    const last = Date.now() + PATIENCE
    for (;;) {
      const found = look()
      if (found !== undefined) return found
      if (Date.now() > last) throw new Error(`${what}: not within ${PATIENCE} ms on ${front().path}:\n${text()}`)
      await pause(GLANCE)
    }
  }
  /** The one of this name; of a whole line and a button in it, the exact name wins. */
  function called(name: string): TreeElement | undefined {
    const all = within((element) => isTapped(element) && !isOff(element))
    const exact = all.filter((element) => nameOf(element) === name || textOf(element).trim() === name)
    const fits = exact.length > 0 ? exact : all.filter((element) => nameOf(element).includes(name))
    if (fits.length > 1) throw new Error(`${fits.length} things are called ${name} on ${front().path}:\n${text()}`)
    return fits[0]
  }
  const field = (label: string) =>
    within(isField).find((element) => [label, `${label}，`].some((start) => labelOf(element).startsWith(start)))

  return {
    text,
    find,
    sees: async (words) => void (await until(`the words ${words}`, () => text().includes(words) || undefined)),
    async tap(name, times = 1) {
      const there = () => until(`something to tap called ${name}`, () => called(name))
      await there()
      await meter.begins(front(), name)
      // Looked for once more: what stood there while the page was still drawn may be another by now.
      const element = await there()
      const once = () => void element.triggerEvent('tap', { x: 10, y: 10 }, bubble)
      for (let tap = 0; tap < times; tap++) if (!isOff(element)) tapping(once)
      openTypes[openTypeOf(element)]?.(element)
      await pause(GLANCE)
    },
    async type(label, words) {
      const there = () => until(`a field called ${label}`, () => field(label))
      await there()
      await meter.begins(front(), label, true)
      const element = await there()
      element.triggerEvent('focus', { value: '' }, { bubbles: false, composed: false })
      element.triggerEvent('input', { value: words, cursor: words.length }, bubble)
      element.triggerEvent('blur', { value: words }, { bubbles: false, composed: false })
      await pause(GLANCE)
    },
  }
}

/** Still loading: our own grey lines stand where the content will be. */
export const isWaiting = ({ tree }: Shown) =>
  [...elementsOf(tree)].some((element) => classesOf(element).includes('u-skeleton'))
