import { expectedOf, VISITORS, type VisitorName } from './expected'
import type { Line } from './lines'
import { type Records, type Visit, type Visitor, visitAll } from './mount'
import { isPage, PAGES } from './pages'
import type { World } from './phone'
import { check, none } from './runner'
import { nameOf, PEOPLE, TEXT, type Town, WAITING } from './school'
import { openYoung } from './young'

const BROKEN = '系统出错了'

/** What is wrong with the words on a page. */
export function wordsWrong({ page, phone }: Visit, line: Line): string[] {
  const text = phone.text()
  const faults = line.flatMap((words) => {
    if (words.startsWith('!')) return text.includes(words.slice(1)) ? [`says ${words.slice(1)}`] : []
    return text.includes(words) ? [] : [`does not say ${words}`]
  })
  if (text.includes(BROKEN)) faults.push('says that the app is broken')
  return faults.map((fault) => `${page} ${fault}:\n  ${text.slice(0, 400)}`)
}

/** What no stranger may read on any page: names, titles, texts. */
const secretsOf = (town: Town): Line =>
  [
    ...Array.from({ length: town.school.size }, (_, i) => nameOf(i + 1)),
    ...[WAITING, TEXT.rationale, TEXT.measures, town.callTitle],
  ].map((words) => `!${words}`)

async function look(world: World, records: Records, visitor: Visitor, lineOf: (page: string) => Line) {
  const wrong: string[] = []
  const closed = await visitAll(world, records, visitor, (visit) => {
    wrong.push(...wordsWrong(visit, lineOf(visit.page)))
  })
  none([...closed, ...wrong], 'pages that do not open, or do not say what they should')
}

type Place = [world: World, records: Records, visitor: Visitor]

/** Every page opens, whoever holds the phone, and says what it should. */
export async function checkVisits(world: World, town: Town): Promise<void> {
  await check('every page of app.json has its line of words, and no other has', async () => {
    const { pages } = world.built
    none(
      [...pages.filter((page) => !isPage(page)), ...PAGES.filter((page) => !pages.includes(page))],
      'only in one of app.json and pages.ts',
    )
  })
  const lineOf = (name: VisitorName) => (page: string) => {
    if (!isPage(page)) throw new Error('no line in expected.ts')
    return [...expectedOf(page, name), ...(name === 'a guest' ? secretsOf(town) : [])]
  }
  const guest = await town.cloud.guest()
  const [member, reviewer, chair] = await Promise.all([PEOPLE.teacher, PEOPLE.reviewer, PEOPLE.chair].map(town.token))
  if (!member || !reviewer || !chair) throw new Error('three people are needed')
  const young = await openYoung(town.functions)
  const there = { ...world, url: young.url }
  try {
    const admin = await young.admin()
    let begun: Awaited<ReturnType<typeof young.begin>> | undefined
    const beginners = async () => {
      begun ??= await young.begin()
      return begun
    }
    const places: Record<VisitorName, () => Promise<Place> | Place> = {
      'a guest': () => [world, town, { token: guest.token }],
      'a member': () => [world, town, { token: member }],
      'the committee': () => [world, town, { token: reviewer }],
      'the committee at a desk': () => [world, town, { token: reviewer, windowWidth: 1200 }],
      'the chair in large print': () => [world, town, { token: chair, fontSizeScaleFactor: 1.4 }],
      'a member without a network': () => [world, town, { token: member, network: 'off' }],
      'a member who loses the network': () => [world, town, { token: member, network: 'lost' }],
      'the admin of an empty school': () => [there, admin, admin],
      'the first chair of a new school': async () => [there, (await beginners()).chair, (await beginners()).chair],
      'the first teacher of a new school': async () => [
        there,
        (await beginners()).teacher,
        (await beginners()).teacher,
      ],
    }
    for (const name of VISITORS)
      await check(`every page says what it should to ${name}`, async () => {
        const [where, records, visitor] = await places[name]()
        await look(where, records, visitor, lineOf(name))
      })
    await check('a page that says too little or too much is found', () => checkControl(world, town, reviewer))
  } finally {
    await young.close()
  }
}

/** The committee’s own pages, held against the lines of a guest. */
async function checkControl(world: World, town: Town, token: string): Promise<void> {
  let found = 0
  await visitAll(world, town, { token }, (visit) => {
    if (isPage(visit.page) && wordsWrong(visit, expectedOf(visit.page, 'a guest')).length > 0) found += 1
    if (visit.page.endsWith('member/pages/list/index') && wordsWrong(visit, secretsOf(town)).length < 10)
      throw new Error('the names on the roster were not found')
  })
  if (found !== PAGES.length) throw new Error(`found on ${found} of ${PAGES.length} pages`)
}
