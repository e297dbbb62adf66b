import type { Deed } from '../kit/deed'
import { get } from '../kit/store'

/**
 * A transaction cannot read the tree of groups as a whole. So whoever changes the tree, or puts a person into it, writes
 * this one record first: while one of them is at it the others wait, and what is read then stays as it is.
 */
interface Turn {
  _id: 'groups'
  /** How often the tree was changed. */
  tree: number
  /** How often the turn was taken: a write that changes nothing would keep nobody away. */
  taken: number
  /** Groups whose people's records do not say yet where the group stands now. */
  open: string[]
}
const NONE: Turn = { _id: 'groups', tree: 0, taken: 0, open: [] }

export const turnNow = async (): Promise<Turn> => (await get<Turn>('series', 'groups')) ?? NONE

async function take(deed: Deed, next: (turn: Turn) => Turn): Promise<Turn> {
  const turn = (await deed.get<Turn>('series', 'groups')) ?? NONE
  const taken = { ...next(turn), taken: turn.taken + 1 }
  await deed.update('series', taken)
  return taken
}

/** For whoever puts people into groups; answers how often the tree has been changed. */
export const holdTree = async (deed: Deed): Promise<number> => (await take(deed, (turn) => turn)).tree

/** For whoever changes groups. */
export const changeTree = (deed: Deed) => take(deed, (turn) => ({ ...turn, tree: turn.tree + 1 }))

/** The people of these groups must follow: see `settleTree`. The turn has been taken. */
export const leaveOpen = (deed: Deed, ids: readonly string[]) =>
  take(deed, (turn) => ({ ...turn, open: [...new Set([...turn.open, ...ids])] }))
