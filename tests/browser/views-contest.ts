import type { ContestView, EventView } from '@domain/contest/view'
import { type Session, value } from '../kit/session'
import { both, tab, tap, type View } from './view'
import { NoProposal, type Part, type World } from './world'

/** The contest of this name, as this part sees it. */
async function contestOf(world: World, part: Part, title: string): Promise<ContestView> {
  const who = (await world.as(part)) as Session
  const { items } = await value(who.contest.list({}))
  const row = items.find((one) => one.title.includes(title))
  if (!row) throw new NoProposal(`${part} finds no contest ${title}`)
  return value(who.contest.get({ id: row.id }))
}
const BADMINTON = '羽毛球'
const FUN = '趣味运动会'

const contest =
  (part: Part, title: string, fits: (event: EventView) => boolean = () => true) =>
  async (world: World) => {
    const view = await contestOf(world, part, title)
    if (!view.events.some(fits)) throw new NoProposal(`${part} is otherwise in ${title}`)
    return { id: view.id }
  }
const event = (part: Part, title: string, eventId: string) => async (world: World) => ({
  contest: (await contestOf(world, part, title)).id,
  event: eventId,
})
const isMine = (one: EventView) => one.mine !== undefined
const own = (part: Part) => async (world: World) => {
  const view = await contestOf(world, part, BADMINTON)
  const mine = view.events.find(({ mine }) => mine?.teamCode)
  if (!mine) throw new NoProposal(`${part} is in no team`)
  return { contest: view.id, event: mine.id }
}
const code = async (world: World) => {
  const view = await contestOf(world, 'chair', BADMINTON)
  const chair = (await world.as('chair')) as Session
  const { items } = await value(chair.contest.entrants({ contestId: view.id, eventId: 'e3' }))
  const found = items.find(({ teamCode }) => teamCode)?.teamCode
  if (!found) throw new NoProposal('no team has a code')
  return { code: found }
}

export const contestViews: View[] = [
  { name: 'contests', page: 'contest/list', part: 'teacher', desk: 'too' },
  { name: 'contests-mine', page: 'contest/list', part: 'teacher', after: tab('我的') },
  { name: 'contests-past', page: 'contest/list', part: 'teacher', after: tab('往期') },
  { name: 'contests-month', page: 'contest/list', part: 'teacher', after: tab('月历'), desk: 'too' },
  { name: 'contest', page: 'contest/detail', part: 'teacher', params: contest('teacher', BADMINTON, isMine) },
  { name: 'contest-today', page: 'contest/detail', part: 'teacher', params: contest('teacher', FUN, isMine) },
  { name: 'contest-leader', page: 'contest/detail', part: 'colleague', params: contest('colleague', BADMINTON) },
  {
    ...{ name: 'contest-sign-up', page: 'contest/detail', part: 'colleague', params: contest('colleague', BADMINTON) },
    after: tap(/^(报名|排候补)：[男女]子单打/),
  },
  {
    ...{ name: 'contest-pair', page: 'contest/detail', part: 'colleague', params: contest('colleague', BADMINTON) },
    after: tap('报名：混合双打'),
  },
  {
    ...{ name: 'contest-out', page: 'contest/detail', part: 'teacher' },
    ...{ params: contest('teacher', BADMINTON, isMine), after: tap(/^退出/) },
  },
  { name: 'contest-entrants', page: 'contest/entrants', part: 'teacher', params: event('teacher', BADMINTON, 'e1') },
  { name: 'contest-team', page: 'contest/team', part: 'teacher', params: own('teacher') },
  { name: 'contest-join', page: 'contest/join', part: 'teacher' },
  { name: 'contest-join-ask', page: 'contest/join', part: 'teacher', params: code },
  { name: 'line-up-people', page: 'contest/line-up', part: 'colleague', params: event('colleague', BADMINTON, 'e2') },
  { name: 'line-up-group', page: 'contest/line-up', part: 'colleague', params: event('colleague', FUN, 'e1') },
  {
    ...{ name: 'line-up-ticks', page: 'contest/line-up', part: 'colleague', params: event('colleague', FUN, 'e1') },
    after: tap(/排阵容$/),
  },
  {
    ...{ name: 'line-up-swap', page: 'contest/line-up', part: 'colleague', params: event('colleague', FUN, 'e1') },
    after: both(tap(/^换下/)),
  },
]
