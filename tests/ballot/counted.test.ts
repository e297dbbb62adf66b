import type { PaperCounts } from '@domain/ballot/paper-counts'
import { auditsOf } from '../kit/records'
import { refusal, value } from '../kit/session'
import { type Assembly, CLOSES, NOW, openAssembly } from './assembly'
import { castAll, counted, marks, opened, published, same } from './vote'

/** From the closed box to the published result. 23 are due; scrutineers are 3 and 6. */
let at: Assembly
beforeAll(async () => {
  at = await openAssembly()
}, 60_000)
beforeEach(() => at.cloud.clock(NOW))
afterAll(async () => {
  await at?.sound()
  await at?.cloud.close()
})

const open = async (draft = at.resolution()) => opened(at, (await at.announced(draft)).id)
const scrutineer = () => at.as(3)
const issue = async (id: string, ...people: number[]) => {
  const who = await scrutineer()
  for (const n of people) await value(who.ballot.paperIssued({ id, memberId: await at.id(n) }))
}
type Paper = Partial<PaperCounts> & Pick<PaperCounts, 'returned' | 'questions'>
const yes = (votes: number): Paper => ({ returned: votes, questions: [{ for: votes, against: 0, abstain: 0 }] })

describe('counting', () => {
  test('is the scrutineers’, once it is closed', async () => {
    const id = await open()
    expect(await (await scrutineer()).ballot.count({ id })).toMatchObject({
      ...{ error: 'WRONG_STATE', detail: { state: 'open' } },
    })
    await value(at.chair.ballot.close({ id }))
    for (const n of [1, 2, 4, 7]) expect(await refusal((await at.as(n)).ballot.count({ id }))).toBe('NOT_ALLOWED')
    const admin = await at.cloud.login('admin')
    expect(await admin.ballot.count({ id })).toEqual(await admin.ballot.count({ id: 'f'.repeat(32) }))
    expect(await value((await at.as(6)).ballot.count({ id }))).toMatchObject({
      state: 'counted',
      result: { returned: 0 },
    })
  })

  test('says what the box says, in the words that are read out', async () => {
    const id = await open()
    await castAll(at, id, [...same(10, 12, 'for'), ...same(1, 3, 'against'), ...same(5, 2, 'abstain')])
    const view = await counted(at, await scrutineer(), id)
    expect(view.result).toEqual({
      ...{ due: 23, present: 17, issued: 23, returned: 17, valid: 17, invalid: 0 },
      quorum: { needed: 16, met: true },
      questions: [{ for: 12, against: 3, abstain: 2, adopted: true }],
      words: '应到23人，收回17票，同意12票，超过应到半数，通过',
    })
    expect(auditsOf(at.cloud, id).filter((a) => a.action === 'ballot.count')).toMatchObject([
      { from: 'closed', to: 'counted' },
    ])
  })

  test('again comes to the same, and so does a lost answer', async () => {
    const id = await open()
    await castAll(at, id, same(10, 3, 'for'))
    await value(at.chair.ballot.close({ id }))
    const who = await scrutineer()
    const requestId = 'c'.repeat(32)
    const [one, two] = [await who.ballot.count({ id }, requestId), await who.ballot.count({ id }, requestId)]
    expect(two).toEqual(one)
    const again = await value((await at.as(6)).ballot.count({ id }))
    expect(again.result).toEqual(one.ok ? one.value.result : null)
    expect(auditsOf(at.cloud, id).filter((a) => a.action === 'ballot.count')).toHaveLength(2)
  })

  test('two scrutineers at once: one result, nothing lost', async () => {
    const id = await open()
    await issue(id, 11, 12, 13, 14, 15)
    await value(at.chair.ballot.close({ id }))
    const [three, six] = await Promise.all([at.as(3), at.as(6)])
    const both = await Promise.all([three.ballot.count({ id, paper: yes(5) }), six.ballot.count({ id, paper: yes(4) })])
    expect(both.map((said) => said.ok)).toEqual([true, true])
    const kept = at.kept(id)
    expect([4, 5]).toContain(kept.paper?.returned)
    expect(kept.result?.returned).toBe(kept.paper?.returned)
  })
})

describe('who reads a result', () => {
  test('who manages and who counted at once, everybody once it is published', async () => {
    const id = await open()
    await castAll(at, id, same(10, 12, 'for'))
    await value(at.chair.ballot.close({ id }))
    expect(await refusal((await scrutineer()).ballot.result({ id }))).toBe('NOT_PUBLISHED')
    const { result } = await value((await scrutineer()).ballot.count({ id }))
    const voter = await at.as(12)
    expect(await refusal(voter.ballot.result({ id }))).toBe('NOT_PUBLISHED')
    expect((await value(voter.ballot.get({ id }))).result).toBeUndefined()
    for (const n of [1, 2, 3, 6]) expect(await value((await at.as(n)).ballot.result({ id }))).toEqual(result)
    expect(at.told(id, 'ballot_result')).toEqual([])
    for (const n of [3, 7]) expect(await refusal((await at.as(n)).ballot.publish({ id }))).toBe('NOT_ALLOWED')

    await value(at.committee.ballot.publish({ id }))
    expect(await value(voter.ballot.result({ id }))).toEqual(result)
    expect((await value(voter.ballot.get({ id }))).result).toEqual(result)
    expect(at.told(id, 'ballot_result').map((n) => n.to)).toEqual([['staff']])
    // The retiree was never asked.
    expect(await refusal((await at.as(9)).ballot.result({ id }))).toBe('NOT_FOUND')
    for (const deed of ['publish', 'close'] as const)
      expect(await refusal(at.chair.ballot[deed]({ id }))).toBe('WRONG_STATE')
    expect(await refusal((await scrutineer()).ballot.count({ id }))).toBe('WRONG_STATE')
    expect(await refusal(at.chair.ballot.cancel({ id, reason: '改主意了' }))).toBe('WRONG_STATE')
  })

  test('publishing twice tells once', async () => {
    const id = await open()
    await counted(at, await scrutineer(), id)
    const both = await Promise.all([at.chair.ballot.publish({ id }), at.committee.ballot.publish({ id })])
    expect(both.map((said) => said.ok).sort()).toEqual([false, true])
    expect(at.told(id, 'ballot_result')).toHaveLength(1)
  })
})

describe('paper beside phones', () => {
  test('is added, and stands by itself on no screen but the scrutineers’', async () => {
    const id = await open()
    await issue(id, 11, 12, 13, 14, 15, 16)
    await castAll(at, id, same(17, 8, 'for'))
    const paper = { returned: 6, invalid: 1, questions: [{ for: 4, against: 1, abstain: 0 }] }
    const view = await published(at, await scrutineer(), id, { paper })
    expect(view.result).toMatchObject({
      ...{ due: 23, issued: 23, returned: 14, valid: 13, invalid: 1 },
      questions: [{ for: 12, against: 1, abstain: 0 }],
    })
    expect([view.paper, (await value((await at.as(20)).ballot.get({ id }))).paper]).toEqual([undefined, undefined])
    expect((await value((await scrutineer()).ballot.get({ id }))).paper).toEqual(paper)
  })

  test('fewer than five are shown apart to nobody: not by the box, not beside it', async () => {
    const id = await open()
    await issue(id, 11, 12, 13)
    await castAll(at, id, same(14, 10, 'against'))
    await published(at, await scrutineer(), id, { paper: yes(3) })
    for (const n of [1, 2, 12, 20]) {
      const who = await at.as(n)
      const box = await value(who.ballot.box({ id }))
      expect(box).toMatchObject({ contents: [], withheld: 'few', count: 10 })
      expect(box.paper).toBeUndefined()
      const [view, turnout] = await Promise.all([value(who.ballot.get({ id })), value(who.ballot.turnout({ id }))])
      expect(view.result).toMatchObject({ returned: 13, questions: [{ for: 3, against: 10 }] })
      expect([view.paper, turnout.paper]).toEqual([undefined, undefined])
    }
  })

  test('whose sums do not come to the ballots is not taken, and nothing is counted', async () => {
    const id = await open()
    await issue(id, 11, 12, 13, 14, 15)
    await value(at.chair.ballot.close({ id }))
    const who = await scrutineer()
    const count = (paper: Paper) => who.ballot.count({ id, paper })
    const one = { for: 3, against: 1, abstain: 0 }
    expect(await count({ returned: 5, questions: [one] })).toEqual({
      ...{ ok: false, error: 'BAD_PAPER', detail: { question: 0 } },
    })
    expect(await refusal(count({ returned: 5, questions: [one, one] }))).toBe('BAD_PAPER')
    expect(await refusal(count({ returned: 1, invalid: 2, questions: [one] }))).toBe('BAD_PAPER')
    expect(await refusal(count({ returned: 4, questions: [{ options: [{ id: 'a', votes: 4 }] }] }))).toBe('BAD_PAPER')
    expect(at.kept(id)).toMatchObject({ state: 'closed' })
    expect(at.kept(id).paper).toBeUndefined()
  })

  test('that was handed out must be said, if only that none came back', async () => {
    const id = await open()
    await issue(id, 11)
    await castAll(at, id, same(12, 10, 'for'))
    await value(at.chair.ballot.close({ id }))
    const who = await scrutineer()
    expect(await refusal(who.ballot.count({ id }))).toBe('BAD_PAPER')
    expect((await value(who.ballot.count({ id, paper: yes(0) }))).result?.returned).toBe(10)
  })

  test('may be counted again until it is published; each time all of it is said', async () => {
    const id = await open()
    await issue(id, 11, 12, 13, 14, 15)
    const who = await scrutineer()
    await counted(at, who, id, { paper: yes(5) })
    expect((await value(who.ballot.count({ id, paper: yes(4) }))).result?.returned).toBe(4)
    const met = await value(who.ballot.count({ id, paper: yes(3), present: 20 }))
    expect(met.result).toMatchObject({ returned: 3, present: 20 })
    expect((await value(who.ballot.count({ id, paper: yes(3) }))).result).toMatchObject({ returned: 3, present: 3 })
    expect(at.kept(id).present).toBeUndefined()
  })

  test('more returned than were handed out: void, and nothing follows from it until who has mistyped counts again', async () => {
    const id = await open()
    await issue(id, 11, 12)
    await castAll(at, id, same(13, 12, 'for'))
    const view = await counted(at, await scrutineer(), id, { paper: yes(3) })
    expect(view).toMatchObject({ state: 'void', can: ['count'], result: { questions: [{ for: 15, adopted: false }] } })
    expect(view.reason).toMatch(/作废/)
    expect(await refusal(at.chair.ballot.publish({ id }))).toBe('WRONG_STATE')
    const voter = await at.as(20)
    expect(await value(voter.ballot.get({ id }))).toMatchObject({ state: 'void', reason: view.reason })
    expect(await refusal(voter.ballot.result({ id }))).toBe('NOT_PUBLISHED')
    // Were its ballots shown meanwhile, they would be taken from the sums of the right count.
    expect(await value(voter.ballot.box({ id }))).toMatchObject({ withheld: 'paper', contents: [] })
    const again = await value((await scrutineer()).ballot.count({ id, paper: yes(2) }))
    expect(again).toMatchObject({ state: 'counted', result: { returned: 14 } })
    expect(again.reason).toBeUndefined()
  })
})

test('where there was a meeting, those who came make the quorum', async () => {
  const id = await open()
  await castAll(at, id, same(10, 13, 'for'))
  await at.cloud.clock(CLOSES)
  await value(at.chair.ballot.close({ id }))
  const who = await scrutineer()
  for (const present of [12, 24]) expect(await refusal(who.ballot.count({ id, present }))).toBe('BAD_PRESENT')
  expect((await value(who.ballot.count({ id, present: 15 }))).result).toMatchObject({
    ...{ present: 15, returned: 13, quorum: { needed: 16, met: false }, questions: [{ for: 13, adopted: false }] },
    words: '应到23人，实到15人，收回13票，未达到应到的三分之二（16人），表决无效',
  })
  expect((await value(who.ballot.count({ id, present: 16 }))).result).toMatchObject({
    ...{ quorum: { met: true }, questions: [{ adopted: true }] },
  })
})

describe('names that were written in', () => {
  const voted = async () => {
    const view = await at.announced(at.election())
    const id = await opened(at, view.id)
    const names = view.questions.flatMap((q) => ('candidates' in q ? q.candidates.map((c) => c.name) : []))
    const by = (n: number, count: number, of: string[], writeIns: string[]) =>
      same(n, count, { ...marks(view, ...of), writeIns })
    const [one = '', two = '', three = ''] = names
    // Eleven for the first, three ways to write one name, and somebody who wrote a candidate's nickname.
    await castAll(at, id, [
      ...by(1, 8, [one], ['欧阳娜']),
      ...by(10, 3, [one], ['欧阳 娜']),
      ...by(13, 1, [], ['欧阳娜娜']),
      ...by(14, 4, [two], ['小三']),
      ...by(18, 2, [three], []),
    ])
    await counted(at, await scrutineer(), id)
    return { id, names: { one, two, three } }
  }
  const lines = async (id: string) => {
    const of = (await value((await scrutineer()).ballot.result({ id }))).questions[0]
    if (!of || !('writeIns' in of)) throw new Error('no election')
    return of
  }

  test('are read as one by scrutineers, who is seen with it, and taken apart again', async () => {
    const { id } = await voted()
    expect((await lines(id)).writeIns).toMatchObject([
      ...[
        { name: '欧阳娜', for: 8 },
        { name: '小三', for: 4 },
        { name: '欧阳 娜', for: 3 },
      ],
      { name: '欧阳娜娜', for: 1, elected: false },
    ])
    const who = await scrutineer()
    const merge = (from: string, to: string) => value(who.ballot.mergeWriteIns({ id, question: 0, from, to }))
    await merge('欧阳 娜', '欧阳娜')
    const view = await merge('欧阳娜娜', '欧阳娜')
    expect((await lines(id)).writeIns).toMatchObject([
      { name: '欧阳娜', for: 12, elected: true },
      { name: '小三', for: 4, elected: false },
    ])
    expect(view.merges).toMatchObject([
      { question: 0, from: '欧阳 娜', to: '欧阳娜', byName: at.nameOf(3), at: expect.any(Number) },
      { from: '欧阳娜娜', to: '欧阳娜' },
    ])
    await merge('欧阳 娜', '欧阳 娜')
    expect((await lines(id)).writeIns[0]).toEqual({ name: '欧阳娜', for: 9, elected: false })
  })

  test('may be a candidate’s', async () => {
    const { id, names } = await voted()
    const before = (await lines(id)).candidates
    const who = await at.as(6)
    await value(who.ballot.mergeWriteIns({ id, question: 0, from: '小三', to: names.three }))
    const after = (await lines(id)).candidates
    expect(after.map((c) => c.for).sort()).not.toEqual(before.map((c) => c.for).sort())
    expect((await lines(id)).writeIns.map((w) => w.name)).not.toContain('小三')
    expect(after.map((c) => c.for + c.against + c.abstain)).toEqual([18, 18, 18])
  })

  test('who is not a scrutineer reads nothing into them; what nobody wrote is unknown; a published result stays', async () => {
    const { id } = await voted()
    const reading = { id, question: 0, from: '小三', to: '欧阳娜' }
    for (const n of [1, 2, 7]) expect(await refusal((await at.as(n)).ballot.mergeWriteIns(reading))).toBe('NOT_ALLOWED')
    const who = await scrutineer()
    expect(await refusal(who.ballot.mergeWriteIns({ ...reading, from: '无此人' }))).toBe('UNKNOWN_NAME')
    expect(await refusal(who.ballot.mergeWriteIns({ ...reading, question: 1 }))).toBe('UNKNOWN_NAME')
    await value(at.chair.ballot.publish({ id }))
    const before = await lines(id)
    expect(await refusal(who.ballot.mergeWriteIns(reading))).toBe('WRONG_STATE')
    expect(await lines(id)).toEqual(before)
  })
})
