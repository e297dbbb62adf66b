import type { Asked } from '@domain/kit/contract'
import { addDays, dayOf, MINUTE, startOf } from '@domain/kit/time'
import type { ProposalContract } from '@domain/proposal/contract'
import type { Host } from '../host/host'
import { announcements } from './announcements'
import { ballots } from './ballots'
import { withBirthdays } from './birthdays'
import { care } from './care'
import { contests } from './contests'
import { ADMIN } from './empty'
import { lastSession } from './last-session'
import { people } from './people'
import { type Play, playOn } from './play'
import { reminders } from './reminders'
import type { Story, Turn, Which } from './story'
import { thisSession } from './this-session'

type Actions = ProposalContract['actions']
const CHAIR = '1001'
/** When the demo begins, in days before today. */
export const BEGINNING = 170
const CALLS: Record<Which, { session: number; title: string; from: number; to: number }> = {
  last: { session: 3, title: '八届三次教职工大会提案征集', from: 150, to: 131 },
  this: { session: 4, title: '八届四次教职工大会提案征集', from: 10, to: -5 },
}

/** Moments of a school day: some minutes apart, so that no two deeds of the demo fall together. */
class Diary {
  #minutes = 0
  constructor(readonly today: string) {}
  /** A moment of a day before today, from eight o'clock on. */
  at(daysAgo: number) {
    this.#minutes = (this.#minutes + 7) % 540
    return startOf(addDays(this.today, -daysAgo)) + (8 * 60 + this.#minutes) * MINUTE
  }
}

async function settle(play: Play, at: number, today: string) {
  const { problems } = await play(at, ADMIN.staffNo, 'member', 'importRoster', {
    rows: withBirthdays(people, today),
    mode: 'apply',
  })
  if (problems.length > 0) throw new Error(`the demo's roster: ${JSON.stringify(problems)}`)
}

async function openCalls(play: Play, diary: Diary) {
  const open = async (which: Which) => {
    const { from, to, ...call } = CALLS[which]
    const opensAt = startOf(addDays(diary.today, -from))
    const closesAt = startOf(addDays(diary.today, -to)) + 18 * 60 * MINUTE
    const input = { term: 8, ...call, opensAt, closesAt }
    const { id } = await play(opensAt, CHAIR, 'proposal', 'openCall', input)
    return id
  }
  return { last: await open('last'), this: await open('this') }
}

/** What a turn says, as the action asks for it. */
function asked(turn: Turn, id: string, idOf: (title: string) => string, diary: Diary) {
  const { on, as, do: action, ...said } = turn
  const day = (daysAgo?: number) => (daysAgo === undefined ? undefined : addDays(diary.today, -daysAgo))
  switch (turn.do) {
    case 'decide': {
      const into = turn.into === undefined ? undefined : idOf(turn.into)
      return { ids: [id], decision: turn.decision, reason: turn.reason, into, decidedOn: day(on) }
    }
    case 'assign':
      return { id, lead: turn.lead, co: turn.co, dueOn: day(turn.dueIn === undefined ? undefined : -turn.dueIn) }
    case 'reply':
      return { id, outcome: turn.outcome, text: turn.text, by: day(turn.by) }
    default:
      return { id, ...said }
  }
}

/** Fills an empty cloud with a school that has been at work for half a year, all of it done by the real actions. */
export async function demo(host: Host) {
  const now = host.clock.now()
  const diary = new Diary(dayOf(now))
  const play = playOn(host)
  await settle(play, diary.at(BEGINNING), diary.today)
  const calls = await openCalls(play, diary)
  const ids = new Map<string, string>()
  const idOf = (title: string) => {
    const id = ids.get(title)
    if (!id) throw new Error(`the demo has no proposal ${title} yet`)
    return id
  }

  const write = async ({ call, by, on, turns, ...text }: Story) => {
    const input: Asked<Actions['save']> = { callId: calls[call], ...text }
    ids.set(text.title, (await play(diary.at(on), by, 'proposal', 'save', input)).id)
  }
  const turn = (story: Story, t: Turn) => async () => {
    const input = asked(t, idOf(story.title), idOf, diary) as Asked<Actions[typeof t.do]>
    await play(diary.at(t.on), t.as, 'proposal', t.do, input)
  }
  const all = [...lastSession, ...thisSession].flatMap((story) => [
    { on: story.on, run: () => write(story) },
    ...story.turns.map((t) => ({ on: t.on, run: turn(story, t) })),
  ])
  // As it happened: a sort that keeps the order within a day.
  for (const deed of all.sort((a, b) => b.on - a.on)) await deed.run()
  await contests(play, diary.today, now)
  await care(play, diary.today)
  await ballots(play, diary.today)
  await announcements(play, diary.today)
  await reminders(host, play, diary.today)
  host.clock.set(null)
}
