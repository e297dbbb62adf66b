import { badPaper } from '@domain/ballot/bad-paper'
import type { PaperCounts } from '@domain/ballot/paper-counts'
import { tallyOf } from '@domain/ballot/tally'
import { choose, counted, electedOf, electing, found, resolution, say, times } from './counting-sample'

const _votes = (yes: number, no: number, abstain: number) => [
  ...times(yes, say('for')),
  ...times(no, say('against')),
  ...times(abstain, say('abstain')),
]
const _words = (due: number, contents: string[], more = {}) =>
  counted({ asking: resolution, contents, due, ...more }).result.words

describe('paper', () => {
  const asking = electing(3, 2, true)
  const line = (id: string, yes: number, no: number, abstain: number) => ({ id, for: yes, against: no, abstain })
  const paper = (more: Partial<PaperCounts> = {}): PaperCounts => ({
    returned: 6,
    invalid: 1,
    questions: [
      {
        candidates: [line('c0', 5, 0, 0), line('c1', 1, 1, 3), line('c2', 0, 5, 0)],
        writeIns: [{ name: '李2', for: 2 }],
      },
    ],
    ...more,
  })
  test('is added to the box', () => {
    const contents = times(10, choose(asking, [0, 1]))
    const { result, void: isVoid } = counted({ asking, contents, due: 20, marked: 6, paper: paper() })
    expect(isVoid).toBe(false)
    expect(result).toMatchObject({ issued: 20, returned: 16, valid: 15, invalid: 1 })
    expect(found(result).candidates).toEqual([
      { ...line('c0', 15, 0, 0), elected: true },
      { ...line('c1', 11, 1, 3), elected: true },
      { ...line('c2', 0, 5, 10), elected: false },
    ])
    const merges = [{ question: 0, from: '李2', to: '李二' }]
    const merged = found(counted({ asking, contents, due: 20, marked: 6, paper: paper(), merges }).result)
    expect(merged).toMatchObject({ candidates: [{}, { for: 13, against: 1, abstain: 1 }, {}], writeIns: [] })
  })
  test('alone: what was handed out is issued', () => {
    const alone = (more: Partial<PaperCounts>, marked = 0) =>
      counted({ asking, contents: [], due: 9, marked, paper: paper(more) })
    expect(alone({}).result.issued).toBe(9)
    expect(alone({ issued: 7 }).result.issued).toBe(7)
    expect(alone({}, 8).result.issued).toBe(8)
    expect(alone({ issued: 7 }).void).toBe(false)
  })
  test('more returned than issued: void, and nobody is elected', () => {
    const alone = counted({ asking, contents: [], due: 9, paper: paper({ issued: 5 }) })
    expect(alone.void).toBe(true)
    expect(alone.result.words).toBe('应到9人，发出5票，收回6票，收回的票多于发出的票，选举无效')
    expect(electedOf(found(alone.result))).toEqual([])
    // Beside phones the paper that came back is held against the paper that went out.
    const mixed = { asking, contents: times(10, choose(asking, [0, 1])), due: 20, paper: paper() }
    expect(counted({ ...mixed, marked: 5 }).void).toBe(true)
    expect(counted({ ...mixed, marked: 6 }).void).toBe(false)
  })
  test('is refused where it cannot be', () => {
    expect(badPaper(asking, 9, paper())).toBeNull()
    expect(badPaper(asking, 9, paper({ invalid: 0 }))).toEqual({ question: 0 })
    expect(badPaper(asking, 9, paper({ invalid: 7 }))).toEqual({})
    expect(badPaper(asking, 9, paper({ issued: 10 }))).toEqual({})
    expect(badPaper(asking, 9, paper({ questions: [] }))).toEqual({})
    const [question] = paper().questions
    const wrong = (change: object) => badPaper(asking, 9, paper({ questions: [{ ...question, ...change } as never] }))
    expect(wrong({})).toBeNull()
    expect(wrong({ candidates: [line('c0', 5, 0, 0), line('c1', 5, 0, 0)] })).toEqual({ question: 0 })
    expect(wrong({ candidates: [line('c0', 5, 0, 0), line('c1', 5, 0, 0), line('c9', 5, 0, 0)] })).toEqual({
      question: 0,
    })
    expect(wrong({ candidates: ['c0', 'c1', 'c2'].map((id) => line(id, 4, 0, 1)) })).toEqual({ question: 0 })
    expect(wrong({ writeIns: [{ name: '李二', for: 1 }] })).toEqual({ question: 0 })
    expect(wrong({ writeIns: [{ name: '甲', for: 6 }] })).toEqual({ question: 0 })
    expect(badPaper(electing(3, 2), 9, paper())).toEqual({ question: 0 })
    expect(badPaper(resolution, 9, paper())).toEqual({ question: 0 })
  })
  test('is never added where it cannot be, nor twice', () => {
    expect(() => tallyOf(asking).addPaper(paper({ invalid: 0 }))).toThrow('cannot be added')
    const tally = tallyOf(asking)
    tally.addPaper(paper())
    expect(() => tally.addPaper(paper())).toThrow('cannot be added')
  })
})
