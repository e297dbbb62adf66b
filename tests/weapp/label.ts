import type { TreeElement } from './dom'
import type { Shown } from './page'
import { classesOf, elementsOf, isButton, isField, isTapped, labelOf, nameOf, roleOf } from './tree'

const ROLES = ['button', 'radio', 'checkbox', 'tab', 'link', 'row']

/** The grey around a sheet: closing by it has a twin in the sheet that is a button with a name. */
const isMask = (element: TreeElement) => classesOf(element).includes('u-mask')

const placeOf = (element: TreeElement) => `<${element.is} class="${element.class}">`

/** WeChat's wheel opens by a tap on what stands in it: that is what is named. */
const isNamedWheel = (element: TreeElement) =>
  element.is === 'picker' &&
  [...elementsOf(element)].filter((inner) => inner !== element && roleOf(inner) === 'button' && nameOf(inner))
    .length === 1

/** How many things to tap and to fill in were looked at, by their role. */
export type Tally = Record<string, number>

/** What of this page a screen reader could not name. */
export function unnamed({ path, tree }: Shown, tally: Tally): string[] {
  const wrong: string[] = []
  for (const element of elementsOf(tree)) {
    if (isField(element)) {
      tally.field = (tally.field ?? 0) + 1
      if (!labelOf(element)) wrong.push(`${path}: ${placeOf(element)} has no aria-label`)
      continue
    }
    if (!isTapped(element) || isMask(element) || isNamedWheel(element)) continue
    const role = isButton(element) ? 'button' : roleOf(element)
    tally[role] = (tally[role] ?? 0) + 1
    if (!nameOf(element)) wrong.push(`${path}: ${placeOf(element)} can be tapped and has no name`)
    if (!ROLES.includes(role)) wrong.push(`${path}: ${placeOf(element)} can be tapped and its aria-role is "${role}"`)
  }
  return wrong
}
