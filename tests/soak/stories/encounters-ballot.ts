import { type Encounter, moveOf } from '../encounter'
import { CHAIR, COMMITTEE, OTHER_CHAIR, TEACHER } from '../school'
import { agreed, counted, KEY, opened, SCRUTINEER, voted } from './ballot'

const vote = (id: string, key = KEY) => ({ id, answers: ['for' as const], receiptKey: key })
const other = `${KEY}-of-another`

/** Two at once over one ballot: each must find things as if they had come one after the other. */
export const ballotEncounters: readonly Encounter[] = [
  {
    name: 'ballot: one voter with two phones',
    before: async (s) => {
      const id = await opened(s)
      const by = await s.as(TEACHER)
      return [moveOf(by, 'ballot', 'cast', vote(id), 'one'), moveOf(by, 'ballot', 'cast', vote(id, other), 'another')]
    },
  },
  {
    name: 'ballot: a vote while it is closed',
    before: async (s) => {
      const id = await voted(s, agreed)
      return [
        moveOf(await s.as(TEACHER), 'ballot', 'cast', vote(id)),
        moveOf(await s.as(CHAIR), 'ballot', 'close', { id }),
      ]
    },
  },
  {
    name: 'ballot: a vote while paper is handed out',
    before: async (s) => {
      const id = await opened(s)
      return [
        moveOf(await s.as(TEACHER), 'ballot', 'cast', vote(id)),
        moveOf(await s.as(SCRUTINEER), 'ballot', 'paperIssued', { id, memberId: s.id(TEACHER) }),
      ]
    },
  },
  {
    name: 'ballot: closed by two',
    before: async (s) => {
      const id = await voted(s, agreed)
      return [
        moveOf(await s.as(CHAIR), 'ballot', 'close', { id }),
        moveOf(await s.as(OTHER_CHAIR), 'ballot', 'close', { id }),
      ]
    },
  },
  {
    name: 'ballot: called off while it is published',
    before: async (s) => {
      const id = await counted(s)
      return [
        moveOf(await s.as(CHAIR), 'ballot', 'publish', { id }),
        moveOf(await s.as(COMMITTEE), 'ballot', 'cancel', { id, reason: '方案还要修改' }),
      ]
    },
  },
]
