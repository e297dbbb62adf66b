import { no, ok } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import { settled } from '@domain/member/change'
import type { MemberContract } from '@domain/member/contract'
import type { GroupRecord, Member } from '@domain/member/model'
import { without } from '@domain/member/rules'
import type { Deed } from '../kit/deed'
import type { Ctx, Handler } from '../kit/serve'
import { Busy, count, newId, query } from '../kit/store'
import { below, groupView, peopleOf, treeIn } from './group'
import { tellMoved } from './moved'
import { placeOf, placesOf } from './places'
import { again, allGroups, memberIn } from './store'
import { leaveOutOfTeams } from './team'
import { holdTree } from './turn'

const PART = 50
/** Of more people than any group has; then somebody sends them back all the time. */
const PARTS = 200

/** There are still people in the groups that are to go. */
class Peopled extends Error {}

/** Some people go over. Each part is whole, so that breaking off between two hurts nothing. */
async function sendSome(ids: readonly string[], into: string, ctx: Ctx): Promise<void> {
  const some = await query<Member>('members', { where: peopleOf(ids), sort: 'sortName', limit: PART })
  const work = async (deed: Deed) => {
    await holdTree(deed)
    const groups = await allGroups()
    const target = groups.find((g) => g._id === into)
    if (!target) return no('NOT_FOUND')
    const place = placeOf(target.path, placesOf(groups))
    const moves: { before: Member; after: Member }[] = []
    for (const { _id } of some.items) {
      const member = await memberIn(deed, _id)
      if (!member || !ids.includes(member.groupId)) continue
      const after = settled(without({ ...member, ...place }, 'moved', dayOf(ctx.now)))
      await deed.update('members', after)
      moves.push({ before: member, after })
      await deed.audit({ recordId: _id, from: member.group, to: place.group, why: 'merged' })
    }
    // A twin of this call has sent them all: nothing was done here, and no record says that something was.
    if (moves.length === 0) return no('NOT_FOUND')
    await tellMoved(deed, moves)
    return ok(true)
  }
  // A part of its own each time: what was sent stays sent, and a retry looks for who is left.
  await again(() => ctx.deed<Awaited<ReturnType<typeof work>>>(work, `send_${newId()}`))
}

/** The groups are taken away in the end, when nobody is left in them. Broken off before that all stand, and the same tap goes on. */
export const mergeGroups: Handler<MemberContract['actions']['mergeGroups']> = async ({ ids, into }, ctx) => {
  const wanted = [...new Set(ids)]
  const work = async (deed: Deed) => {
    const { all, tree } = await treeIn(deed)
    const target = tree.find((g) => g._id === into)
    const sources = wanted.map((id) => tree.find((g) => g._id === id)).filter((g): g is GroupRecord => g !== undefined)
    if (!target || sources.length < wanted.length) return no('NOT_FOUND')
    if (wanted.includes(into)) return no('INTO_ITSELF')
    const paths = sources.flatMap((g) => below(tree, g))
    if (paths.length > 0) return no('HAS_GROUPS', { paths })
    if ((await count('members', peopleOf(wanted))) > 0) throw new Peopled()
    for (const { _id, path } of sources) {
      await deed.remove('groups', _id)
      await deed.audit({ recordId: _id, from: path, to: 'merged', why: target.path })
    }
    await leaveOutOfTeams(deed, all, wanted)
    return ok(into)
  }
  for (let part = 0; part < PARTS; part++) {
    try {
      const outcome = await again(() => ctx.deed<Awaited<ReturnType<typeof work>>>(work))
      return outcome.ok ? groupView(outcome.value) : outcome
    } catch (e) {
      if (!(e instanceof Peopled)) throw e
      await sendSome(wanted, into, ctx)
    }
  }
  throw new Busy()
}
