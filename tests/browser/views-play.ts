import type { ContestView } from '@domain/contest/view'
import { type Session, value } from '../kit/session'
import type { Person } from './person'
import { both, tab, tap, type View } from './view'
import { NoProposal, type World } from './world'

const PING = '乒乓球'
const FUN = '趣味运动会'

async function contestOf(world: World, title: string): Promise<ContestView> {
  const chair = (await world.as('chair')) as Session
  for (const state of ['running', 'over', 'open'] as const) {
    const { items } = await value(chair.contest.list({ state }))
    const row = items.find((one) => one.title.includes(title))
    if (row) return value(chair.contest.get({ id: row.id }))
  }
  throw new NoProposal(`no contest ${title}`)
}
const at = (title: string, event: string) => async (world: World) => ({
  contest: (await contestOf(world, title)).id,
  event,
})

/** Drawn by the chair where nobody has yet. */
const drawn = (event: string, asked: { kind: 'round_robin' | 'heats'; lanes?: number }) => async (world: World) => {
  const whole = await contestOf(world, FUN)
  const chair = (await world.as('chair')) as Session
  const place = { contestId: whole.id, eventId: event }
  if (!whole.events.find((e) => e.id === event)?.drawn) await value(chair.contest.draw({ ...place, ...asked }))
  return { contest: whole.id, event }
}
const recording = (event: string, asked: Parameters<typeof drawn>[1]) => async (world: World) => {
  const place = await drawn(event, asked)(world)
  const chair = (await world.as('chair')) as Session
  const view = await value(chair.contest.matches({ contestId: place.contest, eventId: event }))
  const ready = [...view.matches, ...view.heats].find((m) => m.state === 'ready')
  if (!ready) throw new NoProposal('nothing is to be recorded')
  return { ...place, match: ready.id }
}
const corrected = async (world: World) => {
  const place = await at(PING, 'e1')(world)
  const chair = (await world.as('chair')) as Session
  const view = await value(chair.contest.matches({ contestId: place.contest, eventId: 'e1' }))
  const first = view.matches.find((m) => m.state === 'done')
  if (!first) throw new NoProposal('nothing is recorded')
  return { ...place, match: first.id }
}
/** The other side wins all. */
const turned = async (person: Person) => {
  const fields = person.page.locator('.c-set input:visible')
  const count = await fields.count()
  for (let i = 0; i < count - (count % 2); i++) await fields.nth(i).fill(i % 2 === 0 ? '5' : '11')
  await person.settled()
}

/** Draws, brackets, results, ranks and prizes. */
export const playViews: View[] = [
  { name: 'play-draw', page: 'contest/draw', part: 'chair', params: at(FUN, 'e3') },
  { name: 'play-draw-sets', page: 'contest/draw', part: 'chair', params: at(PING, 'e1') },
  { name: 'play-draw-confirm', page: 'contest/draw', part: 'chair', params: at(FUN, 'e3'), after: tap('下一步') },
  {
    ...{ name: 'play-draw-slips', page: 'contest/draw', part: 'chair', params: at(FUN, 'e3') },
    after: both(async (person) => person.tap('现场抽签', 'radio'), tap(/^按签号录入/)),
  },
  { name: 'play-matches', page: 'contest/matches', part: 'teacher', params: at(PING, 'e1'), desk: 'too' },
  {
    name: 'play-matches-first',
    page: 'contest/matches',
    part: 'teacher',
    params: at(PING, 'e1'),
    after: tab('8 进 4'),
  },
  { name: 'play-matches-undrawn', page: 'contest/matches', part: 'chair', params: at(FUN, 'e3') },
  { name: 'play-groups', page: 'contest/matches', part: 'teacher', params: drawn('e1', { kind: 'round_robin' }) },
  { name: 'play-heats', page: 'contest/matches', part: 'chair', params: drawn('e2', { kind: 'heats', lanes: 4 }) },
  { name: 'play-record', page: 'contest/record', part: 'chair', params: at(PING, 'e1'), after: tab(/^已记/) },
  { name: 'play-record-ready', page: 'contest/record', part: 'chair', params: drawn('e1', { kind: 'round_robin' }) },
  {
    ...{ name: 'play-record-match', page: 'contest/record', part: 'chair' },
    params: recording('e1', { kind: 'round_robin' }),
  },
  { name: 'play-record-correct', page: 'contest/record', part: 'chair', params: corrected },
  {
    ...{ name: 'play-record-falls', page: 'contest/record', part: 'chair', params: corrected },
    after: both(turned, tap('下一步：更正成绩')),
  },
  {
    ...{ name: 'play-record-heat', page: 'contest/record', part: 'chair' },
    params: recording('e2', { kind: 'heats', lanes: 4 }),
  },
  {
    ...{ name: 'play-record-mark', page: 'contest/record', part: 'chair' },
    ...{ params: recording('e2', { kind: 'heats', lanes: 4 }), after: tap(/，未填$/) },
  },
  { name: 'play-standings', page: 'contest/standings', part: 'teacher', params: at(PING, 'e1'), desk: 'too' },
  {
    ...{ name: 'play-teams', page: 'contest/standings', part: 'teacher', params: at(PING, 'e1'), desk: 'too' },
    after: tab('团体总分'),
  },
  { name: 'play-awarded', page: 'contest/standings', part: 'teacher', params: at(PING, 'e1'), after: tab('获奖') },
  {
    ...{ name: 'play-taking', page: 'contest/standings', part: 'teacher', params: at(PING, 'e1'), desk: 'too' },
    after: tab('参与'),
  },
  { name: 'play-prizes', page: 'contest/prizes', part: 'chair', params: at(PING, 'e1') },
  { name: 'play-prizes-unranked', page: 'contest/prizes', part: 'chair', params: at(FUN, 'e3') },
  {
    ...{ name: 'play-prizes-pick', page: 'contest/prizes', part: 'chair', params: at(FUN, 'e3') },
    after: tap('选人：一等奖'),
  },
]
