import type { Invite, Member } from '@domain/member/model'
import type { Wish } from '@domain/member/wish'
import { problemsIn } from '../../local/data/check'
import { recordsIn } from '../data/school'
import type { Cloud } from '../kit/cloud'
import { records } from '../kit/records'
import { makeSchool, rosterOf } from '../kit/school'
import { value } from '../kit/session'
import { officeOf } from './office-world'
import { prove, type Scenario } from './race'

/** The races of the members' office and of the tree of groups. */
const file = (name: string) => `cloudfunctions/member/${name}.ts`
const shape = { size: 16, roles: { 1: 'chair', 2: 'chair', 3: 'committee' }, kinds: { 9: 'non_member' as const } }
const isSound = async (cloud: Cloud) => problemsIn(await recordsIn(cloud.data)).length === 0
const pause = (ms: number) => new Promise((r) => setTimeout(r, ms))
/** The next call of this kind waits, while others go by. */
const slow = (cloud: Cloud, of: object) => cloud.faults([{ kind: 'slow', times: 1, ms: 1500, ...of }])
async function world(cloud: Cloud) {
  const school = await makeSchool(cloud, shape)
  const [chair, other, committee] = await Promise.all([school.as(1), school.as(2), school.as(3)])
  return { ...officeOf(cloud), school, chair, other, committee }
}

const scenarios: Scenario[] = [
  {
    name: 'a wish that two settle at once is settled once',
    async holds(cloud) {
      const { school, chair, committee } = await world(cloud)
      const { id } = await value((await school.as(9)).member.apply({}))
      const said = await Promise.all([
        chair.member.settle({ id, grant: true }),
        committee.member.settle({ id, grant: false, why: '不' }),
      ])
      return said.filter((a) => a.ok).length === 1 && (await isSound(cloud))
    },
    without: { file: file('settle'), from: "if (wish.state !== 'open')", to: "if (wish.state === 'cancelled')" },
  },
  {
    name: 'a membership that is asked for twice at once is asked for once',
    async holds(cloud) {
      const { school } = await world(cloud)
      const person = await school.as(9)
      await Promise.all([1, 2, 3].map(() => person.member.apply({})))
      return records<Wish>(cloud, 'wishes').length === 1
    },
    without: { file: file('apply'), from: '{ _id: open, wishId: wish._id }', to: '{ _id: newId(), wishId: wish._id }' },
  },
  {
    name: 'a slip binds one account',
    also: ['paper'],
    async holds(cloud) {
      const { committee, id } = await world(cloud)
      await value(committee.paper.slips({ memberIds: [id(12)] }))
      const slip = records<Invite>(cloud, 'invites').find((i) => i._id === id(12))?.slip ?? ''
      const guests = await Promise.all([1, 2, 3].map(() => cloud.guest()))
      const said = await Promise.all(guests.map((g) => g.member.bindBySlip({ slip })))
      return said.filter((a) => a.ok).length === 1
    },
    without: {
      file: file('slip'),
      from: 'if (invite.usedAt !== undefined || member.accountId !== undefined) return',
      to: 'if (invite.code === member._id) return',
    },
  },
  {
    name: 'an account scans two slips and is one member',
    also: ['paper'],
    async holds(cloud) {
      const { committee, id } = await world(cloud)
      await value(committee.paper.slips({ memberIds: [id(12), id(13)] }))
      const slips = records<Invite>(cloud, 'invites').filter((i) => [id(12), id(13)].includes(i._id))
      const guest = await cloud.guest()
      const said = await Promise.all(slips.map(({ slip = '' }) => guest.member.bindBySlip({ slip })))
      return said.filter((a) => a.ok).length === 1
    },
    without: { file: file('slip'), from: 'if (ctx.caller || account?.memberId !== undefined)', to: 'if (ctx.caller)' },
  },
  {
    name: 'a slip that is replaced while it is scanned binds nobody',
    async holds(cloud) {
      const { committee, id } = await world(cloud)
      await value(committee.paper.slips({ memberIds: [id(12)] }))
      const slip = records<Invite>(cloud, 'invites').find((i) => i._id === id(12))?.slip ?? ''
      const guest = await cloud.guest()
      await slow(cloud, { action: 'database.startTransaction' })
      const scanning = guest.member.bindBySlip({ slip })
      await pause(500)
      await value(committee.member.invite({ memberIds: [id(12)] }))
      return !(await scanning).ok
    },
    without: { file: file('slip'), from: 'invite?.slip === slip ? ', to: 'invite ? ' },
    also: ['paper'],
  },
  {
    name: 'of two chairs who leave at once one stays',
    async holds(cloud) {
      const { chair, other, id } = await world(cloud)
      const [a, b] = [id(1), id(2)]
      await Promise.all([
        chair.member.leave({ memberId: b, reason: 'transferred_out' }),
        other.member.leave({ memberId: a, reason: 'transferred_out' }),
      ])
      return records<Member>(cloud, 'members').some((m) => m.state === 'active' && m.roleNames.includes('chair'))
    },
    without: {
      file: file('store'),
      from: "await deed.update('series', { _id: 'chair', n: (turn?.n ?? 0) + 1 })",
      to: 'void turn',
    },
  },
  {
    name: 'a rename while a table is read leaves nobody under the old name of the group',
    async holds(cloud) {
      const { chair, committee, group } = await world(cloud)
      const id = group('第1组')
      // Newcomers alone: of people who are there the record's version tells.
      const rows = rosterOf({ size: 24 }).slice(16)
      // The table has looked where the groups stand, and waits before it writes.
      await slow(cloud, { action: 'database.startTransaction', after: 1 })
      const coming = committee.member.importRoster({ rows, mode: 'apply' })
      await pause(700)
      await value(chair.member.renameGroup({ id, name: '语文组' }))
      await value(coming)
      return isSound(cloud)
    },
    without: { file: file('import-part'), from: '(await holdTree(deed)) !== roster.tree', to: 'false' },
  },
  {
    name: 'a group does not go while somebody moves in',
    async holds(cloud) {
      const { chair, committee, id } = await world(cloud)
      const fresh = await value(chair.member.makeGroup({ name: '空组' }))
      await slow(cloud, { action: 'database.commitTransaction' })
      const moving = committee.member.transfer({ memberId: id(12), groupId: fresh.id })
      await pause(500)
      await chair.member.removeGroup({ id: fresh.id })
      await value(moving)
      return isSound(cloud)
    },
    without: { file: file('transfer'), from: 'if (asked.groupId !== undefined) await holdTree(deed)', to: '' },
  },
  {
    name: 'nor while somebody comes back into it',
    async holds(cloud) {
      const { chair, committee, id } = await world(cloud)
      const fresh = await value(chair.member.makeGroup({ name: '空组' }))
      await value(chair.member.leave({ memberId: id(12), reason: 'withdrawn' }))
      await slow(cloud, { action: 'database.commitTransaction' })
      const moving = committee.member.reinstate({ memberId: id(12), groupId: fresh.id })
      await pause(500)
      await chair.member.removeGroup({ id: fresh.id })
      await value(moving)
      return isSound(cloud)
    },
    without: { file: file('reinstate'), from: 'await holdTree(deed)', to: '' },
  },
  {
    name: 'two groups are not moved below each other',
    async holds(cloud) {
      const { chair, committee, group } = await world(cloud)
      const [one, two] = [group('第1组'), group('第2组')]
      await slow(cloud, { action: 'database.commitTransaction' })
      const first = chair.member.moveGroup({ id: one, parentId: two })
      await pause(500)
      const said = [await committee.member.moveGroup({ id: two, parentId: one }), await first]
      return said.filter((a) => a.ok).length === 1 && (await isSound(cloud))
    },
    without: { file: file('turn'), from: "await deed.update('series', taken)", to: 'void taken' },
  },
  {
    name: 'people follow the last of two renames, though the first is slower',
    async holds(cloud) {
      const { chair, committee, group } = await world(cloud)
      const id = group('第1组')
      await slow(cloud, { action: 'database.modifyDocument', collection: 'members' })
      const first = chair.member.renameGroup({ id, name: '旧名' })
      await pause(500)
      await value(committee.member.renameGroup({ id, name: '新名' }))
      await value(first)
      return isSound(cloud)
    },
    without: { file: file('resettle'), from: "{ _id: 'groups', tree }", to: "{ _id: 'groups' }" },
  },
  {
    name: 'a merge does not take a group away with the people in it',
    async holds(cloud) {
      const { chair, group } = await world(cloud)
      await chair.member.mergeGroups({ ids: [group('第1组')], into: group('第2组') })
      return isSound(cloud)
    },
    without: {
      file: file('merge'),
      from: "if ((await count('members', peopleOf(wanted))) > 0) throw new Peopled()",
      to: 'if (count === (peopleOf as unknown)) throw new Peopled()',
    },
  },
]

prove(scenarios)
