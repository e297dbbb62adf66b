import type { Ballot } from '@domain/ballot/model'
import type { BallotView } from '@domain/ballot/view'
import { DAY, HOUR } from '@domain/kit/time'
import type { Notice } from '@domain/notice/model'
import { problemsIn } from '../../local/data/check'
import { recordsIn } from '../data/school'
import { type Cloud, openCloud } from '../kit/cloud'
import { records } from '../kit/records'
import { makeSchool, nameOf } from '../kit/school'
import { type Session, value } from '../kit/session'

/** 09:00 in China on Thursday, 8 October 2026. */
export const NOW = Date.UTC(2026, 9, 8, 1)
export const OPENS = NOW + DAY
export const CLOSES = OPENS + 2 * HOUR

export type Draft = Parameters<Session['ballot']['save']>[0]
type Shared = Partial<Omit<Draft, 'kind' | 'questions'>>

/** A school that votes: chair 1, committee 2, audit 4, a leader 5, a retiree 9, a delegate 10. Scrutineers are 3 and 6. */
export interface Assembly {
  cloud: Cloud
  chair: Session
  committee: Session
  as(n: number): Promise<Session>
  id(n: number): Promise<string>
  nameOf(n: number): string
  resolution(more?: Shared): Promise<Draft>
  /** A committee of two from three, with all that its check list asks for. */
  election(more?: Shared): Promise<Draft>
  appraisal(more?: Shared): Promise<Draft>
  poll(more?: Shared): Promise<Draft>
  saved(draft: Promise<Draft>): Promise<BallotView>
  announced(draft: Promise<Draft>): Promise<BallotView>
  /** As it is kept. */
  kept(id: string): Ballot
  told(id: string, kind?: Notice['kind']): Notice[]
  sound(): Promise<void>
}

export async function openAssembly(size = 24, opened?: Cloud): Promise<Assembly> {
  const cloud = opened ?? (await openCloud())
  await cloud.clock(NOW)
  const roles = { 1: 'chair', 2: 'committee', 4: 'audit', 5: 'leader', 10: 'delegate' }
  const school = await makeSchool(cloud, { size, roles, kinds: { 9: 'retired' } })
  const [chair, committee] = await Promise.all([school.as(1), school.as(2)])
  const id = async (n: number) => (await value((await school.as(n)).member.me({}))).member?.id ?? ''
  const shared = async () => ({
    ...{ audience: { kind: 'staff' as const }, opensAt: OPENS, closesAt: CLOSES, secrecy: 'secret' as const },
    scrutineerIds: [await id(3), await id(6)],
  })
  const people = (...numbers: number[]) =>
    Promise.all(numbers.map(async (n) => ({ id: await id(n), name: nameOf(n), post: '教师' })))
  const saved = async (draft: Promise<Draft>) => value(committee.ballot.save(await draft))
  return {
    ...{ cloud, chair, committee, as: (n) => school.as(n), id, nameOf, saved },
    async resolution(more) {
      const questions = [{ title: '是否同意绩效工资方案', text: '方案见附件' }]
      return { kind: 'resolution', title: '绩效工资方案表决', questions, ...(await shared()), ...more }
    },
    async election(more) {
      const candidates = await people(11, 12, 13)
      const questions = [{ title: '工会委员会委员', candidates, seats: 2, writeIns: true }]
      const rules = {
        ...{ approvalNo: '工复〔2026〕8号', publicFrom: '2026-09-28', publicTo: '2026-10-06' },
        superiorAgrees: true,
      }
      return { kind: 'election', title: '工会委员会选举', questions, rules, ...(await shared()), ...more }
    },
    async appraisal(more) {
      const questions = [{ title: '校级干部', persons: await people(11, 12) }]
      const readerIds = [await id(7)]
      return { kind: 'appraisal', title: '干部民主测评', questions, readerIds, ...(await shared()), ...more }
    },
    async poll(more) {
      const options = [
        { id: 'a', text: '十一月' },
        { id: 'b', text: '十二月' },
      ]
      const questions = [{ title: '运动会什么时候办', options, max: 1 }]
      return { kind: 'poll', title: '运动会时间', questions, ...(await shared()), scrutineerIds: [], ...more }
    },
    async announced(draft) {
      const { id: ballotId } = await saved(draft)
      return value(committee.ballot.announce({ id: ballotId }))
    },
    kept(of) {
      const found = records<Ballot>(cloud, 'ballots').find((b) => b._id === of)
      if (!found) throw new Error(`no ballot ${of}`)
      return found
    },
    told: (of, kind) =>
      records<Notice>(cloud, 'notices')
        .filter((n) => n.about.id === of && (kind === undefined || n.kind === kind))
        .sort((a, b) => a.at - b.at),
    sound: async () => expect(problemsIn(await recordsIn(cloud.data))).toEqual([]),
  }
}
