import { type Ground, openGround } from '../contest/played'
import { refusal, type Session, value } from '../kit/session'
import { bytesOf } from './hand'
import { type Meet, openMeet } from './meet'
import { textOfWord } from './word-text'

/** Papers of a contest that is drawn and played: what they say is what the rules say. */
let ground: Ground
let meet: Meet
let plain: Session
beforeAll(async () => {
  ground = await openGround()
  meet = await openMeet(ground)
  plain = await ground.school.as(12)
}, 120_000)
afterAll(() => ground?.cloud.close())

const text = async (by: Session, made: Promise<{ fileId: string; name: string }>) =>
  textOfWord(await bytesOf(by, await made))
const nameOf = async (n: number) => (await value((await ground.school.as(n)).member.me({}))).member?.name ?? ''

test('before anything is played: the draw in the programme, no results and no prizes', async () => {
  const contestId = meet.contest.id
  const words = await text(plain, value(plain.paper.programme({ contestId })))
  for (const said of [
    '四、抽签和比赛顺序',
    '淘汰赛，6 个参赛名额；抽签依据：2026年10月18日上证指数收盘',
    '1/4 决赛\n',
    '半决赛',
    '三四名决赛',
    '轮空',
    '第 5 场胜者',
    '第 5 场负者',
    '第 1 组第 1 轮',
    '第 2 组第 1 名',
    '分组赛（计时、计分），8 个参赛名额；现场抽签',
    '道次',
  ])
    expect(words).toContain(said)
  expect(await refusal(plain.paper.results({ contestId }))).toBe('NO_RESULTS')
  expect(await refusal(ground.committee.paper.prizeList({ contestId }))).toBe('NO_PRIZES')
})

describe('played', () => {
  beforeAll(() => meet.play(), 60_000)

  test('the results have ranks, scores, tables, the score of groups and the winners', async () => {
    const contestId = meet.contest.id
    const paper = await value(plain.paper.results({ contestId }))
    expect(paper.name).toBe('教职工秋季运动会成绩册.docx')
    const words = textOfWord(await bytesOf(plain, paper))
    for (const said of [
      '一、各项成绩',
      '二、团体总分',
      '三、获奖名单',
      '3:1（11:8，9:11，11:6，11:7）',
      '第 2 组积分表',
      '100:86',
      '8.35 秒',
      '未到',
      '各项名次按 7、5、4、3、2、1 计分',
    ])
      expect(words).toContain(said)
    // The same as the app itself says.
    const { rows } = await value(plain.contest.standings({ contestId, eventId: 'e2' }))
    for (const row of rows) expect(words).toContain(`\n${row.rank}\n${row.name}\n${row.group}\n`)
    const scores = await value(plain.contest.teamScores({ contestId }))
    for (const row of scores.rows)
      expect(words).toContain(`\n${row.rank}\n${row.group}\n${row.points}\n${row.firsts}\n`)
  })

  test('who gets a prize signs for it, of a team everybody; those who run it alone have the list', async () => {
    const contestId = meet.contest.id
    const words = await text(ground.committee, value(ground.committee.paper.prizeList({ contestId })))
    // 3 players, 3 runners, and of the teams of three 4: two share the third rank.
    expect(words).toContain('共 18 人次')
    for (const n of [20, 21, 22]) expect(words).toContain(await nameOf(n))
    expect(words).toContain('气排球一等奖（飞虎队）')
    expect(words).toContain('60 米跑二等奖')
    expect(await refusal(plain.paper.prizeList({ contestId }))).toBe('NOT_ALLOWED')
  })
})
