import { memberWord, roleWord } from '../kit/audience'
import { DAY } from '../kit/time'
import type { Condolence } from './model'

/** A visit is asked for when nobody has made it so many days after the report. */
export const VISIT_DAYS = 3

type Followed = Pick<
  Condolence,
  'recipientIds' | 'reported' | 'approval' | 'declined' | 'visitors' | 'visitIds' | 'ownMoney' | 'payment' | 'closed'
>

const office = [roleWord('chair'), roleWord('committee')]

/** Who is in the circle, and whose move it is: stored with every write, so that lists are one indexed query. */
export function follow(c: Followed): Pick<Condolence, 'seenBy' | 'waitsFor' | 'nextBy'> {
  const money = c.approval !== undefined || c.visitIds.length > 0
  const over = c.closed !== undefined || c.declined !== undefined
  const seenBy = [
    ...c.recipientIds.map(memberWord),
    memberWord(c.reported.by),
    ...office,
    roleWord('audit'),
    ...(money ? [roleWord('treasurer')] : []),
    // Who was sent there knows until it is over.
    ...(over ? [] : c.visitors.map((w) => memberWord(w.id))),
  ]
  return { seenBy: [...new Set(seenBy)], waitsFor: over ? [] : waiting(c), nextBy: c.reported.at + VISIT_DAYS * DAY }
}

function waiting({ approval, visitIds, visitors, ownMoney, payment }: Followed): string[] {
  const visited = visitIds.length > 0
  const words: string[] = []
  if (!approval) words.push(roleWord('chair'))
  if (!visited) words.push(...(visitors.length > 0 ? visitors.map((w) => memberWord(w.id)) : office))
  if (approval && visited) words.push(...(ownMoney && !payment ? [roleWord('treasurer')] : office))
  return [...new Set(words)]
}
