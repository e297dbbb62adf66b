import type { Answers } from '@domain/ballot/answer'
import { HOUR } from '@domain/kit/time'
import { type Session, value } from '../kit/session'
import type { Person } from './person'
import { both, tap, type View } from './view'
import type { Part, World } from './world'

type Saved = Parameters<Session['ballot']['save']>[0]
export type Asking = Pick<Saved, 'kind' | 'title' | 'questions'> & Partial<Pick<Saved, 'audience' | 'readerIds'>>

const VOTERS: Part[] = ['chair', 'committee', 'colleague', 'teacher']
export const session = (world: World, part: Part) => world.as(part) as Promise<Session>
export const idOf = async (world: World, part: Part) =>
  (await value((await session(world, part)).member.me({}))).member?.id ?? ''

/** The teacher and the colleague look after it; the chair makes it. */
export async function announced(world: World, asking: Asking): Promise<string> {
  const chair = await session(world, 'chair')
  const scrutineerIds = await Promise.all([idOf(world, 'teacher'), idOf(world, 'colleague')])
  const now = Date.now()
  const shared = { audience: { kind: 'staff' }, secrecy: 'secret', opensAt: now, closesAt: now + 5 * HOUR }
  const rules = {
    approvalNo: '江教工〔2026〕12 号',
    publicFrom: '2026-01-05',
    publicTo: '2026-01-10',
    superiorAgrees: true,
  }
  const draft = { ...shared, scrutineerIds, ...(asking.kind === 'election' && { rules }), ...asking } as Saved
  const { id } = await value(chair.ballot.save(draft))
  await value(chair.ballot.announce({ id }))
  return id
}
export async function opened(world: World, asking: Asking): Promise<string> {
  const id = await announced(world, asking)
  await value((await session(world, 'chair')).ballot.open({ id }))
  return id
}
export async function closed(world: World, asking: Asking, answers: (n: number) => Answers): Promise<string> {
  const id = await opened(world, asking)
  for (const [n, part] of VOTERS.entries())
    await value(
      (await session(world, part)).ballot.cast({ id, answers: answers(n), receiptKey: `a-secret-of-${part}` }),
    )
  await value((await session(world, 'chair')).ballot.close({ id }))
  return id
}

const RESOLUTION: Asking = {
  ...{ kind: 'resolution', title: '教职工考勤和请假办法（修订）表决' },
  questions: [{ title: '教职工考勤和请假办法（修订）' }, { title: '考勤奖惩实施细则' }],
}
const CANDIDATES = ['陈志远', '黄丽君', '吴海波'].map((name, n) => ({ id: `k${n}`, name, post: '一级教师' }))
const ELECTION: Asking = {
  ...{ kind: 'election', title: '第九届工会委员会委员补选' },
  questions: [{ title: '工会委员会委员', candidates: CANDIDATES, seats: 2, writeIns: true }],
}
const PERSONS = ['刘建华', '沈玉兰'].map((name, n) => ({ id: `p${n}`, name, post: n === 0 ? '校长' : '副校长' }))
const APPRAISAL: Asking = {
  ...{ kind: 'appraisal', title: '校级干部年度民主测评' },
  questions: [{ title: '年度工作', persons: PERSONS }],
}
const remarksOf = (n: number): Record<string, string> => {
  if (n === 3) return { p0: '希望多到课堂听课，也多听听年轻老师的想法。' }
  return n === 2 ? { p1: '后勤报修还可以再快一些。' } : {}
}
const WRITTEN = ['周吴', '周五', '周吴', '林晓梅']

const makers = {
  announced: async (world: World) => {
    const id = await announced(world, RESOLUTION)
    const teacher = await session(world, 'teacher')
    await value(
      teacher.ballot.exclude({ id, memberId: await idOf(world, 'handler'), reason: '公派出国学习到明年六月' }),
    )
    return id
  },
  open: (world: World) => opened(world, RESOLUTION),
  closed: (world: World) =>
    closed(world, RESOLUTION, (n) => [n === 2 ? 'against' : 'for', n === 1 ? 'abstain' : 'for']),
  counted: async (world: World) => {
    const marks = { k0: 'for' } as const
    const id = await closed(world, ELECTION, (n) => [{ marks, writeIns: [WRITTEN[n] ?? ''] }])
    const teacher = await session(world, 'teacher')
    await value(teacher.ballot.count({ id }))
    await value(teacher.ballot.mergeWriteIns({ id, question: 0, from: '周五', to: '周吴' }))
    return id
  },
  appraised: async (world: World) => {
    const asked = { ...APPRAISAL, readerIds: [await idOf(world, 'chair')] }
    return closed(world, asked, (n) => [
      {
        grades: { p0: n === 0 ? 'competent' : 'excellent', p1: 'excellent' },
        remarks: remarksOf(n),
      },
    ])
  },
}
type Stage = keyof typeof makers
const made = new WeakMap<World, Partial<Record<Stage, Promise<string>>>>()
/** Each is made once in a world. */
const at = (stage: Stage) => async (world: World) => {
  const known = made.get(world) ?? {}
  made.set(world, known)
  known[stage] ??= makers[stage](world)
  return { id: await known[stage] }
}
const typed =
  (...fields: [label: string, text: string][]) =>
  async (person: Person) => {
    for (const [label, text] of fields) await person.type(label, text)
    await person.settled()
  }

export const ballotDeskViews: View[] = [
  { name: 'ballot-desk-announced', page: 'ballot/desk', part: 'teacher', params: at('announced') },
  { name: 'ballot-desk-open', page: 'ballot/desk', part: 'teacher', params: at('open') },
  { name: 'ballot-desk-paper', page: 'ballot/desk', part: 'teacher', params: at('open'), after: tap(/^登记领纸质票/) },
  { name: 'ballot-desk-closed', page: 'ballot/desk', part: 'teacher', params: at('closed') },
  { name: 'ballot-desk-counted', page: 'ballot/desk', part: 'teacher', params: at('counted') },
  { name: 'ballot-desk-stranger', page: 'ballot/desk', part: 'committee', params: at('open') },
  { name: 'ballot-missing', page: 'ballot/missing', part: 'teacher', params: at('open') },
  {
    name: 'ballot-missing-remind',
    page: 'ballot/missing',
    part: 'teacher',
    params: at('open'),
    after: tap('发消息提醒'),
  },
  { name: 'ballot-count', page: 'ballot/count', part: 'teacher', params: at('closed') },
  {
    ...{ name: 'ballot-count-paper', page: 'ballot/count', part: 'teacher', params: at('closed') },
    after: both(
      async (person) => person.tap('有', 'radio'),
      typed(['收回几张纸质票，必填', '7'], ['其中无效票', '1'], ['1. 教职工考勤和请假办法（修订），同意', '4']),
    ),
  },
  { name: 'ballot-write-ins', page: 'ballot/write-ins', part: 'teacher', params: at('counted') },
  {
    ...{ name: 'ballot-write-ins-merge', page: 'ballot/write-ins', part: 'teacher', params: at('counted') },
    after: tap(/^林晓梅/),
  },
  { name: 'ballot-remarks', page: 'ballot/remarks', part: 'teacher', params: at('appraised') },
  { name: 'ballot-bindings', page: 'ballot/bindings', part: 'teacher', params: at('open') },
]
