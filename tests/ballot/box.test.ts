import { fingerprintOf, inOrder } from '@domain/ballot/fingerprint'
import { sha256Of } from '@domain/ballot/sha'
import type { Box } from '@domain/ballot/view'
import { DAY } from '@domain/kit/time'
import { refusal, value } from '../kit/session'
import { CLOSES, NOW } from './assembly'
import { contentOf, type Hall, keyOf, openHall } from './hall'

/** What may be known of a vote: how many, whether one's own ballot is in, and what is in the box once it is published. */
let at: Hall
beforeAll(async () => {
  at = await openHall(60)
}, 60_000)
beforeEach(() => at.cloud.clock(NOW))
afterAll(async () => {
  await at?.sound()
  await at?.cloud.close()
})

const hashOf = (lines: readonly string[]) => sha256Of(lines.map((l) => `${l}\n`).join(''))
const opened = () => at.opened(at.resolution())
const castAll = async (id: string, from: number, to: number) => {
  const receipts: string[] = []
  for (let n = from; n <= to; n++) receipts.push((await value(at.cast(n, id, [n % 3 ? 'for' : 'against']))).receipt)
  return receipts
}
/** Counted and published by whom it behoves. */
async function published(id: string, paper?: { returned: number; for: number }) {
  const scrutineer = await at.as(3)
  const counts = paper && {
    returned: paper.returned,
    questions: [{ for: paper.for, against: paper.returned - paper.for, abstain: 0 }],
  }
  await value(scrutineer.ballot.count({ id, ...(counts && { paper: counts }) }))
  return value(at.chair.ballot.publish({ id }))
}

describe('turnout', () => {
  test('how many to everybody, by group to the desk, and nothing before there is a roll', async () => {
    const { id } = await at.announced(at.resolution())
    expect(await at.chair.ballot.turnout({ id })).toMatchObject({
      ...{ error: 'WRONG_STATE', detail: { state: 'announced' } },
    })
    const open = await opened()
    await castAll(open, 11, 20)
    const said = await value((await at.as(12)).ballot.turnout({ id: open }))
    expect(said).toEqual({ state: 'open', closesAt: CLOSES, due: 59, voted: 10 })
    const desk = await value((await at.as(3)).ballot.turnout({ id: open }))
    expect(desk.groups?.reduce((n, g) => n + g.due, 0)).toBe(59)
    expect(desk.groups?.reduce((n, g) => n + g.voted, 0)).toBe(10)
    expect(await value(at.chair.ballot.turnout({ id: open }))).toEqual(desk)
    await at.closed(open)
    expect(await value((await at.as(12)).ballot.turnout({ id: open }))).toMatchObject({ state: 'closed', voted: 10 })
  })

  test('paper ballots from five on', async () => {
    const id = await opened()
    const scrutineer = await at.as(3)
    for (let n = 21; n <= 25; n++) {
      expect(await value(at.chair.ballot.turnout({ id }))).not.toHaveProperty('paper')
      await value(scrutineer.ballot.paperIssued({ id, memberId: await at.id(n) }))
    }
    expect(await value(at.chair.ballot.turnout({ id }))).toMatchObject({ paper: 5, voted: 0 })
  })

  test('not for whom it does not concern', async () => {
    const id = await at.opened(at.resolution({ audience: { kind: 'members', ids: [await at.id(11)] } }))
    const stranger = await at.as(30)
    const receipt = 'a'.repeat(64)
    for (const said of [
      await stranger.ballot.turnout({ id }),
      await stranger.ballot.box({ id }),
      await stranger.ballot.verify({ id, receipt }),
    ])
      expect(said).toMatchObject({ error: 'NOT_FOUND' })
  })
})

describe('a receipt', () => {
  test('says that the ballot is in, before and after closing, and nothing else; another’s ballot has another', async () => {
    const id = await opened()
    const [receipt = ''] = await castAll(id, 11, 15)
    const other = await opened()
    const anybody = await at.as(40)
    const verify = (of: string, r: string) => anybody.ballot.verify({ id: of, receipt: r })
    expect(await value(verify(id, receipt))).toEqual({ included: true })
    expect(await value(verify(id, 'f'.repeat(64)))).toEqual({ included: false })
    // Of another ballot it says nothing.
    await at.closed(other)
    expect(await value(verify(other, receipt))).toMatchObject({ included: false, count: 0 })
    await at.closed(id)
    const { fingerprint } = at.kept(id).seal ?? {}
    expect(await value(verify(id, receipt))).toEqual({ included: true, fingerprint, count: 5 })
    expect(await value(verify(id, 'f'.repeat(64)))).toEqual({ included: false, fingerprint, count: 5 })
    for (const bad of ['', 'x', receipt.toUpperCase(), `${receipt}0`])
      expect(await refusal(verify(id, bad))).toBe('BAD_INPUT')
    const { id: made } = await at.announced(at.resolution())
    expect(await refusal(verify(made, receipt))).toBe('WRONG_STATE')
    expect(at.cloud.printed()).not.toContain(receipt)
  })
})

describe('the box', () => {
  test('is closed while one votes; then its receipts and its ballots, each list by its own value', async () => {
    const id = await opened()
    const receipts = await castAll(id, 11, 31)
    const box = async (): Promise<Box> => value((await at.as(40)).ballot.box({ id }))
    expect(await refusal(at.chair.ballot.box({ id }))).toBe('WRONG_STATE')
    await at.closed(id)
    const closed = await box()
    const contents = Array.from({ length: 21 }, (_, i) => contentOf([(i + 11) % 3 ? 'for' : 'against']))
    expect(closed).toMatchObject({ count: 21, voted: 21, due: 59, merges: [] })
    expect(closed.contents).toEqual(inOrder(contents))
    expect(closed.receipts).toEqual(inOrder(receipts))
    await published(id)
    const open = await box()
    const { blind = '' } = open
    expect(blind).toMatch(/^[0-9a-f]{32}$/)
    expect(open).toEqual({
      ...{ ballotId: id, kind: 'resolution', questions: at.kept(id).questions, rules: {}, merges: [] },
      ...{ scheme: 'open-1', contents: inOrder(contents), receipts: inOrder(receipts), count: 21, voted: 21, due: 59 },
      ...{ contentsHash: hashOf([blind, ...inOrder(contents)]), receiptsHash: hashOf(inOrder(receipts)) },
      ...{ fingerprint: closed.fingerprint, blind },
    })
    const { scheme, count, contentsHash, receiptsHash } = open
    expect(fingerprintOf(id, { scheme, count, contentsHash, receiptsHash })).toBe(open.fingerprint)
    for (const cursor of ['', 'x', 'WzAsIngiXQ', Buffer.from('[-1,"x"]').toString('base64url')])
      expect(await at.chair.ballot.box({ id, cursor })).toMatchObject({ error: 'BAD_INPUT' })
  })

  test('an empty one has a fingerprint, too', async () => {
    const id = await opened()
    const { seal } = await at.closed(id)
    expect(seal).toMatchObject({ count: 0, receiptsHash: sha256Of('') })
    expect(await value(at.chair.ballot.box({ id }))).toMatchObject({ contents: [], receipts: [], count: 0 })
  })

  test('fewer than five of paper or of phones: the ballots stay in, as they do in an appraisal', async () => {
    const [few, alone, enough] = [await opened(), await opened(), await opened()]
    const appraisal = await at.opened(at.appraisal())
    const scrutineer = await at.as(3)
    for (const [id, papers, phones] of [
      [few, 4, 10],
      [alone, 5, 4],
      [enough, 5, 10],
    ] as const) {
      await castAll(id, 11, 10 + phones)
      for (let n = 0; n < papers; n++) await value(scrutineer.ballot.paperIssued({ id, memberId: await at.id(30 + n) }))
      await at.closed(id)
      // What was shown once stays known, and nobody knows yet how many come back.
      expect(await value(at.chair.ballot.box({ id }))).toMatchObject({ withheld: 'paper', contents: [] })
      await published(id, { returned: papers, for: papers - 1 })
    }
    for (const id of [few, alone]) {
      const said = await value(at.chair.ballot.box({ id }))
      expect(said).toMatchObject({ withheld: 'few', contents: [] })
      expect(said).not.toHaveProperty('paper')
    }
    const whole = await value(at.chair.ballot.box({ id: enough }))
    expect(whole).toMatchObject({ paper: { returned: 5 } })
    expect(whole.contents).toHaveLength(10)
    expect(whole).not.toHaveProperty('withheld')
    await value(at.cast(14, appraisal, [{ grades: {} }]))
    await at.closed(appraisal)
    await value(scrutineer.ballot.count({ id: appraisal }))
    await value(at.chair.ballot.publish({ id: appraisal }))
    expect(await value((await at.as(7)).ballot.box({ id: appraisal }))).toMatchObject({
      ...{ withheld: 'appraisal', contents: [], count: 1 },
    })
  })

  test('names that were written in are read first by scrutineers: the ballots come with the result', async () => {
    const draft = await at.election()
    const questions = draft.questions.map((q) => ({ ...q, writeIns: true }))
    const id = await at.opened(Promise.resolve({ ...draft, questions } as typeof draft))
    const vote = (n: number, ...writeIns: string[]) => value(at.cast(n, id, [{ marks: {}, writeIns }]))
    const { receipt } = await vote(11, '赵大勇')
    await vote(12)
    await at.closed(id)
    const voter = await at.as(13)
    expect(await value(voter.ballot.box({ id }))).toMatchObject({ withheld: 'names', contents: [], count: 2 })
    expect(await value(voter.ballot.verify({ id, receipt }))).toMatchObject({ included: true })
    await published(id)
    const box = await value(voter.ballot.box({ id }))
    expect(box.contents.filter((c) => c.includes('赵大勇'))).toHaveLength(1)
    expect(box).not.toHaveProperty('withheld')
  })

  test('of paper ballots with fewer than five valid ones the contents stay in', async () => {
    const id = await opened()
    await castAll(id, 31, 36)
    const scrutineer = await at.as(3)
    for (let n = 21; n <= 25; n++) await value(scrutineer.ballot.paperIssued({ id, memberId: await at.id(n) }))
    await at.closed(id)
    const paper = { returned: 5, invalid: 4, questions: [{ for: 1, against: 0, abstain: 0 }] }
    await value(scrutineer.ballot.count({ id, paper }))
    await value(at.chair.ballot.publish({ id }))
    expect(await value(scrutineer.ballot.box({ id }))).toMatchObject({ withheld: 'few', contents: [] })
  })

  test('a result that was counted anew since it was read out is not published', async () => {
    const id = await opened()
    await castAll(id, 31, 36)
    await at.closed(id)
    const scrutineer = await at.as(3)
    const { version } = await value(scrutineer.ballot.count({ id }))
    const current = await value(scrutineer.ballot.count({ id, present: 7 }))
    expect(await at.chair.ballot.publish({ id, version })).toMatchObject({
      ...{ ok: false, error: 'CHANGED', detail: { current: { version: current.version, result: { present: 7 } } } },
    })
    expect(await value(at.chair.ballot.publish({ id, version: current.version }))).toMatchObject({ state: 'published' })
  })

  test('what is taken back by the chair is no box to look into', async () => {
    const id = await opened()
    await value(at.cast(11, id))
    await at.closed(id)
    await value(at.chair.ballot.cancel({ id, reason: '程序有误' }))
    expect(await refusal(at.chair.ballot.box({ id }))).toBe('WRONG_STATE')
    expect(await refusal(at.chair.ballot.verify({ id, receipt: 'a'.repeat(64) }))).toBe('WRONG_STATE')
  })
})

test('once roll and box are no longer kept nothing is said of them, least of all that a ballot is not in', async () => {
  const id = await opened()
  const [receipt = ''] = await castAll(id, 11, 12)
  await at.closed(id)
  await published(id)
  await at.cloud.clock(NOW + 500 * DAY)
  await at.cloud.jobs('expire')
  expect([at.list(id, 'receipts'), at.roll(id), at.votes(id)]).toEqual([[], [], []])
  const { ballot } = await at.as(11)
  for (const said of [ballot.box({ id }), ballot.verify({ id, receipt }), ballot.turnout({ id })])
    expect(await said).toMatchObject({ error: 'WRONG_STATE', detail: { state: 'published' } })
  expect(await value(ballot.result({ id }))).toMatchObject({ returned: 2 })
})

describe('closing', () => {
  test('chair and committee, an open ballot, once; then nobody is due', async () => {
    const id = await opened()
    await castAll(id, 11, 12)
    for (const n of [3, 4, 11]) expect(await refusal((await at.as(n)).ballot.close({ id }))).toBe('NOT_ALLOWED')
    const said = await value(at.committee.ballot.close({ id }, 'closing'))
    expect(said).toMatchObject({ state: 'closed', seal: { count: 2, scheme: 'open-1' } })
    expect(await value(at.committee.ballot.close({ id }, 'closing'))).toEqual(said)
    expect(await at.chair.ballot.close({ id })).toMatchObject({ error: 'WRONG_STATE', detail: { state: 'closed' } })
    expect(at.roll(id).filter((v) => v.state === 'due')).toEqual([])
    const { id: made } = await at.announced(at.resolution())
    expect(await refusal(at.chair.ballot.close({ id: made }))).toBe('WRONG_STATE')
    expect(await refusal(at.chair.ballot.close({ id: keyOf(1) }))).toBe('NOT_FOUND')
  })
})
