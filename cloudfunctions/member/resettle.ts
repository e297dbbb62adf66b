import { updateIf } from '../kit/store'
import { placeOf, placesOf } from './places'
import { allGroups } from './store'
import { turnNow } from './turn'

/** Writes into the records of people where their groups stand now: one change for all people of a group. */
async function resettle(ids: readonly string[], tree: number): Promise<void> {
  const groups = await allGroups()
  const places = placesOf(groups)
  for (const { _id, path } of groups.filter((g) => ids.includes(g._id) && !g.team)) {
    const { group, groupIds } = placeOf(path, places)
    // Those who left too: they may come back.
    // Whoever has followed this change already is left alone: a call that broke off is gone on with, not done twice.
    const where = { groupIds: _id, groupId: _id, placed: { not: tree } }
    await updateIf('members', where, { set: { group, groupIds, placed: tree }, inc: { version: 1 } }, true)
  }
}

/**
 * Lets people follow their groups after the tree was changed. What a call that broke off has left open is done by the
 * next one, or by the timer; answers how many groups that were.
 */
export async function settleTree(): Promise<number> {
  const mine = new Set<string>()
  for (;;) {
    const { tree, open } = await turnNow()
    for (const id of open) mine.add(id)
    if (mine.size === 0) return 0
    await resettle([...mine], tree)
    // Somebody has changed the tree meanwhile: what was written may be of before that.
    if (await updateIf('series', { _id: 'groups', tree }, { set: { open: [] }, inc: { taken: 1 } })) return mine.size
  }
}
