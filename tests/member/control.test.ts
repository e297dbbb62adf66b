import type { Member } from '@domain/member/model'
import { records } from '../kit/records'
import { makeSchool, nameOf, rosterOf, staffNoOf } from '../kit/school'
import { refusal, value } from '../kit/session'
import { prove, type Scenario } from './race'

/** The races of roster, invitations and offices. */
const file = (name: string) => `cloudfunctions/member/${name}.ts`
const shape = { size: 12, roles: { 1: 'chair', 2: 'chair' } }

const scenarios: Scenario[] = [
  {
    name: 'wrong tries at once lock the account',
    async holds(cloud) {
      await makeSchool(cloud, shape)
      const guest = await cloud.guest()
      const typed = { name: nameOf(3), staffNo: staffNoOf(3), inviteCode: 'WRONG222' }
      await Promise.all(Array.from({ length: 8 }, () => guest.member.bind(typed)))
      return (await refusal(guest.member.bind(typed))) === 'LOCKED'
    },
    without: {
      file: file('bind'),
      from: "new Kept(no('WRONG_CODE', { left: TRIES - tries.length }))",
      to: "no('WRONG_CODE', { left: TRIES - tries.length })",
    },
  },
  {
    name: 'a code binds one account',
    async holds(cloud) {
      const { admin } = await makeSchool(cloud, shape)
      const id = (await value(admin.member.list({ text: staffNoOf(3) }))).items[0]?.id ?? ''
      const { items } = await value(admin.member.invite({ memberIds: [id] }))
      const typed = { name: nameOf(3), staffNo: staffNoOf(3), inviteCode: items[0]?.code ?? '' }
      const guests = await Promise.all([1, 2, 3].map(() => cloud.guest()))
      const said = await Promise.all(guests.map((g) => g.member.bind(typed)))
      return said.filter((a) => a.ok).length === 1
    },
    // What was read before the transaction in place of what is read in it.
    without: {
      file: file('bind'),
      from: 'if (!isInvited(member, invite, input)) {',
      to: 'if (!isInvited(member && { ...member, accountId: undefined }, invite && { ...invite, usedAt: undefined }, input) || !member) {',
    },
  },
  {
    name: 'an account is one member',
    async holds(cloud) {
      const { admin } = await makeSchool(cloud, shape)
      const ids = await Promise.all(
        [3, 4].map(async (n) => (await value(admin.member.list({ text: staffNoOf(n) }))).items[0]?.id ?? ''),
      )
      const { items } = await value(admin.member.invite({ memberIds: ids }))
      const guest = await cloud.guest()
      const said = await Promise.all(
        [3, 4].map((n, i) =>
          guest.member.bind({ name: nameOf(n), staffNo: staffNoOf(n), inviteCode: items[i]?.code ?? '' }),
        ),
      )
      return said.filter((a) => a.ok).length === 1
    },
    without: { file: file('bind'), from: 'if (ctx.caller || account?.memberId !== undefined)', to: 'if (ctx.caller)' },
  },
  {
    name: 'one of two chairs stays',
    async holds(cloud) {
      const { as } = await makeSchool(cloud, shape)
      const chairs = [await as(1), await as(2)]
      const ids = await Promise.all(chairs.map(async (c) => (await value(c.member.me({}))).member?.id ?? ''))
      await Promise.all(chairs.map((c, i) => c.member.setRoles({ memberId: ids[1 - i] ?? '', roles: [] })))
      return records<Member>(cloud, 'members').some((m) => m.roleNames.includes('chair'))
    },
    without: {
      file: file('store'),
      from: "await deed.update('series', { _id: 'chair', n: (turn?.n ?? 0) + 1 })",
      to: 'void turn',
    },
  },
  {
    name: 'a slice sent twice at once counts once',
    async holds(cloud) {
      const admin = await cloud.login('admin')
      const rows = rosterOf({ size: 60 }).map(({ staffNo, ...row }) => row)
      // One of them has looked what is done, and waits while the other does it.
      await cloud.faults([{ kind: 'slow', action: 'database.startTransaction', times: 1, ms: 1500 }])
      const said = await Promise.all([1, 2].map(() => admin.member.importRoster({ rows, mode: 'apply' }, 'twin')))
      return said.every((a) => a.ok && a.value.added === 60)
    },
    without: {
      file: file('import-part'),
      from: 'if (outcome.value !== job.writer) return written(id)',
      to: '',
    },
  },
  {
    name: 'people without numbers are numbered once by two imports at once',
    async holds(cloud) {
      const { admin } = await makeSchool(cloud, shape)
      const rows = rosterOf({ size: 60 }).map(({ staffNo, ...row }) => row)
      // The first has looked for the people, and waits before it looks for free numbers.
      await cloud.faults([{ kind: 'slow', action: 'database.getDocument', collection: 'members', after: 1, ms: 3000 }])
      const first = admin.member.importRoster({ rows, mode: 'apply' })
      await new Promise((r) => setTimeout(r, 1000))
      await value(admin.member.importRoster({ rows, mode: 'apply' }))
      await value(first)
      return records<Member>(cloud, 'members').length === 61
    },
    without: { file: file('number'), from: '(series?.next ?? 1) !== from', to: 'false' },
  },
  {
    name: 'a table does not undo what was changed while it was read',
    async holds(cloud) {
      const { admin } = await makeSchool(cloud, { size: 40 })
      const [first] = records<Member>(cloud, 'members').filter((m) => m.staffNo === staffNoOf(1))
      const rows = rosterOf({ size: 40 }).map((r) => ({ ...r, phone: '138' }))
      await cloud.faults([{ kind: 'slow', action: 'database.startTransaction', after: 1, ms: 2500 }])
      const coming = admin.member.importRoster({ rows, mode: 'apply' })
      await new Promise((r) => setTimeout(r, 1000))
      await value(admin.member.setRoles({ memberId: first?._id ?? '', roles: ['leader'] }))
      await value(coming)
      const after = records<Member>(cloud, 'members').find((m) => m._id === first?._id)
      return after?.phone === '138' && after.roleNames.includes('leader')
    },
    without: { file: file('import-part'), from: '?.version !== member.version', to: '?.version === -1' },
  },
]

prove(scenarios)
