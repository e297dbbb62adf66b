import type { Asking } from '@domain/ballot/question'
import { choose, content, counted, electedOf, electing, found, resolution, say, times } from './counting-sample'

const votes = (yes: number, no: number, abstain: number) => [
  ...times(yes, say('for')),
  ...times(no, say('against')),
  ...times(abstain, say('abstain')),
]
const words = (due: number, contents: string[], more = {}) =>
  counted({ asking: resolution, contents, due, ...more }).result.words

test('57 teachers: 48 for', () => {
  const { result } = counted({ asking: resolution, contents: votes(48, 6, 3), due: 57 })
  expect(result).toEqual({
    due: 57,
    present: 57,
    issued: 57,
    returned: 57,
    valid: 57,
    invalid: 0,
    quorum: { needed: 38, met: true },
    questions: [{ for: 48, against: 6, abstain: 3, adopted: true }],
    words: '应到57人，收回57票，同意48票，超过应到半数，通过',
  })
})

test('31 due: 21 make the quorum, 16 pass', () => {
  expect(words(31, votes(20, 0, 0))).toBe('应到31人，收回20票，未达到应到的三分之二（21人），表决无效')
  expect(counted({ asking: resolution, contents: votes(20, 0, 0), due: 31 }).result.questions).toEqual([
    { for: 20, against: 0, abstain: 0, adopted: false },
  ])
  expect(words(31, votes(16, 5, 0))).toBe('应到31人，收回21票，同意16票，超过应到半数，通过')
  expect(words(31, votes(15, 6, 0))).toBe('应到31人，收回21票，同意15票，未超过应到半数，未通过')
})

test('exactly half is not more than half, of whatever base', () => {
  expect(words(40, votes(20, 10, 10))).toMatch(/同意20票，未超过应到半数，未通过$/)
  expect(words(40, votes(21, 10, 9))).toMatch(/超过应到半数，通过$/)
  expect(words(40, votes(15, 15, 0), { rules: { base: 'returned' } })).toMatch(/未超过收回票的半数，未通过$/)
  expect(words(40, votes(16, 14, 0), { rules: { base: 'returned' } })).toMatch(/，超过收回票的半数，通过$/)
  expect(words(40, votes(16, 13, 0), { rules: { base: 'present' }, present: 32 })).toBe(
    '应到40人，实到32人，收回29票，同意16票，未超过实到半数，未通过',
  )
  const contents = [...votes(16, 15, 0), 'spoilt']
  expect(words(40, contents, { rules: { base: 'valid' } })).toBe(
    '应到40人，收回32票，有效31票，同意16票，超过有效票的半数，通过',
  )
})

test('quorums: of half more than half; none where none is asked for', () => {
  expect(words(30, votes(15, 0, 0), { rules: { quorum: 'half' } })).toBe(
    '应到30人，收回15票，未超过应到的半数（16人），表决无效',
  )
  expect(words(30, votes(16, 0, 0), { rules: { quorum: 'half' } })).toMatch(/通过$/)
  expect(words(30, votes(16, 0, 0), { rules: { quorum: 'none' } })).toMatch(/通过$/)
})

test('who came but did not vote counts for the quorum, not for the base', () => {
  expect(words(30, votes(16, 0, 0), { present: 20 })).toBe('应到30人，实到20人，收回16票，同意16票，超过应到半数，通过')
})

test('everybody abstains, and nobody votes', () => {
  expect(words(9, votes(0, 0, 9))).toBe('应到9人，收回9票，同意0票，未超过应到半数，未通过')
  expect(words(9, [])).toBe('应到9人，收回0票，未达到应到的三分之二（6人），表决无效')
})

test('several questions have a line each', () => {
  const asking: Asking = { kind: 'resolution', questions: [{ title: '方案一' }, { title: '方案二' }] }
  const contents = [...times(6, content(asking, ['for', 'against'])), ...times(3, content(asking, ['for', 'abstain']))]
  expect(counted({ asking, contents, due: 9 }).result.words).toBe(
    '应到9人，收回9票\n方案一：同意9票，超过应到半数，通过\n方案二：同意0票，未超过应到半数，未通过',
  )
})

test('of a ballot with several questions one bad answer spoils the whole', () => {
  const asking: Asking = { kind: 'resolution', questions: [{ title: '一' }, { title: '二' }] }
  const { result } = counted({ asking, contents: [content(asking, ['for', 'for']), '{"answers":["for","x"]}'], due: 2 })
  expect(result).toMatchObject({ returned: 2, valid: 1, invalid: 1, questions: [{ for: 1 }, { for: 1 }] })
})

describe('election', () => {
  const five = electing(6, 5)
  test('more pass than seats: most votes', () => {
    const contents = [...times(20, choose(five, [0, 1, 2, 3, 4])), ...times(17, choose(five, [1, 2, 3, 4, 5]))]
    const { result } = counted({ asking: electing(6, 5), contents, due: 40 })
    expect(electedOf(found(result))).toEqual(['c1', 'c2', 'c3', 'c4'])
    expect(found(result).runOff).toEqual({ seats: 1, candidates: ['c0', 'c5'], why: 'too_few' })
    expect(result.words).toBe(
      '应到40人，收回37票，当选：李二（37票）、张三（37票）、赵四（37票）、孙五（37票）；超过应到半数的不足5人，剩余1个名额可在王一、周六中再次选举',
    )
  })
  test('a tie at the border: none of the tied has the seat, one votes again among them', () => {
    const three = electing(4, 3)
    const contents = [
      ...times(5, choose(three, [0, 1, 2])),
      ...times(5, choose(three, [0, 1, 3])),
      ...times(5, choose(three, [0, 2, 3])),
    ]
    const { result } = counted({ asking: three, contents, due: 19 })
    expect(electedOf(found(result))).toEqual(['c0'])
    expect(found(result).runOff).toEqual({ seats: 2, candidates: ['c1', 'c2', 'c3'], why: 'tie' })
    expect(result.words).toBe(
      '应到19人，收回15票，当选：王一（15票）；李二、张三、赵四得票相同（10票），剩余2个名额在其中再次选举',
    )
  })
  test('equals that all have a seat are no tie', () => {
    const asking = electing(3, 2)
    const { result } = counted({ asking, contents: times(10, choose(asking, [0, 1])), due: 10 })
    expect(electedOf(found(result))).toEqual(['c0', 'c1'])
    expect(found(result).runOff).toBeNull()
    expect(result.words).toBe('应到10人，收回10票，当选：王一（10票）、李二（10票）')
  })
  test('too few pass: again among the next, equals together; or the seat stays open', () => {
    const asking = electing(5, 2)
    const contents = [...times(6, choose(asking, [0, 1])), ...times(5, choose(asking, [0, 2])), choose(asking, [3])]
    const { result } = counted({ asking, contents, due: 14 })
    expect(electedOf(found(result))).toEqual(['c0'])
    expect(found(result).runOff).toEqual({ seats: 1, candidates: ['c1', 'c2'], why: 'too_few' })
    const alone = electing(1, 1)
    expect(found(counted({ asking: alone, contents: times(3, choose(alone, [])), due: 3 }).result)).toEqual({
      candidates: [{ id: 'c0', for: 0, against: 0, abstain: 3, elected: false }],
      writeIns: [],
      runOff: { seats: 1, candidates: ['c0'], why: 'too_few' },
    })
    const open = {
      kind: 'election',
      questions: [{ title: '补选', candidates: [{ id: 'c0', name: '王一' }], seats: 2, writeIns: true }],
    }
    const left = counted({ asking: open as Asking, contents: times(3, choose(open as Asking, [0])), due: 3 }).result
    expect(found(left).runOff).toBeNull()
    expect(left.words).toBe('应到3人，收回3票，当选：王一（3票）；空缺1个名额')
  })
  test('while the quorum is not met nobody is elected and there is no run-off', () => {
    const { result } = counted({ asking: five, contents: times(20, choose(five, [0, 1, 2, 3, 4])), due: 31 })
    expect(electedOf(found(result))).toEqual([])
    expect(found(result).runOff).toBeNull()
    expect(result.words).toBe('应到31人，收回20票，未达到应到的三分之二（21人），选举无效')
  })
  test('more marks than seats make a ballot invalid, no mark at all does not', () => {
    const all = JSON.stringify({
      answers: [{ marks: Object.fromEntries([0, 1, 2, 3, 4, 5].map((i) => [`c${i}`, 'for'])), writeIns: [] }],
    })
    // As nobody's phone writes it, and yet what it says is clear.
    const bare = '{"answers":[{"marks":{},"writeIns":[]}]}'
    const { result } = counted({ asking: five, contents: [all, choose(five, []), bare], due: 3 })
    expect(result).toMatchObject({ returned: 3, valid: 2, invalid: 1 })
    expect(found(result).candidates[0]).toMatchObject({ for: 0, against: 0, abstain: 2 })
  })
})

describe('names that are written in', () => {
  const asking = electing(3, 2, true)
  const contents = [
    ...times(4, choose(asking, [0], ['陈小明'])),
    ...times(3, choose(asking, [0], ['陈晓明'])),
    choose(asking, [], ['陈小明', '陈晓明']),
    ...times(2, choose(asking, [], ['李2'])),
  ]
  const by = (merges: [string, string][]) =>
    found(
      counted({ asking, contents, due: 12, merges: merges.map(([from, to]) => ({ question: 0, from, to })) }).result,
    )
  test('stand apart until scrutineers read them as one; on one ballot they are one vote', () => {
    expect(by([]).writeIns).toEqual([
      { name: '陈小明', for: 5, elected: false },
      { name: '陈晓明', for: 4, elected: false },
      { name: '李2', for: 2, elected: false },
    ])
    expect(by([['陈晓明', '陈小明']]).writeIns).toEqual([
      { name: '陈小明', for: 8, elected: true },
      { name: '李2', for: 2, elected: false },
    ])
  })
  test('may be a candidate, on whose line they then stand', () => {
    const merged = by([['李2', '李二']])
    expect(merged.candidates[1]).toEqual({ id: 'c1', for: 2, against: 0, abstain: 8, elected: false })
    expect(merged.writeIns.map(({ name }) => name)).toEqual(['陈小明', '陈晓明'])
  })
  test('follow each other, and are undone', () => {
    expect(
      by([
        ['陈小明', '陈晓明'],
        ['陈晓明', '陈明'],
      ]).writeIns[0],
    ).toEqual({ name: '陈明', for: 8, elected: true })
    expect(
      by([
        ['陈小明', '陈晓明'],
        ['陈小明', '陈小明'],
      ]),
    ).toEqual(by([]))
    expect(
      by([
        ['陈小明', '陈晓明'],
        ['陈晓明', '陈小明'],
      ]).writeIns[0],
    ).toMatchObject({ name: '陈小明', for: 8 })
  })
  test('of another question are left alone', () => {
    const other = counted({ asking, contents, due: 12, merges: [{ question: 1, from: '陈晓明', to: '陈小明' }] })
    expect(found(other.result)).toEqual(by([]))
  })
})

test('an appraisal: who is given no grade is blank there; no quorum, no names in words', () => {
  const persons = [
    { id: 'p', name: '校长' },
    { id: 'q', name: '副校长' },
  ]
  const asking: Asking = { kind: 'appraisal', questions: [{ title: '测评', persons }] }
  const contents = [
    ...times(50, content(asking, [{ grades: { p: 'excellent', q: 'competent' } }])),
    ...times(7, content(asking, [{ grades: { p: 'incompetent' }, remarks: { p: '多听意见' } }])),
    'spoilt',
  ]
  const { result } = counted({ asking, contents, due: 60 })
  expect(result).toMatchObject({ quorum: null, valid: 57, invalid: 1, words: '应到60人，收回58票，有效57票' })
  expect(result.questions).toEqual([
    {
      persons: [
        { id: 'p', excellent: 50, competent: 0, basically_competent: 0, incompetent: 7, blank: 0 },
        { id: 'q', excellent: 0, competent: 50, basically_competent: 0, incompetent: 0, blank: 7 },
      ],
    },
  ])
  expect(contents.join()).not.toContain('多听意见')
})

test('a poll: how many took part', () => {
  const options = ['海南', '云南'].map((text, i) => ({ id: `o${i}`, text }))
  const asking: Asking = { kind: 'poll', questions: [{ title: '去哪儿', options, max: 2 }] }
  const contents = [...times(3000, content(asking, [['o0']])), ...times(735, content(asking, [['o1', 'o0']]))]
  const { result } = counted({ asking, contents, due: 5928 })
  expect(result.questions).toEqual([
    {
      options: [
        { id: 'o0', votes: 3735 },
        { id: 'o1', votes: 735 },
      ],
    },
  ])
  expect(result.words).toBe('应到5928人，参与3735人（63.0%）')
})
