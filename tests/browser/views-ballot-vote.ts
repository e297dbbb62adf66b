import type { Answers } from '@domain/ballot/answer'
import type { BallotState } from '@domain/ballot/model'
import type { Vote } from '@domain/ballot/question'
import { value } from '../kit/session'
import type { Person } from './person'
import { both, tap, type View } from './view'
import { type Asking, announced, closed, idOf, opened, session } from './views-ballot-desk'
import { NoProposal, type Part, type World } from './world'

const SCHEME: Asking = {
  ...{ kind: 'resolution', title: '教代会表决' },
  questions: [
    { title: '《绩效工资分配方案（修订稿）》', text: '班主任津贴上调，课后服务单列核算，病假按规定不扣基础部分。' },
    { title: '《教职工考勤办法》' },
  ],
}
const NAMES: [name: string, post: string, intro?: string][] = [
  ['陈志远', '物理组组长', '从教二十年，连任两届代表，负责教工体育活动。'],
  ['黄丽君', '语文组 一级教师', '热心公益，组织过五次教工读书会。'],
  ['吴海波', '体育组'],
  ['许文静', '信息中心'],
  ['欧阳慧', '后勤'],
  ['郑国强', '数学组 高级教师'],
]
const COMMITTEE: Asking = {
  ...{ kind: 'election', title: '第九届工会委员会委员选举' },
  questions: [
    {
      ...{ title: '工会委员会委员', seats: 3, writeIns: true },
      candidates: NAMES.map(([name, post, intro], n) => ({ id: `k${n}`, name, post, ...(intro && { intro }) })),
    },
  ],
}
const HEADS: Asking = {
  ...{ kind: 'appraisal', title: '校级干部年度民主测评' },
  questions: [
    {
      title: '德能勤绩廉',
      persons: [
        { id: 'p0', name: '刘建华', post: '校长' },
        { id: 'p1', name: '沈玉兰', post: '副校长' },
      ],
    },
  ],
}
const TRIP: Asking = {
  ...{ kind: 'poll', title: '春游意向调查' },
  questions: [
    {
      ...{ title: '想去哪里（可选两项）', max: 2 },
      options: ['东湖绿道', '木兰草原', '省博物馆', '不参加'].map((text, n) => ({ id: `o${n}`, text })),
    },
  ],
}

const answersTo = {
  scheme: (n: number): Answers => ['for', n === 0 ? 'against' : n === 1 ? 'abstain' : 'for'],
  committee: (n: number): Answers => {
    const votes: Record<string, Vote> = { k0: 'for', k1: n < 3 ? 'for' : 'against', k2: n === 0 ? 'for' : 'abstain' }
    return [{ marks: { ...votes, k3: 'against' }, writeIns: n === 3 ? ['林晓梅'] : [] }]
  },
  heads: (n: number): Answers => [{ grades: { p0: n === 0 ? 'competent' : 'excellent', p1: 'excellent' } }],
}

/** Those alone who vote here: so that there is a quorum. */
const present = async (world: World): Promise<Pick<Asking, 'audience'>> => {
  const ids = await Promise.all((['chair', 'committee', 'colleague', 'teacher'] as const).map((p) => idOf(world, p)))
  return { audience: { kind: 'members', ids } }
}
async function published(world: World, asking: Asking, answers: (n: number) => Answers): Promise<string> {
  const id = await closed(world, { ...asking, ...(await present(world)) }, answers)
  await value((await session(world, 'teacher')).ballot.count({ id }))
  await value((await session(world, 'chair')).ballot.publish({ id }))
  return id
}
/** Of the demo's own. */
const ofDemo = (title: string, state: BallotState) => async (world: World) => {
  const { items } = await value((await session(world, 'teacher')).ballot.list({ state }))
  const found = items.find((row) => row.title.includes(title))
  if (!found || (state === 'open' && found.mine !== 'due')) throw new NoProposal(`no ballot ${title}`)
  return found.id
}

const makers = {
  waiting: ofDemo('绩效工资', 'open'),
  poll: ofDemo('社团', 'published'),
  early: (world: World) => announced(world, COMMITTEE),
  scheme: (world: World) => opened(world, SCHEME),
  committee: (world: World) => opened(world, COMMITTEE),
  heads: async (world: World) => opened(world, { ...HEADS, readerIds: [await idOf(world, 'colleague')] }),
  trip: (world: World) => opened(world, TRIP),
  closed: (world: World) => closed(world, SCHEME, answersTo.scheme),
  adopted: (world: World) => published(world, SCHEME, answersTo.scheme),
  elected: (world: World) => published(world, COMMITTEE, answersTo.committee),
  appraised: async (world: World) =>
    published(world, { ...HEADS, readerIds: [await idOf(world, 'colleague')] }, answersTo.heads),
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

const mark =
  (...names: string[]) =>
  async (person: Person) => {
    for (const name of names) await person.tap(name, 'radio')
    await person.settled()
  }
const review = tap('下一步：核对')

/** Votes in this browser, the ballot is closed, counted and published, and its box is looked at. */
function whole(part: Part, then: (person: Person) => Promise<void>): Pick<View, 'part' | 'params' | 'after'> {
  let here: { world: World; id: string } | undefined
  return {
    part,
    params: async (world) => {
      here = { world, id: await opened(world, TRIP) }
      return { id: here.id }
    },
    after: async (person) => {
      if (!here) throw new NoProposal('no ballot')
      const { world, id } = here
      await person.tap('木兰草原', 'checkbox')
      await both(review, tap('确认投票'))(person)
      await person.sees('已投票')
      const chair = await session(world, 'chair')
      await value(chair.ballot.close({ id }))
      await value((await session(world, 'colleague')).ballot.count({ id }))
      await value(chair.ballot.publish({ id }))
      await tap('核对我的票')(person)
      await then(person)
    },
  }
}

/** A ballot as its voters meet it. */
export const ballotVoteViews: View[] = [
  { name: 'ballot-vote', page: 'ballot/vote', part: 'teacher', params: at('waiting') },
  {
    ...{ name: 'ballot-vote-review', page: 'ballot/vote', part: 'teacher', params: at('scheme') },
    after: both(mark('1. 《绩效工资分配方案（修订稿）》：同意', '2. 《教职工考勤办法》：弃权'), review),
  },
  {
    ...{ name: 'ballot-vote-election', page: 'ballot/vote', part: 'teacher', params: at('committee') },
    after: mark('陈志远：赞成', '黄丽君：不赞成'),
  },
  {
    ...{ name: 'ballot-vote-election-review', page: 'ballot/vote', part: 'teacher', params: at('committee') },
    after: both(mark('陈志远：赞成', '许文静：赞成', '黄丽君：不赞成'), review),
  },
  {
    ...{ name: 'ballot-vote-appraisal', page: 'ballot/vote', part: 'teacher', params: at('heads') },
    after: both(mark('刘建华：优秀'), tap('给刘建华写意见')),
  },
  { name: 'ballot-vote-poll', page: 'ballot/vote', part: 'teacher', params: at('trip') },
  { name: 'ballot-vote-early', page: 'ballot/vote', part: 'teacher', params: at('early') },
  { name: 'ballot-vote-over', page: 'ballot/vote', part: 'handler', params: at('closed') },
  { name: 'ballot-voted', page: 'ballot/vote', part: 'teacher', params: at('closed') },
  { name: 'ballot-kept', page: 'ballot/vote', part: 'teacher', params: at('heads'), after: tap(/^这张票谁看得到/) },
  { name: 'ballot-receipt-early', page: 'ballot/receipt', part: 'teacher', params: at('scheme') },
  {
    ...{ name: 'ballot-receipt', page: 'ballot/vote' },
    ...whole('teacher', both(tap('请系统查'), tap('自己核对'))),
  },
  { name: 'ballot-receipt-shown', page: 'ballot/vote', ...whole('teacher', tap('显示我的投票凭证')) },
  { name: 'ballot-result', page: 'ballot/result', part: 'teacher', params: at('adopted') },
  { name: 'ballot-result-election', page: 'ballot/result', part: 'teacher', params: at('elected'), desk: 'too' },
  { name: 'ballot-result-appraisal', page: 'ballot/result', part: 'colleague', params: at('appraised'), desk: 'too' },
  { name: 'ballot-result-poll', page: 'ballot/result', part: 'teacher', params: at('poll') },
  { name: 'ballot-result-not-mine', page: 'ballot/result', part: 'handler', params: at('appraised') },
  { name: 'ballot-turnout', page: 'ballot/turnout', part: 'teacher', params: at('waiting'), desk: 'too' },
  { name: 'ballot-turnout-over', page: 'ballot/turnout', part: 'chair', params: at('adopted'), desk: 'too' },
]
