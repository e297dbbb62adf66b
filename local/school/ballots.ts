import type { Answers } from '@domain/ballot/answer'
import type { Grade } from '@domain/ballot/question'
import { addDays, DAY, HOUR, startOf } from '@domain/kit/time'
import { people } from './people'
import type { AskedIn, Play } from './play'

const CHAIR = '1001'
const CLERK = '1005'
const SCRUTINEER = '1027'
const OTHER_SCRUTINEER = '1015'
/** Who has a phone at hand in this demo. */
const VOTERS =
  '1004 1006 1008 1009 1014 1017 1018 1019 1021 1022 1024 1025 1026 1028 1029 1030 1032 1033 1034 1035 1036 1037 1038 1040 1041 1043 1045 1046 1047 1048 1049 1050 1051 1052'.split(
    ' ',
  )

type Draft = AskedIn<'ballot', 'save'>
type Shared = Pick<Draft, 'audience' | 'opensAt' | 'closesAt' | 'secrecy' | 'scrutineerIds'>

/** Plays the ballots of the demo through the same actions as everybody's; days are before today. */
class Ballots {
  constructor(
    readonly play: Play,
    readonly today: string,
    readonly idOf: (staffNo: string) => string,
  ) {}

  at = (daysAgo: number, hour = 8) => startOf(addDays(this.today, -daysAgo)) + hour * HOUR
  named = (...staffNos: string[]) =>
    staffNos.map((staffNo) => {
      const { name = '', post } = people.find((p) => p.staffNo === staffNo) ?? {}
      return { id: this.idOf(staffNo), name, post }
    })
  /** From a morning to an evening. */
  shared = (from: number, to: number): Shared => ({
    ...{ audience: { kind: 'staff' }, secrecy: 'secret', opensAt: this.at(from), closesAt: this.at(to, 18) },
    scrutineerIds: [SCRUTINEER, OTHER_SCRUTINEER].map(this.idOf),
  })

  async made(daysAgo: number, draft: Draft) {
    return (await this.play(this.at(daysAgo, 16), CLERK, 'ballot', 'save', draft)).id
  }
  /** Announced and open: with its roll. */
  async opened(daysAgo: number, draft: Draft) {
    const id = await this.made(daysAgo, draft)
    await this.play(this.at(daysAgo, 16.5), CLERK, 'ballot', 'announce', { id })
    await this.play(draft.opensAt, CHAIR, 'ballot', 'open', { id })
    return id
  }
  async cast(id: string, at: number, voters: readonly string[], answers: (n: number) => Answers) {
    for (const [n, by] of voters.entries())
      await this.play(at, by, 'ballot', 'cast', { id, answers: answers(n), receiptKey: `demo-${by}-${id}` })
  }
}

/** Open since yesterday: most have voted, those who try the demo out have not. */
async function resolution(b: Ballots) {
  const id = await b.opened(3, {
    ...{ kind: 'resolution', title: '绩效工资分配方案（修订稿）表决', ...b.shared(1, -2) },
    questions: [
      {
        title: '是否同意《青禾小学绩效工资分配方案（修订稿）》',
        text: '修订稿已在各组讨论两轮，主要改动：班主任津贴上调，课后服务单列核算，病假按规定不扣基础部分。',
      },
    ],
  })
  await b.cast(id, b.at(1, 12), VOTERS.slice(0, 27), (n) => [
    n % 9 === 4 ? 'against' : n % 13 === 7 ? 'abstain' : 'for',
  ])
}

/** In the making: the superior union has not answered yet. */
async function election(b: Ballots) {
  const day = (daysAgo: number) => addDays(b.today, -daysAgo)
  await b.made(2, {
    ...{ kind: 'election', title: '第九届工会委员会委员选举', ...b.shared(-14, -14) },
    audience: { kind: 'union_members' },
    questions: [
      {
        ...{ title: '工会委员会委员', seats: 5, writeIns: true },
        candidates: b.named('1005', '1042', '1011', '1025', '1036', '1043'),
      },
    ],
    rules: { publicFrom: day(-4), publicTo: day(-10) },
  })
}

const OPTIONS = ['乒乓球', '羽毛球', '瑜伽', '合唱', '书法', '登山'].map((text, n) => ({ id: `o${n + 1}`, text }))
/** Two months ago: published. */
async function poll(b: Ballots) {
  const id = await b.opened(52, {
    ...{ kind: 'poll', title: '下学期社团活动意向调查', ...b.shared(50, 46), scrutineerIds: [] },
    questions: [{ title: '想参加哪些社团（最多选两项）', options: OPTIONS, max: 2 }],
  })
  const chosen = (n: number) => [...new Set([`o${1 + (n % 6)}`, `o${1 + ((n * n + 1) % 4)}`])]
  await b.cast(id, b.at(48, 12), VOTERS, (n) => [n % 10 === 9 ? chosen(n).slice(0, 1) : chosen(n)])
  await b.play(b.at(46, 18) + HOUR / 2, CLERK, 'ballot', 'close', { id })
  await b.play(b.at(45, 9), CHAIR, 'ballot', 'count', { id })
  await b.play(b.at(45, 10), CHAIR, 'ballot', 'publish', { id })
}

const REMARKS = ['希望多到课堂听课。', '对年轻老师关心多，谢谢。', '后勤报修还可以再快一些。']
const gradeOf = (n: number): Grade => (n % 11 === 5 ? 'basically_competent' : n % 3 === 1 ? 'competent' : 'excellent')
/** Counted the day before yesterday: the scrutineers read what was written before it goes to its reader. */
async function appraisal(b: Ballots) {
  const persons = b.named('1002', '1026', '1003')
  const id = await b.opened(7, {
    ...{ kind: 'appraisal', title: '校级和中层干部年度民主测评', ...b.shared(5, 3), readerIds: [b.idOf('1002')] },
    questions: [{ title: '年度工作', persons }],
  })
  await b.cast(id, b.at(4, 12), VOTERS, (n) => [
    {
      grades: Object.fromEntries(persons.map((p, i) => [p.id, gradeOf(n + 4 * i)])),
      ...(n % 11 === 2 && { remarks: { [persons[n % 3]?.id ?? '']: REMARKS[n % 3] ?? '' } }),
    },
  ])
  await b.play(b.at(3, 18) + HOUR / 2, CLERK, 'ballot', 'close', { id })
  await b.play(b.at(2, 9), SCRUTINEER, 'ballot', 'count', { id })
}

/** Ballots at every point of their way: one published, one counted, one open, one in the making. */
export async function ballots(play: Play, today: string) {
  const ids = new Map<string, string>()
  let cursor: string | undefined
  do {
    const page = await play(startOf(today) - 70 * DAY, CHAIR, 'member', 'list', { cursor })
    for (const m of page.items) ids.set(m.staffNo, m.id)
    cursor = page.cursor
  } while (cursor !== undefined)
  const b = new Ballots(play, today, (staffNo) => {
    const id = ids.get(staffNo)
    if (id === undefined) throw new Error(`the demo has no ${staffNo}`)
    return id
  })
  await poll(b)
  await appraisal(b)
  await resolution(b)
  await election(b)
}
