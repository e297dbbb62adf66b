import type { Paper } from '@domain/paper/model'
import { nameOf } from '../kit/school'
import { refusal, type Session, value } from '../kit/session'
import { sheetsOf } from './book'
import { bytesOf } from './hand'
import { announced, cast, opened, openVoting, papered, SIZE, type Voting } from './voting'
import { textOfWord } from './word-text'

/** Papers of ballots: what stands in them, whose they are, and that they tell no more than the rules do. */
let at: Voting
beforeAll(async () => {
  at = await openVoting()
}, 120_000)
afterAll(() => at?.cloud.close())

const missing = '0'.repeat(32)
const PAPERS = ['record', 'ballotSample', 'tallySheet', 'submission', 'roll'] as const
const textOf = async (by: Session, made: Promise<Paper>) => textOfWord(await bytesOf(by, await made))
/** A table's cells follow each other, a line each. */
const rowOf = (text: string, first: string, cells: number) => {
  const lines = text.split('\n')
  const from = lines.indexOf(first)
  return lines.slice(from, from + cells)
}

describe('a resolution', () => {
  let id: string
  beforeAll(async () => {
    id = await announced(at, {
      ...{ kind: 'resolution', title: '2026 年绩效工资分配方案表决' },
      questions: [{ title: '绩效工资分配方案' }, { title: '教职工考勤办法' }],
    })
  })
  test('before it opens there is a ballot to look at and a sheet to count on, and no roll and no record', async () => {
    const sample = await textOf(at.scrutineer, value(at.scrutineer.paper.ballotSample({ id })))
    for (const words of [
      '江城实验中学工会',
      '（样　张）',
      '表决票',
      '绩效工资分配方案',
      '同意\n不同意\n弃权',
      '无记名填写',
      '□',
    ])
      expect(sample).toContain(words)
    const sheet = await textOf(at.chair, value(at.chair.paper.tallySheet({ id })))
    for (const words of ['表决票计票单', '1．绩效工资分配方案', '2．教职工考勤办法', '正', '唱票人', '监票人'])
      expect(sheet).toContain(words)
    for (const words of ['赞成', '不赞成']) expect(sheet).not.toContain(words)
    expect(await refusal(at.chair.paper.roll({ id }))).toBe('NO_ROLL')
    expect(await refusal(at.chair.paper.record({ id }))).toBe('NOT_COUNTED')
    expect(await refusal(at.chair.paper.submission({ id }))).toBe('NOT_ELECTION')
  })
  test('the roll names who is due, to sign, and not who has voted', async () => {
    await value(at.scrutineer.ballot.exclude({ id, memberId: await at.idOf(20), reason: '长期病假' }))
    await opened(at, id)
    await cast(at, id, 1, 12, ['for', 'for'])
    await cast(at, id, 13, 14, ['against', 'abstain'])
    await papered(at, id, 15, 16)
    const paper = await value(at.scrutineer.paper.roll({ id }))
    expect(paper.name).toMatch(/^应到名册 .*xlsx$/)
    const { rows } = await sheetsOf(at.scrutineer, paper)
    const [title, heads, ...all] = rows('应到名册')
    expect(title?.[0]).toContain('应到名册（19 人）')
    expect(heads).toEqual(['序号', '姓名', '工号', '工会小组', '签名', '备注'])
    const names = Array.from({ length: SIZE - 1 }, (_, i) => nameOf(i + 1))
    expect(all.map((r) => r[1]).sort()).toEqual(names.sort())
    // Of who has voted, who has paper and who has not there are the same empty cells.
    expect(new Set(all.map((r) => r.slice(4).join('|')))).toEqual(new Set(['|']))
    expect(rows('不计入应到').at(-1)?.slice(1)).toEqual([nameOf(20), '长期病假', nameOf(3)])
    // By group and name, so that the order says nothing either.
    const order = all.map((r) => `${r[3]} ${r[1]} ${r[2]}`)
    expect(order).toEqual([...order].sort())
  })
  test('the record says the result as it is read out, who is to sign, and the box; two paper ballots stand nowhere apart', async () => {
    await value(at.chair.ballot.close({ id }))
    const questions = [
      { for: 2, against: 0, abstain: 0 },
      { for: 1, against: 1, abstain: 0 },
    ]
    const counted = await value(at.scrutineer.ballot.count({ id, paper: { returned: 2, questions } }))
    const text = await textOf(at.scrutineer, value(at.scrutineer.paper.record({ id })))
    const words = counted.result?.words ?? ''
    expect(words).toContain('应到19人')
    for (const said of [
      ...[
        '表决记录',
        '江城实验中学工会',
        '2026 年绩效工资分配方案表决',
        '无记名投票',
        '13 人，已达到',
        '超过应到人数的半数',
      ],
      ...words.split('\n'),
      ...['监票人', nameOf(3), nameOf(4), '计票人', '主持人', counted.seal?.fingerprint ?? '-'],
      `不计入应到：${nameOf(20)}（长期病假，监票人${nameOf(3)}认定）`,
    ])
      expect(text).toContain(said)
    expect(rowOf(text, '绩效工资分配方案', 5)).toEqual(['绩效工资分配方案', '14', '2', '0', '通过'])
    expect(rowOf(text, '教职工考勤办法', 5)).toEqual(['教职工考勤办法', '13', '1', '2', '通过'])
    expect(text).not.toContain('纸质')
    // Nor can they be worked out: sixteen came back, and that fourteen lie in the box is not said.
    expect(text).not.toContain('14 票')
  })
  test('before it is published only who counts and who manages; then whoever sees it, without the names of who was set aside', async () => {
    expect(await refusal(at.plain.paper.record({ id }))).toBe('NOT_COUNTED')
    expect((await at.committee.paper.record({ id })).ok).toBe(true)
    await value(at.chair.ballot.publish({ id }))
    const text = await textOf(at.plain, value(at.plain.paper.record({ id })))
    expect(text).toContain('应到19人')
    expect(text).not.toContain('长期病假')
    for (const paper of ['ballotSample', 'tallySheet', 'roll', 'submission'] as const)
      expect(await refusal(at.plain.paper[paper]({ id }))).toBe('NOT_ALLOWED')
    expect(await refusal(at.scrutineer.paper.submission({ id }))).toBe('NOT_ALLOWED')
  })
})

describe('an election', () => {
  const candidates = ['赵一', '钱二', '孙三', '李四'].map((name, i) => ({ id: `k${i + 1}`, name, post: '教师' }))
  let id: string
  beforeAll(async () => {
    id = await announced(at, {
      ...{ kind: 'election', title: '第九届工会委员会选举' },
      questions: [{ title: '工会委员', candidates, seats: 2, writeIns: true }],
      rules: {
        ...{ approvalNo: '江教工〔2026〕12 号', publicFrom: '2026-11-10', publicTo: '2026-11-15' },
        ...{ superiorAgrees: true, competitive: true },
      },
    })
  })
  test('what is handed to the superior union before it: whom, how many, by which rules', async () => {
    const paper = await value(at.chair.paper.submission({ id }))
    expect(paper.name).toBe('关于第九届工会委员会选举的请示.docx')
    const text = await textOf(at.chair, Promise.resolve(paper))
    for (const words of [
      ...['关于第九届工会委员会选举的请示', '工会委员：应选 2 人，候选人 4 人，实行差额选举', '按姓氏笔画为序'],
      ...['应到人数的三分之二以上', '超过应到人数半数', '2026年11月10日至2026年11月15日公示'],
      ...[`${nameOf(3)}、${nameOf(4)}`, '妥否，请批示', '江城实验中学工会（盖章）', ...candidates.map((c) => c.name)],
    ])
      expect(text).toContain(words)
  })
  test('the ballot has a line for each and place to write others in; the sheet counts 赞成, never 同意', async () => {
    const sample = await textOf(at.committee, value(at.committee.paper.ballotSample({ id })))
    for (const words of ['选票', '候选人 4 人，应选 2 人', '另选', '赞成\n不赞成\n弃权', '不能多于应选人数'])
      expect(sample).toContain(words)
    expect(sample).not.toContain('同意')
    expect(sample.split('□').length - 1).toBeGreaterThanOrEqual(4 * 3 + 2)
    const sheet = await textOf(at.scrutineer, value(at.scrutineer.paper.tallySheet({ id })))
    for (const words of ['1．', '4．', '另选他人', '赞成\n', '不赞成\n']) expect(sheet).toContain(words)
    expect(sheet).not.toContain('同意')
  })
  test('the report: votes, who is elected, six paper ballots apart, names that were read as one', async () => {
    await opened(at, id)
    const marks = { k1: 'for', k2: 'for' } as const
    await cast(at, id, 1, 11, [{ marks, writeIns: [] }])
    await cast(at, id, 12, 14, [{ marks: { k1: 'for', k3: 'against' }, writeIns: ['周吴'] }])
    await papered(at, id, 15, 20)
    await value(at.chair.ballot.close({ id }))
    const line = (of: string, yes: number) => ({ id: of, for: yes, against: 0, abstain: 5 - yes })
    const counts = [line('k1', 5), line('k2', 3), line('k3', 0), line('k4', 0)]
    const paper = { returned: 6, invalid: 1, questions: [{ candidates: counts, writeIns: [{ name: '周五', for: 2 }] }] }
    await value(at.scrutineer.ballot.count({ id, paper }))
    const merged = await value(at.scrutineer.ballot.mergeWriteIns({ id, question: 0, from: '周五', to: '周吴' }))
    const text = await textOf(at.chair, value(at.chair.paper.record({ id })))
    for (const words of [
      ...[
        '选举结果报告单',
        '工会委员（应选 2 人，候选人 4 人）',
        '收回 6 票，其中无效票 1 票',
        '票箱内 14 票',
        '20 票',
        '19 票',
        '1 票',
      ],
      ...(merged.result?.words ?? '-').split('\n'),
      `另选他人：“周五”经监票人认定计入“周吴”`,
    ])
      expect(text).toContain(words)
    expect(rowOf(text, '赵一', 6)).toEqual(['赵一', '教师', '19', '0', '0', '当选'])
    expect(rowOf(text, '钱二', 6)).toEqual(['钱二', '教师', '14', '0', '5', '当选'])
    expect(rowOf(text, '孙三', 6)).toEqual(['孙三', '教师', '0', '3', '16', ''])
    expect(rowOf(text, '周吴', 6)).toEqual(['周吴', '', '5', '—', '—', ''])
    expect(text).not.toContain('同意')
    // What was undone is not read any more.
    await value(at.scrutineer.ballot.mergeWriteIns({ id, question: 0, from: '周五', to: '周五' }))
    const undone = await textOf(at.chair, value(at.chair.paper.record({ id })))
    expect(undone).not.toContain('计入')
    expect(rowOf(undone, '周吴', 3)).toEqual(['周吴', '', '3'])
  })
  test('what is handed in after it carries the numbers and asks for approval', async () => {
    const paper = await value(at.chair.paper.submission({ id }))
    expect(paper.name).toBe('关于第九届工会委员会选举结果的请示.docx')
    const text = await textOf(at.chair, Promise.resolve(paper))
    for (const words of [
      '江教工〔2026〕12 号',
      '应到 20 人，实到 20 人；发出选票 20 票，收回 20 票',
      '以上选举结果，请予批复',
    ])
      expect(text).toContain(words)
    expect(rowOf(text, '赵一', 6).at(-1)).toBe('当选')
  })
})

describe('an appraisal', () => {
  let id: string
  const persons = [
    { id: 'p1', name: '校长甲', post: '校长' },
    { id: 'p2', name: '副校长乙', post: '副校长' },
  ]
  beforeAll(async () => {
    const questions = [{ title: '2026 年领导干部民主测评', persons }]
    const readerIds = [await at.idOf(5)]
    id = await announced(at, { kind: 'appraisal', title: '领导干部民主测评', questions, readerIds })
    await opened(at, id)
    const grades = { p1: 'excellent', p2: 'basically_competent' } as const
    await cast(at, id, 1, 8, [{ grades, remarks: { p2: '多听听大家的话' } }])
    await cast(at, id, 9, 10, [{ grades: { p1: 'competent' } }])
    await value(at.chair.ballot.close({ id }))
    await value(at.scrutineer.ballot.count({ id }))
  })
  test('its record is for its scrutineers, and for its readers once it is published; not for chair or committee', async () => {
    const reader = await at.school.as(5)
    expect(await refusal(reader.paper.record({ id }))).toBe('NOT_COUNTED')
    const text = await textOf(at.scrutineer, value(at.scrutineer.paper.record({ id })))
    expect(rowOf(text, '副校长乙', 7)).toEqual(['副校长乙', '副校长', '0', '0', '8', '0', '2'])
    expect(rowOf(text, '校长甲', 7)).toEqual(['校长甲', '校长', '8', '2', '0', '0', '0'])
    // What was written is no part of it.
    expect(text).not.toContain('多听听')
    await value(at.chair.ballot.publish({ id }))
    expect((await reader.paper.record({ id })).ok).toBe(true)
    for (const by of [at.chair, at.committee, at.plain])
      expect(await refusal(by.paper.record({ id }))).toBe('READERS_ONLY')
  })
  test('the sheet to fill in has the four grades and a place for remarks', async () => {
    const sample = await textOf(at.chair, value(at.chair.paper.ballotSample({ id })))
    for (const words of ['测评表', '优秀\n称职\n基本称职\n不称职\n意见和建议', '校长甲', '副校长乙'])
      expect(sample).toContain(words)
    const sheet = await textOf(at.chair, value(at.chair.paper.tallySheet({ id })))
    for (const words of ['测评表计票单', '基本称职', '1．校长甲　校长']) expect(sheet).toContain(words)
  })
})

test('a poll: how many for each, of how many one may choose', async () => {
  const options = ['春游', '秋游', '不去'].map((text, i) => ({ id: `o${i + 1}`, text }))
  const asked = [{ title: '去哪里', options, max: 2 }]
  const id = await announced(at, { kind: 'poll', secrecy: 'named', title: '疗休养意向调查', questions: asked })
  await opened(at, id)
  await cast(at, id, 1, 6, [['o1', 'o2']])
  await cast(at, id, 7, 9, [['o3']])
  await value(at.chair.ballot.close({ id }))
  await value(at.scrutineer.ballot.count({ id }))
  const text = await textOf(at.scrutineer, value(at.scrutineer.paper.record({ id })))
  for (const words of ['意向调查记录', '记名投票', '去哪里（最多选 2 项）', '参与9人']) expect(text).toContain(words)
  for (const [option, votes] of [
    ['春游', '6'],
    ['秋游', '6'],
    ['不去', '3'],
  ] as const)
    expect(rowOf(text, option, 2)).toEqual([option, votes])
  expect(text).not.toContain('法定人数')
  // Nobody's own choice, though they were named.
  expect(text).not.toContain(nameOf(7))
  const sample = await textOf(at.scrutineer, value(at.scrutineer.paper.ballotSample({ id })))
  for (const words of ['最多选 2 项', '姓名：＿', '春游']) expect(sample).toContain(words)
})

test('what is not there, and what is not for somebody, is not found alike', async () => {
  const id = await announced(at, {
    ...{ kind: 'resolution', title: '女教职工活动', questions: [{ title: '活动方案' }], audience: { kind: 'women' } },
  })
  // Number 6 is a man.
  const man = await at.school.as(6)
  for (const paper of PAPERS) {
    expect(await refusal(man.paper[paper]({ id }))).toBe('NOT_FOUND')
    expect(await refusal(at.chair.paper[paper]({ id: missing }))).toBe('NOT_FOUND')
  }
})
