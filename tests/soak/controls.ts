import type { Mutation } from '../../config/functions'
import { LOST_AT_DOOR } from '../../local/host/lost-replies'
import type { Kind } from './mishaps'

/** A guard, what the house is without it, and a story (or an encounter) that must notice. */
export interface Control {
  guard: string
  story: string
  /** Which mishaps; all unless told. */
  kinds?: readonly Kind[]
  /** The function whose source is changed, and how. */
  only?: string
  mutate?: Mutation[]
  /** Collections whose keys need not be unique. */
  loose?: readonly string[]
  /** The client's text without the guard. */
  client?: (text: string) => string
  /** The change by itself is harmless: the guard behind it holds. */
  holds?: true
}

const store = 'cloudfunctions/kit/store.ts'
const deed = 'cloudfunctions/kit/deed.ts'
const left = 'cloudfunctions/member/import-left.ts'
const noLook: Mutation = { file: deed, from: 'if (done) return said(done, asked, inputHash) as R', to: '' }

function newIdEachTime(text: string): string {
  const [before, after, ...more] = text.split('.send)(name, message)')
  if (before === undefined || after === undefined || more.length > 0) throw new Error('the client sends elsewhere now')
  return `${before}.send)(name, {...message, requestId: attempt > 0 ? newRequestId() : message.requestId})${after}`
}

export const controls: readonly Control[] = [
  {
    guard: 'the request record',
    story: 'proposal.save (new)',
    kinds: [LOST_AT_DOOR],
    only: 'proposal',
    mutate: [{ file: deed, from: 'const id = requestKey(asked, part)', to: 'const id = newId()' }],
  },
  {
    guard: 'one request id for all tries of the client',
    story: 'proposal.openCall',
    kinds: [LOST_AT_DOOR],
    client: newIdEachTime,
  },
  {
    guard: 'the look for the request record before the work (its unique id holds behind it)',
    story: 'proposal.save (new)',
    kinds: [LOST_AT_DOOR],
    only: 'proposal',
    mutate: [noLook],
    holds: true,
  },
  {
    guard: 'the answer from the request record where its id is taken',
    story: 'proposal.save (new)',
    kinds: [LOST_AT_DOOR],
    only: 'proposal',
    mutate: [
      noLook,
      {
        file: deed,
        from: "const done = e instanceof Taken ? await get<Request>('requests', id) : null",
        to: 'const done: Request | null = null',
      },
    ],
  },
  {
    guard: 'inserts inside the transaction',
    story: 'proposal.submit',
    kinds: ['conflict_at_commit'],
    only: 'proposal',
    mutate: [{ file: store, from: 'await tr.collection(collection).add(', to: 'await db.collection(collection).add(' }],
  },
  {
    guard: 'reads inside the transaction',
    story: 'two endorsers where one is needed',
    only: 'proposal',
    mutate: [
      {
        file: store,
        from: 'const { data } = await tr.collection(collection).doc(id).get()',
        to: 'const { data } = await db.collection(collection).doc(id).get()',
      },
    ],
  },
  {
    guard: 'another attempt after a conflict',
    story: 'proposal.submit',
    kinds: ['conflict', 'conflict_at_commit'],
    only: 'proposal',
    mutate: [{ file: store, from: 'if (!isConflict(e)) throw e', to: 'throw e' }],
  },
  {
    guard: 'the version of a member that an import was planned on',
    story: 'an import and new roles for one of its people',
    only: 'member',
    mutate: [
      {
        file: 'cloudfunctions/member/import-part.ts',
        from: "if ((await memberIn(deed, member._id))?.version !== member.version) throw new Stale('a member was changed')",
        to: '',
      },
    ],
  },
  {
    guard: 'the record that both of two chairs must write',
    story: 'two chairs end each other’s office',
    only: 'member',
    mutate: [
      {
        file: 'cloudfunctions/member/store.ts',
        from: "await deed.update('series', { _id: 'chair', n: (turn?.n ?? 0) + 1 })",
        to: 'void turn',
      },
    ],
  },
  {
    guard: 'the departures as they were written, whichever call wrote them',
    story: 'one import from two phones under one request id',
    only: 'member',
    mutate: [
      {
        file: left,
        from: 'let people = await accepted()',
        to: 'const mine: Part[] = []; let people = await accepted()',
      },
      {
        file: left,
        from: 'people = outcome.value.writer',
        to: 'mine.push(outcome.value); people = outcome.value.writer',
      },
      {
        file: left,
        from: 'return (await partsOf(importId)).filter(',
        to: 'return mine; (await partsOf(importId)).filter(',
      },
    ],
  },
  { guard: 'the unique staff number', story: 'two imports with the same newcomers', loose: ['members'] },
  {
    guard: 'the unique path of a group',
    story: 'two imports of different people into one new group',
    loose: ['groups'],
  },
  {
    guard: 'the id of a read mark, made of notice and member',
    story: 'notice.read',
    kinds: [LOST_AT_DOOR],
    only: 'notice',
    mutate: [
      {
        file: 'cloudfunctions/notice/store.ts',
        from: '_id: markId(notice._id, memberId), memberId, to',
        to: "_id: require('node:crypto').randomBytes(16).toString('hex'), memberId, to",
      },
    ],
  },
  {
    guard: 'a read mark that is there already is no bug',
    story: 'notice.read',
    kinds: [LOST_AT_DOOR],
    only: 'notice',
    mutate: [{ file: 'cloudfunctions/notice/store.ts', from: 'if (!(e instanceof Taken)) throw e', to: 'throw e' }],
  },
]
