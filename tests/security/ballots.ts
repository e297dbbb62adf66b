import { DAY, HOUR } from '@domain/kit/time'
import { type Session, value } from '../kit/session'
import type { Thing } from './things'

type Draft = Parameters<Session['ballot']['save']>[0]
interface Asked {
  chair: Session
  /** Of another group than everybody who asks; `friend` is a scrutineer there. */
  writer: Session
  friend: Session
  /** `audit` is a column: scrutineer of what is for all. */
  ids: Record<'audit' | 'friend' | 'writer' | 'group', string>
}

/** As the chair sends it; each kind asks one question. */
export const ballotText = (kind: Draft['kind'] = 'resolution', more: object = {}): Draft => {
  const person = { id: 'a'.repeat(32), name: '候选人' }
  const asked = {
    resolution: { title: '请假制度' },
    election: { title: '委员', candidates: [person], seats: 1, writeIns: false },
    appraisal: { title: '干部', persons: [person] },
    poll: { title: '时间', options: ['a', 'b'].map((id) => ({ id, text: id })), max: 1 },
  }
  const now = Date.now()
  return {
    ...{
      kind,
      title: '投票',
      questions: [asked[kind]],
      audience: { kind: 'staff' },
      secrecy: 'secret',
      scrutineerIds: [],
    },
    ...{ opensAt: now - HOUR, closesAt: now + DAY, ...more },
  } as Draft
}
const APPROVED = { approvalNo: '1', publicFrom: '2020-01-01', publicTo: '2020-01-02', superiorAgrees: true }

/**
 * Ballots that only the office may know of: in the drawer, or for a group that nobody who asks is of, in each state. And
 * some for all (`our …`), with the auditor for their scrutineer.
 */
export async function fileBallots({ chair, writer, friend, ids }: Asked) {
  const things: Thing[] = []
  const made = async (name: string, draft: Draft) => {
    const { id } = await value(chair.ballot.save(draft))
    things.push({ kind: 'ballot', name, id })
    return id
  }
  const announced = async (name: string, draft: Draft) => {
    const id = await made(name, draft)
    await value(chair.ballot.announce({ id }))
    return id
  }
  const opened = async (name: string, draft: Draft) => {
    const id = await announced(name, draft)
    await value(chair.ballot.open({ id }))
    return id
  }
  const closed = async (name: string, draft: Draft) => {
    const id = await opened(name, draft)
    await value(chair.ballot.close({ id }))
    return id
  }
  const theirs = { audience: { kind: 'groups', ids: [ids.group] }, scrutineerIds: [ids.friend] }
  const ours = { scrutineerIds: [ids.audit] }

  await made('draft', ballotText())
  const dropped = await made('dropped', ballotText())
  await value(chair.ballot.cancel({ id: dropped, reason: '不办了' }))
  await announced('theirs announced', ballotText('resolution', theirs))
  const open = await opened('theirs open', ballotText('poll', theirs))
  await value(writer.ballot.cast({ id: open, answers: [['a']], receiptKey: 'k'.repeat(32) }))
  await closed('theirs closed', ballotText('resolution', theirs))
  const counted = async (name: string, draft: Draft) => {
    const id = await closed(name, draft)
    await value(friend.ballot.count({ id }))
    return id
  }
  await counted('theirs counted', ballotText('resolution', theirs))
  const published = await counted('theirs published', ballotText('appraisal', { ...theirs, readerIds: [ids.writer] }))
  await value(chair.ballot.publish({ id: published }))
  const ballots = {
    announced: await announced('our announced', ballotText('resolution', ours)),
    open: await opened('our open', ballotText('poll', ours)),
    election: await closed('our election', ballotText('election', { ...ours, rules: APPROVED })),
    appraisal: await closed('our appraisal', ballotText('appraisal', { ...ours, readerIds: [ids.writer] })),
    poll: await closed('our poll', ballotText('poll', ours)),
  }
  await value(writer.ballot.cast({ id: ballots.open, answers: [['b']], receiptKey: 'k'.repeat(32) }))
  return { things, ballots }
}
