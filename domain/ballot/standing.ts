import { memberWord, roleWord, wordsOf } from '../kit/audience'
import type { Caller } from '../member/model'
import type { Ballot, BallotState } from './model'
import type { BallotDeed, Standing } from './view'

type Facts = Pick<Ballot, 'audience' | 'scrutineers' | 'readers' | 'announcedAt'>

/** Words of whoever may find it: who manages always, the others once it is announced. Worked out at each write. */
export function seenByOf({ audience, scrutineers, readers, announcedAt }: Facts): string[] {
  const office = [roleWord('committee'), roleWord('chair')]
  // Not by the state: what was cancelled before anybody heard of it stays unheard of.
  if (announcedAt === undefined) return office
  const named = [...scrutineers, ...readers].map(({ id }) => memberWord(id))
  return [...new Set([...office, ...named, ...wordsOf(audience)])]
}

export function standingOf(
  { kind, scrutineers, readers }: Pick<Ballot, 'kind' | 'scrutineers' | 'readers'>,
  caller: Caller,
): Standing {
  const manages = caller.roles.includes('chair') || caller.roles.includes('committee')
  // A poll may have no scrutineers: then who manages it counts it.
  const isOwnCount = manages && kind === 'poll' && scrutineers.length === 0
  return {
    manages,
    scrutineer: isOwnCount || scrutineers.some(({ id }) => id === caller.id),
    reader: readers.some(({ id }) => id === caller.id),
  }
}

const IN: Record<Exclude<BallotDeed, 'cast'>, readonly BallotState[]> = {
  save: ['made', 'announced'],
  announce: ['made'],
  exclude: ['announced'],
  open: ['announced'],
  paperIssued: ['open'],
  remind: ['open'],
  close: ['open'],
  cancel: ['made', 'announced', 'open', 'closed', 'counted'],
  // Also what has become void by a slip of the pen.
  count: ['closed', 'counted', 'void'],
  mergeWriteIns: ['counted'],
  holdBack: ['closed', 'counted'],
  publish: ['counted'],
  runOff: ['published'],
}
const SCRUTINEERS: readonly BallotDeed[] = ['exclude', 'paperIssued', 'remind', 'count', 'mergeWriteIns', 'holdBack']

/** Whose deed it is at all. To vote is everybody's on the roll. */
export const isTheirs = (deed: BallotDeed, { manages, scrutineer }: Standing) =>
  deed === 'cast' || (SCRUTINEERS.includes(deed) ? scrutineer : manages)
/** Whether it follows from what the ballot is now; `cast` and times are asked for by their handlers. */
export const fitsNow = (deed: Exclude<BallotDeed, 'cast'>, ballot: Pick<Ballot, 'state' | 'roll' | 'forgottenAt'>) =>
  IN[deed].includes(ballot.state) &&
  // Without its roll and its box nothing can be counted again.
  !(deed === 'count' && ballot.forgottenAt !== undefined) &&
  // Once the roll is being made, nothing of the ballot changes any more.
  !(ballot.roll && ballot.state === 'announced' && deed !== 'open' && deed !== 'cancel')
