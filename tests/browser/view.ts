import type { PageName } from './pages'
import type { Person } from './person'
import type { Part, World } from './world'

/** A page as somebody meets it, and what they tap before it is looked at. */
export interface View {
  /** Its file name and its name in a report. */
  name: string
  page: PageName
  part: Part
  params?: (world: World) => Promise<Record<string, string>>
  after?: (person: Person) => Promise<void>
  /** Lists that a committee reads at a desk: there too, or there only. */
  desk?: 'too' | 'only'
}
export const tab = (name: string | RegExp) => async (person: Person) => {
  await person.tap(name, 'tab')
  await person.settled()
}
export const tap =
  (...names: (string | RegExp)[]) =>
  async (person: Person) => {
    for (const name of names) {
      await person.press(person.role('button', name).first())
      await person.settled()
    }
  }
export const both =
  (...parts: ((person: Person) => Promise<void>)[]) =>
  async (person: Person) => {
    for (const part of parts) await part(person)
  }
/** The first row of a list, or of a table at a desk. */
export const row = async (person: Person) => {
  await person.press(person.page.locator('.u-item:visible,.u-table__row[tabindex]:visible').first())
  await person.settled()
}
