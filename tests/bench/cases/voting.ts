import { DAY, dayOf, HOUR } from '@domain/kit/time'
import { type Session, value } from '../../kit/session'
import { ASKERS, ASKING, type World } from './case'

type Draft = Parameters<Session['ballot']['save']>[0]
export type Answers = Parameters<Session['ballot']['cast']>[0]['answers']

/** People of the roster from this number on stand for election. */
const STANDING = 300

/** Votes in the school that is measured: its leader is scrutineer, the last of the roster vote. */
export function votingIn({ bench, chair, committee, leader, memberId }: World) {
  const shared = () => {
    const now = bench.host.clock.now()
    return {
      ...{ audience: { kind: 'staff' as const }, secrecy: 'secret' as const, scrutineerIds: [memberId(5)] },
      ...{ opensAt: now - HOUR, closesAt: now + DAY },
    }
  }
  const resolution = (): Draft => {
    const questions = [{ title: '是否同意绩效工资方案', text: '方案见附件。' }]
    return { ...shared(), kind: 'resolution', title: '绩效工资方案表决', questions }
  }
  const election = (): Draft => {
    const candidates = Array.from({ length: 6 }, (_, i) => ({ id: memberId(STANDING + i), name: `候选人${i + 1}` }))
    const day = dayOf(bench.host.clock.now() - DAY)
    const rules = { approvalNo: '工复〔2026〕8号', publicFrom: day, publicTo: day, superiorAgrees: true }
    const questions = [{ title: '工会委员会委员', candidates, seats: 5, writeIns: true }]
    // Of those who vote, so that a quorum comes together.
    const ids = Array.from({ length: ASKERS }, (_, i) => memberId(ASKING + i))
    const audience = { kind: 'members' as const, ids }
    return { ...shared(), audience, kind: 'election', title: '工会委员会选举', questions, rules }
  }
  const appraisal = (): Draft => {
    const persons = [{ id: memberId(STANDING), name: '校长' }]
    return {
      ...shared(),
      kind: 'appraisal',
      title: '干部测评',
      questions: [{ title: '校长', persons }],
      readerIds: [memberId(1)],
    }
  }
  const open = async (draft: Draft) => {
    const { id } = await value(committee.ballot.save(draft))
    await value(committee.ballot.announce({ id }))
    for (let state = ''; state !== 'open'; ) state = (await value(chair.ballot.open({ id }))).state
    return id
  }
  const key = (n: number) => `phone-${n}-0123456789abcdef`
  const cast = async (id: string, i: number, answers: Answers) =>
    value((await bench.as(ASKING + (i % ASKERS))).ballot.cast({ id, answers, receiptKey: key(i) }))
  /** Opened, cast by all, closed and counted: of every five one has marked others. */
  const counted = async (draft: Draft, answers: (i: number) => Answers) => {
    const id = await open(draft)
    for (let i = 0; i < ASKERS; i++) await cast(id, i, answers(i))
    await value(chair.ballot.close({ id }))
    await value(leader.ballot.count({ id }))
    return id
  }
  const chosen = (i: number): Answers => {
    const marks = Array.from({ length: 4 }, (_, n) => [memberId(STANDING + ((i + n) % 6)), 'for'] as const)
    return [{ marks: Object.fromEntries(marks), writeIns: [i % 2 ? '陈小明' : '陈晓明'] }]
  }
  return { resolution, election, appraisal, open, cast, counted, chosen, person: memberId(STANDING) }
}
export type Voting = ReturnType<typeof votingIn>

/** Once for all that look at it: an election that was counted. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
