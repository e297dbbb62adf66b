import { bites, MOST, type Weighed, within } from './budget'
import { queryOf } from './mount'
import { openPhone, type Phone, type Settings, type World } from './phone'
import { check } from './runner'
import { PEOPLE, type Town } from './school'

/** What a page has drawn: before the cloud has answered, and in all. */
interface Opened {
  page: string
  before: number
  all: number
}

/** Opens a page while no answer comes, then lets the answers in. */
async function weigh(phone: Phone, page: string, open: () => unknown, planted = 0): Promise<Opened> {
  phone.network = 'held'
  await open()
  await phone.rest()
  const { drawn, instance } = phone.front()
  if (planted > 0) instance.setData({ planted: 'x'.repeat(planted) })
  const before = drawn.bytes
  phone.network = 'on'
  await phone.settle()
  return { page, before, all: drawn.bytes }
}

const HOME = 'pages/home/index'

/** By a card, when nothing is known yet, and from home; the heavier of both. */
async function weighPage(world: World, town: Town, settings: Settings, page: string): Promise<Opened> {
  const url = `/${page}${queryOf(page, town)}`
  const phone = openPhone(world, settings)
  try {
    const first = await weigh(phone, page, () => phone.launch(url))
    if (page === HOME) return first
    await phone.launch()
    await phone.settle()
    const then = await weigh(phone, page, () => phone.go(url))
    return { page, before: Math.max(first.before, then.before), all: Math.max(first.all, then.all) }
  } finally {
    phone.close()
  }
}

const AT_ONCE = 5

async function weighPages(world: World, town: Town, settings: Settings): Promise<Opened[]> {
  const { pages } = world.built
  const opened: Opened[] = []
  for (let from = 0; from < pages.length; from += AT_ONCE)
    opened.push(
      ...(await Promise.all(pages.slice(from, from + AT_ONCE).map((page) => weighPage(world, town, settings, page)))),
    )
  return opened
}

const weighed = (opened: readonly Opened[]): Weighed[] =>
  opened.map(({ page, before }) => ({ name: page, is: before, most: MOST.opening }))

/** What a page draws before the cloud has answered: what it is made of, and what waits. */
export async function checkOpening(world: World, town: Town): Promise<void> {
  const visitors: Record<string, Settings> = {
    'a guest': { token: (await town.cloud.guest()).token },
    'the committee': { token: await town.token(PEOPLE.reviewer) },
    'the committee at a desk': { token: await town.token(PEOPLE.reviewer), windowWidth: 1200 },
    'the chair in large print': { token: await town.token(PEOPLE.chair), fontSizeScaleFactor: 1.4 },
  }
  for (const [name, settings] of Object.entries(visitors)) {
    await check(`a page has at most ${MOST.opening} bytes drawn before its data, for ${name}`, async () => {
      const opened = await weighPages(world, town, settings)
      const empty = opened.filter(({ before }) => before === 0).map(({ page }) => page)
      if (empty.length > 0) throw new Error(`nothing was drawn before the data: ${empty.join()}`)
      within(weighed(opened), 'pages that are too heavy')
      const line = (page: string, ...cells: unknown[]) =>
        page.padEnd(40) + cells.map((cell) => String(cell).padStart(10)).join('')
      return [line('bytes', 'before', 'in all'), ...opened.map(({ page, before, all }) => line(page, before, all))]
    })
  }
  await check('a page that is too heavy before its data is found', async () => {
    const phone = openPhone(world, { token: await town.token(PEOPLE.teacher) })
    const page = 'features/proposal/pages/list/index'
    const opened = await weigh(phone, page, () => phone.launch(`/${page}`), MOST.opening)
    phone.close()
    await bites(() => within(weighed([opened]), 'too heavy'), page)
  })
}
