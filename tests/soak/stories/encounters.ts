import { nameOf, rosterOf, staffNoOf } from '../../kit/school'
import { reviewed, text } from '../../proposal/deeds'
import { type Encounter, moveOf } from '../encounter'
import {
  CHAIR,
  COMMITTEE,
  DECIDER,
  DEPARTMENT,
  ENDORSERS,
  HANDLER,
  OTHER_CHAIR,
  OTHER_COMMITTEE,
  OTHER_DECIDER,
  OTHER_TEACHER,
  PLAIN,
  roster,
  SIZE,
  TEACHER,
} from '../school'
import { invited } from './member'
import { announced } from './notice'
import { drafted, endorsers, handedIn, inReview, replied } from './proposal'

const [FIRST, SECOND, THIRD] = ENDORSERS
/** Rows of people whom the school does not have yet. */
const newcomers = (from: number, to: number, group = '第1组') =>
  rosterOf({ size: SIZE + to })
    .slice(SIZE + from)
    .map((row) => ({ ...row, group }))
const NEW_GROUP = '新楼/第1组'

export const encounters: readonly Encounter[] = [
  {
    name: 'two reminders of one announcement, and somebody reads it',
    before: async (s) => {
      const { id } = await announced(s)
      return [
        moveOf(await s.as(CHAIR), 'notice', 'remind', { id }),
        moveOf(await s.as(OTHER_COMMITTEE), 'notice', 'remind', { id }),
        moveOf(await s.as(TEACHER), 'notice', 'read', { id }),
      ]
    },
  },
  {
    name: 'an announcement taken back by two, and a reminder',
    before: async (s) => {
      const { id } = await announced(s)
      return [
        moveOf(await s.as(CHAIR), 'notice', 'takeBack', { id, reason: '时间有变' }),
        moveOf(await s.as(OTHER_COMMITTEE), 'notice', 'takeBack', { id, reason: '地点有误' }),
        moveOf(await s.as(COMMITTEE), 'notice', 'remind', { id }),
      ]
    },
  },
  {
    name: 'two endorsers where one is needed',
    before: async (s) => {
      const { id } = await reviewed(await s.as(TEACHER), s.callId, await endorsers(s, 1))
      return [
        moveOf(await s.as(SECOND), 'proposal', 'endorse', { id }),
        moveOf(await s.as(THIRD), 'proposal', 'endorse', { id }),
      ]
    },
  },
  {
    name: 'the last endorsement, one taken back, and a withdrawal',
    before: async (s) => {
      const { id } = await reviewed(await s.as(TEACHER), s.callId, await endorsers(s, 1))
      return [
        moveOf(await s.as(SECOND), 'proposal', 'endorse', { id }),
        moveOf(await s.as(FIRST), 'proposal', 'unendorse', { id }),
        moveOf(await s.as(TEACHER), 'proposal', 'withdraw', { id }),
      ]
    },
  },
  {
    name: 'two proposals get their numbers',
    before: async (s) => {
      const some = await endorsers(s, 1)
      const one = await reviewed(await s.as(TEACHER), s.callId, some)
      const two = await reviewed(await s.as(OTHER_TEACHER), s.callId, some)
      return [
        moveOf(await s.as(SECOND), 'proposal', 'endorse', { id: one.id }),
        moveOf(await s.as(THIRD), 'proposal', 'endorse', { id: two.id }),
      ]
    },
  },
  {
    name: 'a decision and a withdrawal',
    before: async (s) => {
      const { id } = await inReview(s)
      return [
        moveOf(await s.as(DECIDER), 'proposal', 'decide', { ids: [id], decision: 'docketed' }),
        moveOf(await s.as(TEACHER), 'proposal', 'withdraw', { id }),
      ]
    },
  },
  {
    name: 'two lists of decisions with one proposal in both',
    before: async (s) => {
      const ids = [(await inReview(s)).id, (await inReview(s, OTHER_TEACHER)).id, (await inReview(s)).id]
      return [
        moveOf(await s.as(DECIDER), 'proposal', 'decide', { ids: ids.slice(0, 2), decision: 'docketed' }),
        moveOf(await s.as(OTHER_DECIDER), 'proposal', 'decide', { ids: ids.slice(1), decision: 'referred' }),
      ]
    },
  },
  {
    name: 'two saves of one draft',
    before: async (s) => {
      const { id, version } = await drafted(s)
      const by = await s.as(TEACHER)
      const save = (title: string, requestId: string) =>
        moveOf(by, 'proposal', 'save', { id, version, callId: s.callId, ...text(title) }, requestId)
      return [save('甲的标题', 'soak-one'), save('乙的标题', 'soak-two')]
    },
  },
  {
    name: 'a save and a submission of one draft',
    // The text was checked, and is another by now.
    orElse: { 1: 'CHANGED' },
    before: async (s) => {
      const { id, version } = await drafted(s)
      const by = await s.as(TEACHER)
      return [
        moveOf(by, 'proposal', 'save', { id, version, callId: s.callId, ...text('改过的标题') }),
        moveOf(by, 'proposal', 'submit', { id }),
      ]
    },
  },
  {
    name: 'one save from two phones under one request id',
    before: async (s) => {
      const by = await s.as(TEACHER)
      const save = moveOf(by, 'proposal', 'save', { callId: s.callId, ...text() })
      return [save, save]
    },
  },
  {
    name: 'a reply again and a rating',
    before: async (s) => {
      const id = await replied(s)
      return [
        moveOf(await s.as(HANDLER), 'proposal', 'implemented', { id, note: '已经做完。' }),
        moveOf(await s.as(TEACHER), 'proposal', 'rate', { id, satisfaction: 'dissatisfied' }),
      ]
    },
  },
  {
    name: 'two assignments and an endorsement of another',
    before: async (s) => {
      const { id } = await inReview(s)
      const other = await handedIn(s)
      const one = await s.as(DECIDER)
      await one.proposal.decide({ ids: [id], decision: 'docketed' })
      return [
        moveOf(one, 'proposal', 'assign', { id, lead: DEPARTMENT }),
        moveOf(await s.as(COMMITTEE), 'proposal', 'assign', { id, lead: '教务处' }),
        moveOf(await s.as(FIRST), 'proposal', 'endorse', { id: other.id }),
      ]
    },
  },
  {
    name: 'one notice read on two phones',
    before: async (s) => {
      const id = (await s.all('notices'))[0]?._id ?? ''
      const by = await s.as(TEACHER)
      return [moveOf(by, 'notice', 'read', { id }, 'soak-one'), moveOf(by, 'notice', 'read', { id }, 'soak-two')]
    },
  },
  {
    name: 'one invite code and two accounts',
    before: async (s) => {
      const input = { name: nameOf(PLAIN), staffNo: staffNoOf(PLAIN), inviteCode: await invited(s, PLAIN) }
      return [moveOf(await s.guest(), 'member', 'bind', input), moveOf(await s.guest(), 'member', 'bind', input)]
    },
  },
  {
    name: 'a binding and a new invite',
    before: async (s) => {
      const input = { name: nameOf(PLAIN), staffNo: staffNoOf(PLAIN), inviteCode: await invited(s, PLAIN) }
      return [
        moveOf(await s.guest(), 'member', 'bind', input),
        moveOf(await s.as(COMMITTEE), 'member', 'invite', { memberIds: [s.id(PLAIN), s.id(PLAIN + 1)] }),
      ]
    },
  },
  {
    name: 'two chairs end each other’s office',
    // In one order the second is no chair any more; at once, it still was when it asked.
    orElse: { 0: 'LAST_CHAIR', 1: 'LAST_CHAIR' },
    before: async (s) => [
      moveOf(await s.as(CHAIR), 'member', 'setRoles', { memberId: s.id(OTHER_CHAIR), roles: [] }),
      moveOf(await s.as(OTHER_CHAIR), 'member', 'setRoles', { memberId: s.id(CHAIR), roles: [] }),
    ],
  },
  {
    name: 'two changes of the settings',
    before: async (s) => [
      moveOf(await s.as(CHAIR), 'member', 'updateSettings', { schoolName: '甲校', version: 1 }),
      moveOf(await s.as(OTHER_CHAIR), 'member', 'updateSettings', { replyDays: 45, version: 1 }),
    ],
  },
  {
    name: 'two imports with the same newcomers',
    readAfter: ['missing'],
    before: async (s) => [
      moveOf(await s.as(COMMITTEE), 'member', 'importRoster', { rows: newcomers(0, 3), mode: 'apply' }),
      moveOf(await s.as(OTHER_COMMITTEE), 'member', 'importRoster', { rows: newcomers(1, 4), mode: 'apply' }),
    ],
  },
  {
    name: 'two imports of different people into one new group',
    readAfter: ['missing'],
    before: async (s) => [
      moveOf(await s.as(COMMITTEE), 'member', 'importRoster', { rows: newcomers(0, 1, NEW_GROUP), mode: 'apply' }),
      moveOf(await s.as(OTHER_COMMITTEE), 'member', 'importRoster', {
        rows: newcomers(2, 3, NEW_GROUP),
        mode: 'apply',
      }),
    ],
  },
  {
    name: 'one import from two phones under one request id',
    before: async (s) => {
      const by = await s.as(CHAIR)
      const accept = [SIZE - 1, SIZE].map((n) => `left:${staffNoOf(n)}`)
      const move = moveOf(by, 'member', 'importRoster', { rows: roster().slice(0, SIZE - 2), mode: 'apply', accept })
      return [move, move]
    },
  },
  {
    name: 'two imports that give numbers',
    readAfter: ['missing'],
    before: async (s) => {
      const unnumbered = (from: number, to: number) => newcomers(from, to).map(({ staffNo: _, ...row }) => row)
      return [
        moveOf(await s.as(COMMITTEE), 'member', 'importRoster', { rows: unnumbered(0, 2), mode: 'apply' }),
        moveOf(await s.as(OTHER_COMMITTEE), 'member', 'importRoster', { rows: unnumbered(2, 4), mode: 'apply' }),
      ]
    },
  },
  {
    name: 'an import and new roles for one of its people',
    readAfter: ['missing'],
    before: async (s) => {
      const rows = roster().slice(PLAIN - 1, PLAIN + 1)
      const moved = rows.map((row) => ({ ...row, phone: '13800000000' }))
      return [
        moveOf(await s.as(COMMITTEE), 'member', 'importRoster', { rows: moved, mode: 'apply' }),
        moveOf(await s.as(CHAIR), 'member', 'setRoles', { memberId: s.id(PLAIN), roles: ['delegate'] }),
      ]
    },
  },
]
