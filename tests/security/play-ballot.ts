import { DAY, HOUR } from '@domain/kit/time'
import type { Session } from '../kit/session'
import { secret, staffNoOf } from './canary'
import type { Scene } from './play-scene'

/** The phone's own: it stands nowhere else, not even in a record. */
export const RECEIPT_KEY = 'kanarienvogel-receipt-key'
const [A, B] = ['a', 'b'].map((c) => c.repeat(32)) as [string, string]

interface Polling extends Scene {
  /** By number; 1 is the chair, 5 the scrutineer, 6 the reader. */
  voters: Record<number, Session>
  friend: Session
  shared: object
}

async function open({ good, chair }: Polling, draft: object): Promise<unknown> {
  const { id } = await good(chair, 'ballot.save', draft)
  await good(chair, 'ballot.announce', { id })
  return id
}
const cast = async ({ good, voters }: Polling, id: unknown, n: number, answer: unknown) =>
  (await good(voters[n] as Session, 'ballot.cast', { id, answers: [answer], receiptKey: `${RECEIPT_KEY}-${n}` }))
    .receipt

async function election(at: Polling): Promise<void> {
  const { good, act, chair, writer, friend, idOf, shared } = at
  const candidate = (id: string) => ({ id, name: secret(id[0] ?? ''), post: secret('职务'), intro: secret('简介') })
  const questions = [{ title: secret('委员'), candidates: [A, B].map(candidate), seats: 1, writeIns: true }]
  const rules = { approvalNo: secret('批复'), publicFrom: '2020-01-01', publicTo: '2020-01-02', superiorAgrees: true }
  const id = await open(at, { kind: 'election', title: secret('选举'), questions, rules, ...shared })
  await good(writer, 'ballot.electors', { id })
  await good(writer, 'ballot.exclude', { id, memberId: idOf(8), reason: secret('长期病假') })
  await good(chair, 'ballot.open', { id })
  for (const what of ['ballotSample', 'tallySheet', 'submission', 'roll']) await good(chair, `paper.${what}`, { id })
  const mark = (of: string) => ({ marks: { [of]: 'for' }, writeIns: [] })
  const written = (name: string) => ({ marks: {}, writeIns: [secret(name)] })
  const receipt = await cast(at, id, 6, mark(A))
  for (const [n, answer] of [
    [1, mark(A)],
    [2, mark(B)],
    [3, mark(B)],
    [4, written('另选甲')],
    [5, mark(A)],
  ] as const)
    await cast(at, id, n, answer)
  await act(friend, 'ballot.cast', { id, answers: [mark(B)], receiptKey: `${RECEIPT_KEY}-other` })
  await good(writer, 'ballot.paperIssued', { id, memberId: idOf(7) })
  for (const what of ['missing', 'bindings', 'turnout', 'remind']) await good(writer, `ballot.${what}`, { id })
  await good(chair, 'ballot.close', { id })
  await good(friend, 'ballot.verify', { id, receipt })
  const none = { for: 0, against: 0, abstain: 0 }
  const paper = { returned: 0, questions: [{ candidates: [A, B].map((c) => ({ id: c, ...none })) }] }
  await good(writer, 'ballot.count', { id, paper })
  await good(writer, 'ballot.mergeWriteIns', { id, question: 0, from: secret('另选甲'), to: secret('另选乙') })
  await good(chair, 'ballot.publish', { id })
  for (const what of ['ballot.result', 'ballot.box', 'ballot.get', 'paper.record']) await good(friend, what, { id })
  await good(friend, 'ballot.list', {})
  const again = await good(chair, 'ballot.runOff', { id })
  await good(chair, 'ballot.cancel', { id: again.id, reason: secret('下月再选') })
}

async function appraisal(at: Polling): Promise<void> {
  const { good, act, chair, writer, friend, idOf, shared } = at
  const questions = [{ title: secret('干部'), persons: [{ id: A, name: secret('校长') }] }]
  const draft = { kind: 'appraisal', title: secret('测评'), questions, ...shared, readerIds: [idOf(6)] }
  const id = await open(at, draft)
  await good(chair, 'ballot.open', { id })
  // Not even such a word is checked: the check would carry who wrote it.
  await cast(at, id, 3, { grades: { [A]: 'incompetent' }, remarks: { [A]: secret('评语违禁词') } })
  await good(chair, 'ballot.close', { id })
  const { items } = await good(writer, 'ballot.remarks', { id })
  const [remark] = items as { key: string }[]
  await good(writer, 'ballot.holdBack', { id, key: remark?.key, held: true })
  await good(writer, 'ballot.count', { id })
  await good(chair, 'ballot.publish', { id })
  await act(chair, 'ballot.result', { id })
  await good(friend, 'ballot.result', { id })
  await good(friend, 'ballot.remarks', { id })
}

/** Somebody is elected, somebody is appraised. */
export async function ballots(scene: Scene): Promise<void> {
  const { cloud, chair, writer, idOf, codes } = scene
  const others = await Promise.all([2, 3, 4, 6].map(async (n) => [n, await cloud.login(staffNoOf(n))] as const))
  const voters: Record<number, Session> = { ...Object.fromEntries(others), 1: chair, 5: writer }
  const now = Date.now()
  const shared = {
    ...{ audience: { kind: 'staff' }, secrecy: 'secret', scrutineerIds: [idOf(5)] },
    ...{ opensAt: now - HOUR, closesAt: now + DAY },
  }
  codes.push(RECEIPT_KEY)
  const at = { ...scene, voters, friend: voters[6] as Session, shared }
  await election(at)
  await appraisal(at)
}
