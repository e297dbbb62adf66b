import { bites, MOST, type Weighed, within } from './budget'
import { openPhone, type Phone, type Settings, type World } from './phone'
import { check, none } from './runner'
import type { Town } from './school'
import { classesOf } from './tree'
import { openTwenty, type Part, ROWS, type Stage, type Twenty } from './twenty'

interface List {
  name: string
  part: Part
  url: string
  /** From there on to the list. */
  tap?: string
}

const proposal = (page: string) => `/features/proposal/pages/${page}/index`

/** Every list of the app, at the stage at which it is full. */
const LISTS: Record<Stage, List[]> = {
  endorsing: [
    { name: 'my proposals', part: 'teacher', url: proposal('list') },
    { name: 'proposals to endorse', part: 'colleague', url: `${proposal('list')}?tab=endorse` },
    { name: 'all proposals', part: 'colleague', url: `${proposal('list')}?tab=all` },
    { name: 'members', part: 'committee', url: '/features/member/pages/list/index' },
    { name: 'members to invite', part: 'committee', url: '/features/member/pages/list/index?choose=1' },
    { name: 'wishes', part: 'committee', url: '/features/member/pages/wishes/index' },
    { name: 'announcements', part: 'committee', url: '/features/notice/pages/list/index' },
    { name: 'cases to do', part: 'chair', url: '/features/condolence/pages/list/index' },
    { name: 'cases', part: 'chair', url: '/features/condolence/pages/list/index?tab=all' },
    { name: 'runs', part: 'chair', url: '/features/condolence/pages/runs/index' },
    { name: 'ballots', part: 'committee', url: '/features/ballot/pages/list/index' },
    { name: 'people to report', part: 'chair', url: '/features/condolence/pages/report/index' },
    { name: 'calls', part: 'committee', url: proposal('review'), tap: '征集' },
  ],
  under_review: [{ name: 'proposals to decide', part: 'committee', url: proposal('review') }],
  docketed: [{ name: 'proposals to assign', part: 'committee', url: proposal('review'), tap: '待交办' }],
  assigned: [{ name: 'proposals to answer', part: 'handler', url: proposal('desk') }],
  replied: [
    { name: 'proposals answered', part: 'handler', url: proposal('desk'), tap: '已答复' },
    { name: 'home', part: 'teacher', url: '/pages/home/index', tap: '待办，全部' },
    { name: 'inbox', part: 'teacher', url: '/pages/inbox/index' },
  ],
}

/** Lists that may weigh more. One that is no longer needed fails the run. */
const EXCEPTIONS: Record<string, { bytes: number; why: string }> = {
  'all proposals': { bytes: 17_000, why: 'a search field and three filters stand over the rows' },
  'proposals to assign': { bytes: 20_500, why: 'as to decide: docketed ones are ticked, to be merged' },
  'proposals to decide': { bytes: 20_500, why: 'a row is two things to tap, and each says the whole title' },
  calls: { bytes: 27_000, why: 'three buttons a row; a school has one or two calls a year' },
}
/** At a desk a list stands beside its record or is a table of seven columns, on a machine that is no phone. */
const DESK = { width: 1200, bytes: 27_000 }

const ROW = ['u-item', 'u-cell', 'u-table__row', 'u-card']
const rowsOf = (phone: Phone) =>
  Math.max(...ROW.map((row) => phone.find((element) => classesOf(element).includes(row)).length))

/** Bytes that the page has drawn, from its opening (or the tap that opens the list) until all its rows are there. */
async function weigh(world: World, { name, url, tap }: List, settings: Settings, planted = 0): Promise<number> {
  const phone = openPhone(world, settings)
  await phone.launch(url)
  await phone.settle()
  const { drawn, instance } = phone.front()
  const before = tap ? drawn.bytes : 0
  if (tap) {
    await phone.tap(tap)
    await phone.settle()
  }
  if (planted > 0) instance.setData({ planted: 'x'.repeat(planted) })
  const rows = rowsOf(phone)
  phone.close()
  if (rows < ROWS) throw new Error(`${name}: ${rows} rows, not ${ROWS}`)
  return drawn.bytes - before
}

const mostOf = (name: string) => EXCEPTIONS[name]?.bytes ?? MOST.rows

async function weighAll(world: World, twenty: Twenty): Promise<{ phone: Weighed[]; desk: Weighed[] }> {
  const phone: Weighed[] = []
  const desk: Weighed[] = []
  for (const [stage, lists] of Object.entries(LISTS) as [Stage, List[]][]) {
    await twenty.bring(stage)
    for (const list of lists) {
      const { name } = list
      const token = await twenty.token(list.part)
      phone.push({ name, is: await weigh(world, list, { token }), most: mostOf(name) })
      desk.push({ name, is: await weigh(world, list, { token, windowWidth: DESK.width }), most: DESK.bytes })
    }
  }
  return { phone, desk }
}

/** A page of twenty rows of every list, and what it costs to draw. */
export async function checkRows(built: Omit<World, 'url'>, town: Town): Promise<void> {
  const twenty = await openTwenty(town.functions)
  const world = { ...built, url: twenty.url }
  try {
    let all: Awaited<ReturnType<typeof weighAll>> | undefined
    await check(`a list of ${ROWS} rows has at most ${MOST.rows} bytes drawn`, async () => {
      all = await weighAll(world, twenty)
      within(all.phone, 'lists that are too heavy')
      const line = (name: string, ...cells: unknown[]) =>
        name.padEnd(24) + cells.map((cell) => String(cell).padStart(10)).join('')
      const rows = all.phone.map(({ name, is, most }, n) => line(name, is, most, all?.desk[n]?.is))
      return [line('bytes', 'phone', 'at most', 'desk'), ...rows]
    })
    await check(`at a desk at most ${DESK.bytes}`, async () => within(all?.desk ?? [], 'lists that are too heavy'))
    await check('no list is excepted that needs it no more', async () => {
      const light = (all?.phone ?? []).filter(({ name, is }) => name in EXCEPTIONS && is <= MOST.rows)
      const unknown = Object.keys(EXCEPTIONS).filter((name) => !all?.phone.some((list) => list.name === name))
      none([...light.map(({ name }) => name), ...unknown], 'excepted')
    })
    await check('a list that is too heavy is found', async () => {
      const [list] = LISTS.endorsing
      if (!list) throw new Error('there is no list')
      const is = await weigh(world, list, { token: await twenty.token(list.part) }, MOST.rows)
      await bites(() => within([{ name: list.name, is, most: mostOf(list.name) }], 'too heavy'), list.name)
    })
  } finally {
    await twenty.close()
  }
}
