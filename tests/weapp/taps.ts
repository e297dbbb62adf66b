import { setTimeout as pause } from 'node:timers/promises'
import type { TreeElement } from './dom'
import type { Shown } from './page'
import { classesOf, elementsOf } from './tree'

/** What one tap, or one typing, has had drawn on the page where it was done. */
export interface Tap {
  page: string
  /** What was tapped, as it was called. */
  name: string
  calls: number
  bytes: number
  /** A sheet stands on the page that did not stand there before. */
  opened: boolean
  typed: boolean
}

/** Every tap of this run, of all phones. */
export const taps: Tap[] = []

/** Weighs the taps on one phone, one after the other. */
export interface Meter {
  /** A tap on this page begins, as soon as what was answered before it is drawn; the one before it has ended. */
  begins(page: Shown, name: string, typed?: boolean): Promise<void>
  /** What is drawn from here on is not the tap's own: the cloud has answered, or the app ends. */
  ends(): void
}

const sheetsOn = ({ tree }: Shown): TreeElement[] =>
  [...elementsOf(tree)].filter((element) => classesOf(element).includes('u-over'))

/** ms without a drawing; a finger is not quicker, and what is drawn late is not the next tap's. */
const FINGER = 50

/** ms between two drawings, after which the second is a timer's: the shortest of ours (a sum is asked for) is 400. */
const TIMER = 300

/** The first drawing of these, and what follows at once. */
function own(drawings: Shown['drawn']['each']): { calls: number; bytes: number } {
  const late = drawings.findIndex(({ at }, i) => i > 0 && at - (drawings[i - 1]?.at ?? at) > TIMER)
  const of = late < 0 ? drawings : drawings.slice(0, late)
  return { calls: of.length, bytes: of.reduce((sum, { bytes }) => sum + bytes, 0) }
}

export function openMeter(): Meter {
  let end = () => {}
  let answeredAt = 0
  return {
    async begins(page, name, typed = false) {
      while (Date.now() - Math.max(answeredAt, page.drawn.at) < FINGER) await pause(5)
      end()
      const { calls } = page.drawn
      const sheets = sheetsOn(page)
      end = () => {
        end = () => {}
        const opened = sheetsOn(page).some((sheet) => !sheets.includes(sheet))
        taps.push({ page: page.path, name, ...own(page.drawn.each.slice(calls)), opened, typed })
      }
    },
    ends() {
      end()
      answeredAt = Date.now()
    },
  }
}
