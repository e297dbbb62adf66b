import { GRADES } from '@domain/ballot/question'
import type { AppraisalResult } from '@domain/ballot/result'
import type { BallotView } from '@domain/ballot/view'
import type { Notice } from '@domain/notice/model'
import { auditsOf, records } from '../kit/records'
import { refusal, type Session, value } from '../kit/session'
import { type Chamber, openChamber } from './chamber'
import { castAll, opened } from './vote'

/**
 * A head, three deputies and the heads of five village schools, appraised by all 60 of the staff; 53 by phone, five on
 * paper. Readers are 40, 41; the head is 10, who also chairs nothing: chair is 1, committee 4.
 */
const APPRAISED = [10, 11, 12, 13, 14, 15, 16, 17, 18]
const RUDE = '这个人不行，住在三栋的那位'
const KIND = '工作细致，关心老师'
let at: Chamber
let view: BallotView
let scrutineer: Session
let reader: Session
beforeAll(async () => {
  at = await openChamber({ size: 60, roles: { 4: 'committee' } })
  ;[scrutineer, reader] = await Promise.all([at.as(2), at.as(40)])
  view = await at.announced({
    ...{ kind: 'appraisal', title: '校级干部民主测评', ...(await at.shared()) },
    questions: [{ title: '校级干部', persons: await at.people(...APPRAISED) }],
    readerIds: [await at.id(40), await at.id(41)],
  })
  await opened(at, view.id)
  const phones = Array.from({ length: 58 }, (_, i) => 1 + i).filter((n) => n < 20 || n > 24)
  await castAll(at, view.id, await Promise.all(phones.map(async (n, i) => [n, [await graded(i)]] as const)))
  for (const n of [20, 21, 22, 23, 24])
    await value(scrutineer.ballot.paperIssued({ id: view.id, memberId: await at.id(n) }))
}, 120_000)
afterAll(async () => {
  await at?.sound()
  await at?.cloud.close()
})

/** Everybody is graded by all but the last, whom every second leaves blank; the first two write remarks. */
async function graded(i: number) {
  const ids = await Promise.all(APPRAISED.map(at.id))
  const grades = Object.fromEntries(ids.map((id, n) => [id, GRADES[(i + n) % 4]]))
  if (i % 2 === 1) delete grades[ids[8] ?? '']
  const remarks = i < 2 ? { [ids[0] ?? '']: i === 0 ? RUDE : KIND, [ids[1] ?? '']: '' } : undefined
  return { grades: grades as Record<string, (typeof GRADES)[number]>, ...(remarks && { remarks }) }
}
/** Four valid ones on paper, one invalid: all excellent. */
const paper = async () => {
  const four = { excellent: 4, competent: 0, basically_competent: 0, incompetent: 0 }
  const persons = (await at.people(...APPRAISED)).map(({ id }) => ({ id, ...four }))
  return { returned: 5, invalid: 1, questions: [{ persons }] }
}

describe('a closed appraisal', () => {
  beforeAll(async () => {
    await value(at.chair.ballot.close({ id: view.id }))
  })

  test('shows its remarks to scrutineers alone, each by itself', async () => {
    const { id } = view
    const { items } = await value(scrutineer.ballot.remarks({ id }))
    const head = await at.id(10)
    expect(items.map((r) => [r.text, r.personId, r.question, r.heldBack]).sort()).toEqual(
      [
        [KIND, head, 0, false],
        [RUDE, head, 0, false],
      ].sort(),
    )
    for (const n of [1, 4, 10, 30]) expect(await refusal((await at.as(n)).ballot.remarks({ id }))).toBe('NOT_ALLOWED')
    for (const n of [40, 41]) expect(await refusal((await at.as(n)).ballot.remarks({ id }))).toBe('WRONG_STATE')
    const admin = await at.cloud.login('admin')
    expect(await admin.ballot.remarks({ id })).toEqual(await admin.ballot.remarks({ id: 'f'.repeat(32) }))
  })

  test('a scrutineer holds one back, and takes that back', async () => {
    const { id } = view
    const rude = (await value(scrutineer.ballot.remarks({ id }))).items.find((r) => r.text === RUDE)
    const key = rude?.key ?? ''
    for (const n of [1, 4, 40, 30])
      expect(await refusal((await at.as(n)).ballot.holdBack({ id, key, held: true }))).toBe('NOT_ALLOWED')
    expect(await refusal(scrutineer.ballot.holdBack({ id, key: 'a'.repeat(64), held: true }))).toBe('NOT_FOUND')
    const held = async (who: Session, is: boolean) =>
      (await value(who.ballot.holdBack({ id, key, held: is }))).items.filter((r) => r.heldBack).map((r) => r.text)
    expect(await held(scrutineer, true)).toEqual([RUDE])
    expect(await held(await at.as(3), false)).toEqual([])
    expect(await held(scrutineer, true)).toEqual([RUDE])
    expect(await held(scrutineer, true)).toEqual([RUDE])
    // Who held what back is seen; no history and no request repeats a word of it.
    expect(auditsOf(at.cloud, id).filter((a) => a.action === 'ballot.holdBack')).toHaveLength(4)
    for (const collection of ['audits', 'requests', 'notices'] as const)
      expect(JSON.stringify(records(at.cloud, collection))).not.toMatch(/三栋|细致/)
  })

  test('is counted with its paper; only readers and scrutineers learn what came of it, readers once it is published', async () => {
    const { id } = view
    const counted = await value(scrutineer.ballot.count({ id, paper: await paper() }))
    expect(counted.result).toMatchObject({
      ...{ due: 60, issued: 60, returned: 58, valid: 57, invalid: 1, quorum: null },
      words: '应到60人，收回58票，有效57票',
    })
    const [of] = (counted.result?.questions ?? []) as AppraisalResult[]
    expect(of?.persons.map((p) => p.id)).toEqual(
      view.questions.flatMap((q) => ('persons' in q ? q.persons.map((p) => p.id) : [])),
    )
    for (const person of of?.persons ?? [])
      expect(GRADES.reduce((sum, g) => sum + person[g], 0) + person.blank).toBe(57)
    expect(of?.persons.map((p) => p.blank)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 26])
    // The head's, counted by hand: 53 phones in turn, four on paper.
    expect(of?.persons[0]).toMatchObject({ excellent: 18, competent: 13, basically_competent: 13, incompetent: 13 })

    expect(await refusal(reader.ballot.result({ id }))).toBe('NOT_PUBLISHED')
    expect((await value(reader.ballot.get({ id }))).result).toBeUndefined()
    await value(at.chair.ballot.publish({ id }))
    for (const who of [reader, await at.as(41), scrutineer])
      expect(await value(who.ballot.result({ id }))).toEqual(counted.result)
    // Not the chair, not the committee, not the head, not who voted.
    for (const n of [1, 4, 10, 14, 30]) {
      const who = await at.as(n)
      expect([n, await refusal(who.ballot.result({ id }))]).toEqual([n, 'READERS_ONLY'])
      expect((await value(who.ballot.get({ id }))).result).toBeUndefined()
      expect(JSON.stringify(await value(who.ballot.list({})))).not.toContain('excellent')
    }
    const told = records<Notice>(at.cloud, 'notices').filter((n) => n.about.id === id && n.kind === 'ballot_result')
    expect(told.map((n) => n.to.sort())).toEqual([[`member:${await at.id(40)}`, `member:${await at.id(41)}`].sort()])
  })

  test('its readers read the remarks that are not held back, and scrutineers hold nothing back any more', async () => {
    const { id } = view
    const { items } = await value(reader.ballot.remarks({ id }))
    expect(items.map((r) => r.text)).toEqual([KIND])
    expect(JSON.stringify(items)).not.toContain('三栋')
    expect(await refusal(scrutineer.ballot.holdBack({ id, key: items[0]?.key ?? '', held: true }))).toBe('WRONG_STATE')
    for (const n of [1, 4, 10, 30]) expect(await refusal((await at.as(n)).ballot.remarks({ id }))).toBe('NOT_ALLOWED')
  })

  test('publishes no ballots: the box holds receipts alone, for readers too', async () => {
    const { id } = view
    for (const n of [1, 2, 10, 30, 40]) {
      const box = await value((await at.as(n)).ballot.box({ id }))
      expect(box).toMatchObject({ withheld: 'appraisal', contents: [], count: 53, voted: 53 })
      expect(box.receipts).toHaveLength(53)
      expect(JSON.stringify(box)).not.toMatch(/excellent|三栋|细致/)
    }
  })
})
