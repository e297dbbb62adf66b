import type { TreeElement } from './dom'
import { pause } from './hands'
import { openPhone, type Phone, type Settings, type World } from './phone'
import { check } from './runner'
import type { Town } from './school'
import { classesOf, elementsOf, isField, isOff, isTapped, labelOf, nameOf } from './tree'

/** What the journeys have done so far, all phones together. */
export interface Ledger {
  /** Actions that the cloud has done or answered, as `function.action`. */
  done: Set<string>
  /** Pages that were in front. */
  pages: Set<string>
  /** Buttons and fields that could be reached, as `page: name`. */
  met: Set<string>
  /** What was tapped and filled in, as the journeys call it. */
  used: Set<string>
}

export const newLedger = (): Ledger => ({ done: new Set(), pages: new Set(), met: new Set(), used: new Set() })

/** Where a journey begins. */
export interface Start {
  world: World
  town: Town
  ledger: Ledger
}

/** Whose phones a journey takes in hand; all are switched off at its end. */
export interface People {
  /** The phone of a person of the school, by number. */
  of(n: number, settings?: Partial<Settings>): Promise<Phone>
  /** A phone whose WeChat account is bound to nobody, and its token. */
  guest(settings?: Partial<Settings>): Promise<Phone & { token: string }>
  /** Another phone with a token. */
  with(token: string, settings?: Partial<Settings>): Phone
}

/** Of these the words stand in the code; what opens a record is called as the record is. */
const FIXED = ['button', 'grid__item', 'tab', 'pill', 'card__more', 'sheet__close', 'search__clear', 'pick__item']
const isFixed = (element: TreeElement) => classesOf(element).some((name) => FIXED.some((one) => name === `u-${one}`))

/** Numbers, and what a colon or a comma brings, are data: `生成 3 个邀请码` and `生成 1 个邀请码` are one button. */
const numberless = (name: string) => name.replace(/\d+/g, 'N')
const generic = (name: string) => numberless(name.replace(/[：，].*/, ''))

/** What nobody has used of all that was met. A journey may call a button by a part of its name, where none has just that. */
export function unused({ met, used }: Pick<Ledger, 'met' | 'used'>): string[] {
  const left = new Set(met)
  for (const one of used) {
    if (left.delete(one) || met.has(one)) continue
    const [page = '', name = ''] = one.split(': ')
    for (const other of left) if (other.startsWith(`${page}: `) && other.includes(name)) left.delete(other)
  }
  return [...left].sort()
}

/** Of a card's way on the card's title tells which it is. */
function reached(element: TreeElement): string | undefined {
  if (isField(element)) return `${generic(labelOf(element))} (field)`
  if (!isTapped(element) || isOff(element) || !isFixed(element)) return undefined
  return classesOf(element).includes('u-card__more') ? numberless(nameOf(element)) : generic(nameOf(element))
}

const HOPS = 6
/** What a tap has drawn is on the screen before the next: the app gets there in several steps, one after the other. */
async function drawing(): Promise<void> {
  for (let hop = 0; hop < HOPS; hop++) await pause(1)
}

/** Lets the ledger see what this phone shows and what is done with it. */
function watched(phone: Phone, ledger: Ledger): Phone {
  const { tap, sees, type, close } = phone
  const look = () => {
    const { path, tree } = phone.front()
    ledger.pages.add(path)
    for (const element of elementsOf(tree)) {
      const name = reached(element)
      if (name) ledger.met.add(`${path}: ${name}`)
    }
  }
  return Object.assign(phone, {
    async tap(name: string, times?: number) {
      const { path } = phone.front()
      look()
      await tap(name, times)
      ledger.used.add(`${path}: ${generic(name)}`).add(`${path}: ${numberless(name)}`)
      await drawing()
    },
    async sees(words: string) {
      await sees(words)
      look()
    },
    async type(label: string, text: string) {
      await type(label, text)
      ledger.used.add(`${phone.front().path}: ${generic(label)} (field)`)
      await drawing()
    },
    close() {
      close()
      for (const action of phone.traces.done) ledger.done.add(action)
    },
  })
}

/** One journey: by taps alone, and with phones of its own. */
export async function walk(name: string, { world, town, ledger }: Start, go: (people: People) => Promise<unknown>) {
  const phones: Phone[] = []
  const hold = (settings: Settings) => {
    const phone = watched(openPhone(world, settings), ledger)
    phones.push(phone)
    return phone
  }
  await check(name, async () => {
    try {
      return await go({
        of: async (n, settings) => hold({ ...settings, token: await town.token(n) }),
        async guest(settings) {
          const { token } = await town.cloud.guest()
          return Object.assign(hold({ ...settings, token }), { token })
        },
        with: (token, settings) => hold({ ...settings, token }),
      })
    } finally {
      for (const phone of phones) phone.close()
    }
  })
}
