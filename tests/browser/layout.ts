import { measure } from './inside'
import type { Allowed } from './inside/measure'
import type { Person } from './person'
import type { Stage } from './stage'
import { faultsOfTree } from './tree'
import type { View } from './view'
import type { Part, World } from './world'

/** What fits in the largest fits in care mode (1.4): it is the same but for the size. */
const SCALES = [1, 1.5]

const ALLOWED: Allowed = {
  cut: [
    // A title in a list: two lines of it (six in large print). The page behind the tap shows it whole.
    'u-clamp',
  ],
}

/** Opens it as its person does. */
export async function openView(person: Person, view: View, world: World, look: { fs?: number; dark?: boolean }) {
  await person.open(view.page, await view.params?.(world), look)
  await view.after?.(person)
  await person.still()
}

/** What is cut only while it still grows is no fault: a look that finds something is taken once more. */
async function look({ page }: Person) {
  if ((await measure(page, ALLOWED)).length === 0) return []
  await page.waitForTimeout(400)
  return measure(page, ALLOWED)
}

/** At a desk (true), on a phone, or both. */
export const placesOf = ({ desk }: View): boolean[] => (desk === 'only' ? [true] : desk ? [false, true] : [false])

/** Every view at every size of text, on a phone and some at a desk: nothing cut, covered, out of reach or too small. */
export async function lookAtAll(stage: Stage, world: World, views: readonly View[]): Promise<void> {
  const people = new Map<string, Person>()
  const personFor = async (part: Part, desk: boolean) => {
    const key = `${part}${desk ? ' at a desk' : ''}`
    const person = people.get(key) ?? (await stage.enter(key, world.as(part), { desk }))
    people.set(key, person)
    return person
  }
  for (const view of views) {
    for (const desk of placesOf(view)) {
      const person = await personFor(view.part, desk)
      await stage.check(`${view.name}${desk ? ' at a desk' : ''}`, async () => {
        const said: string[] = []
        for (const fs of SCALES) {
          await openView(person, view, world, { fs })
          const found = await look(person)
          said.push(...found.map(({ kind, where, what }) => `at ${fs}: ${kind}: ${where}: ${what}`))
          if (fs === 1) said.push(...(await faultsOfTree(person.page)))
        }
        if (said.length > 0) throw new Error(said.join('\n'))
      }, [person])
    }
  }
}
