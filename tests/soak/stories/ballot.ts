import { HOUR } from '@domain/kit/time'
import { type Session, value } from '../../kit/session'
import { CHAIR, COMMITTEE, ENDORSERS, HANDLER, OTHER_TEACHER, type Scene, TEACHER } from '../school'
import type { Stories } from '../story'

export const SCRUTINEER = HANDLER
const VOTERS = [TEACHER, OTHER_TEACHER, ...ENDORSERS] as const
type Draft = Parameters<Session['ballot']['save']>[0]

export const KEY = 'a-secret-of-this-phone'
const shared = (scene: Scene) => ({
  audience: { kind: 'members' as const, ids: VOTERS.map((n) => scene.id(n)) },
  ...{ opensAt: Date.now() - HOUR, closesAt: Date.now() + 10 * HOUR, secrecy: 'secret' as const },
  scrutineerIds: [scene.id(SCRUTINEER)],
})
const resolution = (scene: Scene): Draft => ({
  ...{ kind: 'resolution', title: '绩效工资方案表决', questions: [{ title: '是否同意', text: '见方案' }] },
  ...shared(scene),
})
const CANDIDATES = ['丁一', '王华'].map((name, n) => ({ id: `c${n}`, name }))
const election = (scene: Scene): Draft => ({
  ...{ kind: 'election', title: '小组长选举' },
  questions: [{ title: '小组长', candidates: CANDIDATES, seats: 1, writeIns: true }],
  rules: { approvalNo: '工复8号', publicFrom: '2026-01-01', publicTo: '2026-01-08', superiorAgrees: true },
  ...shared(scene),
})
const appraisal = (scene: Scene): Draft => ({
  ...{ kind: 'appraisal', title: '民主测评', readerIds: [scene.id(CHAIR)] },
  questions: [{ title: '校级干部', persons: [{ id: 'p', name: '丁一' }] }],
  ...shared(scene),
})

const made = async (scene: Scene, draft: Draft = resolution(scene)) =>
  (await value((await scene.as(COMMITTEE)).ballot.save(draft))).id
async function announced(scene: Scene, draft?: Draft) {
  const id = await made(scene, draft)
  await value((await scene.as(COMMITTEE)).ballot.announce({ id }))
  return id
}
export async function opened(scene: Scene, draft?: Draft) {
  const id = await announced(scene, draft)
  await value((await scene.as(CHAIR)).ballot.open({ id }))
  return id
}
type Answers = Parameters<Session['ballot']['cast']>[0]['answers']
export async function voted(scene: Scene, answers: (n: number) => Answers, draft?: Draft) {
  const id = await opened(scene, draft)
  for (const [n, voter] of VOTERS.slice(1).entries())
    await value((await scene.as(voter)).ballot.cast({ id, answers: answers(n), receiptKey: KEY + voter }))
  return id
}
export const agreed = (): Answers => ['for']
export async function closed(scene: Scene, answers: (n: number) => Answers = agreed, draft?: Draft) {
  const id = await voted(scene, answers, draft)
  await value((await scene.as(CHAIR)).ballot.close({ id }))
  return id
}
export async function counted(scene: Scene, answers?: (n: number) => Answers, draft?: Draft) {
  const id = await closed(scene, answers, draft)
  await value((await scene.as(SCRUTINEER)).ballot.count({ id }))
  return id
}

/** Two for each, so that nobody is elected. */
const tied = (n: number): Answers => [{ marks: { [n % 2 === 0 ? 'c0' : 'c1']: 'for' }, writeIns: [] }]
const written = (n: number): Answers => [{ marks: {}, writeIns: [n === 0 ? '李明' : '李 明'] }]
const graded = (): Answers => [{ grades: { p: 'competent' }, remarks: { p: '多下课堂。' } }]

export const ballotStories: Stories<'ballot'> = {
  save: [
    { before: async (scene) => ({ by: await scene.as(COMMITTEE), input: election(scene) }) },
    {
      kind: 'changed once announced',
      before: async (scene) => {
        const id = await announced(scene)
        return { by: await scene.as(CHAIR), input: { ...resolution(scene), id, title: '另一个题目' } }
      },
    },
  ],
  announce: [{ before: async (scene) => ({ by: await scene.as(CHAIR), input: { id: await made(scene) } }) }],
  exclude: [
    {
      before: async (scene) => ({
        by: await scene.as(SCRUTINEER),
        input: { id: await announced(scene), memberId: scene.id(TEACHER), reason: '援疆支教' },
      }),
    },
  ],
  open: [{ before: async (scene) => ({ by: await scene.as(CHAIR), input: { id: await announced(scene) } }) }],
  cast: [
    {
      before: async (scene) => ({
        by: await scene.as(TEACHER),
        input: { id: await voted(scene, agreed), answers: ['against'], receiptKey: KEY },
      }),
    },
  ],
  paperIssued: [
    {
      before: async (scene) => ({
        by: await scene.as(SCRUTINEER),
        input: { id: await opened(scene), memberId: scene.id(TEACHER) },
      }),
    },
  ],
  remind: [
    { before: async (scene) => ({ by: await scene.as(SCRUTINEER), input: { id: await voted(scene, agreed) } }) },
  ],
  close: [
    { before: async (scene) => ({ by: await scene.as(CHAIR), input: { id: await voted(scene, agreed) } }) },
    {
      kind: 'with remarks',
      before: async (scene) => ({
        by: await scene.as(CHAIR),
        input: { id: await voted(scene, graded, appraisal(scene)) },
      }),
    },
  ],
  cancel: [
    {
      before: async (scene) => ({
        by: await scene.as(CHAIR),
        input: { id: await voted(scene, agreed), reason: '方案还要修改' },
      }),
    },
  ],
  count: [{ before: async (scene) => ({ by: await scene.as(SCRUTINEER), input: { id: await closed(scene) } }) }],
  mergeWriteIns: [
    {
      before: async (scene) => ({
        by: await scene.as(SCRUTINEER),
        input: { id: await counted(scene, written, election(scene)), question: 0, from: '李 明', to: '李明' },
      }),
    },
  ],
  holdBack: [
    {
      before: async (scene) => {
        const by = await scene.as(SCRUTINEER)
        const id = await closed(scene, graded, appraisal(scene))
        const [remark] = (await value(by.ballot.remarks({ id }))).items
        return { by, input: { id, key: remark?.key ?? '', held: true } }
      },
    },
  ],
  publish: [{ before: async (scene) => ({ by: await scene.as(CHAIR), input: { id: await counted(scene) } }) }],
  runOff: [
    {
      before: async (scene) => {
        const by = await scene.as(CHAIR)
        const id = await counted(scene, tied, election(scene))
        await value(by.ballot.publish({ id }))
        return { by, input: { id } }
      },
    },
  ],
}
