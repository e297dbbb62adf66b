import { type CheckIn, checkInId } from '@domain/contest/check-in'
import { type Award, drawId } from '@domain/contest/draw'
import type { Contest, Event } from '@domain/contest/model'
import { isOut, standing } from '@domain/contest/queue'
import { entrantOf, type Roll, type RollLine, teamOf } from '@domain/contest/roll'
import type { Ctx } from '../kit/serve'
import { getMany, query } from '../kit/store'

/** What is kept of somebody in one event. */
export interface TakenPart {
  title: string
  startsAt: number
  event: string
  /** Of a pair, a team, a group: its name. */
  team?: string
  state: 'in' | 'waiting' | 'fell_out' | 'gone'
  /** Of the first line that names them. */
  since: number
  cameAt?: number
  /** Grades. */
  prizes: string[]
}

async function rollsWith(memberId: string): Promise<Roll[]> {
  const found: Roll[] = []
  let cursor: string | undefined
  do {
    const page = await query<Roll>('rolls', { where: { people: memberId }, sort: '-startsAt', cursor, limit: 50 })
    found.push(...page.items)
    cursor = page.cursor
  } while (cursor !== undefined)
  return found
}

const isAbout =
  (memberId: string, { id }: Event) =>
  ({ e, x, m }: RollLine) =>
    e === id && (x === memberId || m?.includes(memberId) === true)

function stateOf(contest: Contest, event: Event, roll: Roll, x: string | undefined, now: number): TakenPart['state'] {
  if (x === undefined) return 'gone'
  if (isOut(roll, event, x, contest, now)) return 'fell_out'
  return standing(roll, event, contest, now).indexOf(x) < event.places ? 'in' : 'waiting'
}

/** Every event in which the caller takes or took part, those that begin last first. */
export async function takenPart({ caller: { id }, now }: Pick<Ctx, 'caller' | 'now'>): Promise<TakenPart[]> {
  const rolls = await rollsWith(id)
  const ids = rolls.map((r) => r._id)
  const contests = new Map((await getMany<Contest>('contests', ids)).map((c) => [c._id, c]))
  const mine = rolls.flatMap((roll) => {
    const contest = contests.get(roll._id)
    return (contest?.events ?? []).flatMap((event) => {
      const first = roll.log.find(isAbout(id, event))
      return contest && first ? [{ contest, roll, event, since: first.at }] : []
    })
  })
  const [came, awards] = await Promise.all([
    getMany<CheckIn>(
      'checkins',
      mine.map(({ contest, event }) => checkInId(contest._id, event.id, id)),
    ),
    getMany<Award>(
      'awards',
      mine.map(({ contest, event }) => drawId(contest._id, event.id)),
    ),
  ])
  const cameAt = new Map(came.map((c) => [c._id, c.at]))
  const prizesOf = new Map(awards.map((a) => [a._id, a.prizes]))
  return mine.map(({ contest, roll, event, since }) => {
    const x = entrantOf(roll, event.id, id)
    const team = x === undefined ? undefined : teamOf(roll, event.id, x)?.name
    const prizes = prizesOf.get(drawId(contest._id, event.id)) ?? []
    const at = cameAt.get(checkInId(contest._id, event.id, id))
    return {
      ...{ title: contest.title, startsAt: contest.startsAt, event: event.name, since },
      state: stateOf(contest, event, roll, x, now),
      prizes: prizes.filter((p) => x !== undefined && p.entrantIds.includes(x)).map((p) => p.grade),
      ...(team !== undefined && { team }),
      ...(at !== undefined && { cameAt: at }),
    }
  })
}
