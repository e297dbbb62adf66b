import type { Event } from '@domain/contest/model'
import { canTakePart } from '@domain/contest/rules'
import type { ContestView, EntrantView, EventView } from '@domain/contest/view'
import type { Me } from '@domain/member/contract'
import { hasRole } from '@/kit/session'
import { contestRefusal, unfitWords } from '@/words/contest'
import { unitWords } from '@/words/contest-desk'

/** An event in which somebody takes part or waits. */
export type Entered = EventView & { mine: EntrantView }
const isEntered = (event: EventView): event is Entered =>
  event.mine !== undefined && (event.mine.state !== 'withdrawn' || event.mine.fellOut === true)

export const enteredIn = ({ events }: Pick<ContestView, 'events'>): Entered[] => events.filter(isEntered)

/** What may be done about an event by this person: enter, ask the leader, or nothing and why. */
export type Way = { kind: 'enter' | 'line-up' } | { kind: 'none'; why?: string }

const names = (events: readonly EventView[]) => events.map(({ name }) => `“${name}”`).join('、')

/** Of those who take part: 每人限报 2 项：您已报“男单”、“混双”. */
export function tooManyWords(view: ContestView): string | undefined {
  const most = view.eventsPerPerson
  const entered = enteredIn(view).filter(({ mine }) => !mine.fellOut)
  if (most === undefined || entered.length < most) return undefined
  return `每人限报 ${most} 项：您已报${names(entered)}。想换项目，请先退出一项。`
}

export function wayInto(view: ContestView, event: EventView, me: Me): Way {
  const { member } = me
  if (view.phase !== 'open' || !member || isEntered(event)) return { kind: 'none' }
  const leads = hasRole(me, 'leader')
  if (event.entrant === 'group') return leads ? { kind: 'line-up' } : { kind: 'none', why: '由工会小组长排阵容' }
  const fits = canTakePart(event, member, view)
  if (!fits.ok && fits.detail?.limit === 'sex')
    return { kind: 'none', why: `限${event.sex === 'male' ? '男' : '女'}教职工参加` }
  if (!fits.ok && fits.detail) return { kind: 'none', why: unfitWords({ ...fits.detail, name: undefined }) }
  const many = tooManyWords(view)
  if (many) return { kind: 'none', why: many }
  if (!view.waitingList && leftIn(event) === 0)
    return { kind: 'none', why: contestRefusal({ error: 'FULL', detail: { places: event.places } }) }
  return { kind: 'enter' }
}

export const leftIn = ({ places, taken, waiting }: Pick<EventView, 'places' | 'taken' | 'waiting'>) =>
  waiting > 0 ? 0 : Math.max(0, places - taken)

/** `还有 4 个名额`, `名额已满，5 人候补`. */
export function placesWords(event: Pick<EventView, 'places' | 'taken' | 'waiting' | 'entrant'>): string {
  const left = leftIn(event)
  if (left > 0) return `还有 ${left} 个名额`
  return event.waiting > 0 ? `名额已满，${event.waiting} ${unitWords[event.entrant]}候补` : '名额已满'
}

/** What a team lacks, as a captain would call it out: 还差 1 名女队员. */
export function lackWords({ people, men = 0, women = 0 }: NonNullable<EntrantView['lacks']>): string {
  if (men === people) return `还差 ${people} 名男队员`
  if (women === people) return `还差 ${people} 名女队员`
  const least = [men > 0 && `男 ${men}`, women > 0 && `女 ${women}`].filter(Boolean).join('、')
  return `还差 ${people} 人${least ? `（至少${least}）` : ''}`
}

/** Two make a pair; nobody calls it a team. */
export const teamWord = ({ entrant }: Pick<Event, 'entrant'>) => (entrant === 'pair' ? '搭档' : '队伍')

/** How somebody gets out: alone, with the whole entrant, or by asking. */
export function wayOut(view: ContestView, { mine, entrant }: Entered, me: Me, now: number) {
  if (view.phase === 'over' || view.phase === 'cancelled' || mine.state === 'withdrawn') return undefined
  if (now >= view.withdrawUntil) return 'late'
  if (entrant === 'person') return 'whole'
  if (entrant === 'group' && hasRole(me, 'leader')) return 'whole'
  if (mine.captainId !== me.member?.id) return 'alone'
  return entrant === 'group' ? 'ask' : 'whole'
}
