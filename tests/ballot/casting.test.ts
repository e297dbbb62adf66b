import type { Audited } from '../kit/records'
import { records } from '../kit/records'
import { nameOf } from '../kit/school'
import { post, refusal, value } from '../kit/session'
import { CLOSES, NOW, OPENS } from './assembly'
import { type Answers, contentOf, type Hall, keyOf, openHall, tally } from './hall'

/** What a voter does, and what is kept of it. */
let at: Hall
beforeAll(async () => {
  at = await openHall()
}, 60_000)
beforeEach(() => at.cloud.clock(NOW))
afterAll(async () => {
  await at?.sound()
  await at?.cloud.close()
})

const receiptOf = async (n: number, id: string, phone?: string) => (await value(at.cast(n, id, ['for'], phone))).receipt

describe('one person, one ballot', () => {
  test('a retry hears the same receipt; another phone, that one has voted; what was cast stays', async () => {
    const id = await at.opened(at.resolution())
    const receipt = await receiptOf(11, id)
    expect(receipt).toMatch(/^[0-9a-f]{64}$/)
    expect(await receiptOf(11, id)).toBe(receipt)
    expect(await refusal(at.cast(11, id, ['against'], 'b'))).toBe('ALREADY_VOTED')
    // Whatever is sent under the same key hears the same: who holds the phone cannot try out which vote it was.
    for (const vote of ['for', 'against', 'abstain'] as const)
      expect(await value(at.cast(11, id, [vote]))).toEqual({ receipt })
    expect(at.votes(id).map((v) => v.content)).toEqual([contentOf(['for'])])
    expect(at.roll(id).filter((v) => v.state === 'voted')).toHaveLength(1)
  })

  test('receipts of one phone for two ballots, and of two people with one key, are different', async () => {
    const [a, b] = [await at.opened(at.resolution()), await at.opened(at.resolution())]
    const receiptKey = keyOf(0)
    const cast = async (n: number, id: string) =>
      (await value((await at.as(n)).ballot.cast({ id, answers: ['for'], receiptKey }))).receipt
    const receipts = [await cast(11, a), await cast(12, a), await cast(11, b)]
    expect(new Set(receipts).size).toBe(3)
  })
})

test('a cast asks six things of the database, two of them reads, and looks at two records', async () => {
  const id = await at.opened(at.resolution())
  // The process has met the ballot by then.
  await receiptOf(11, id)
  await at.cloud.resetMeter()
  await receiptOf(12, id)
  const { byAction, scanned } = await at.cloud.meter()
  expect(byAction).toEqual({
    'database.getDocument': 2,
    'database.startTransaction': 1,
    'database.modifyDocument': 1,
    'database.insertDocument': 1,
    'database.commitTransaction': 1,
  })
  expect(scanned).toBeLessThanOrEqual(2)
})

describe('only in its time', () => {
  test('not before it is announced and opened; not after its end, though nobody has closed it', async () => {
    const { id } = await at.saved(at.resolution())
    expect(await refusal(at.cast(11, id))).toBe('NOT_FOUND')
    expect(await at.cast(1, id)).toMatchObject({ error: 'NOT_OPEN', detail: { opensAt: OPENS } })
    await value(at.chair.ballot.announce({ id }))
    expect(await at.cast(11, id)).toMatchObject({ error: 'NOT_OPEN', detail: { opensAt: OPENS } })
    // By hand, before its moment: from then on one votes.
    await value(at.chair.ballot.open({ id }))
    expect((await value(at.chair.ballot.get({ id }))).opensAt).toBeLessThan(OPENS)
    const receipt = await receiptOf(11, id)
    await at.cloud.clock(CLOSES + 1)
    expect(await refusal(at.cast(12, id))).toBe('CLOSED')
    expect(at.kept(id).state).toBe('open')
    // The answer was lost before the end, the retry comes after it.
    expect(await receiptOf(11, id)).toBe(receipt)
    expect(await refusal(at.cast(11, id, ['for'], 'b'))).toBe('ALREADY_VOTED')
    await at.closed(id)
    expect(await receiptOf(11, id)).toBe(receipt)
    expect(await refusal(at.cast(11, id, ['for'], 'b'))).toBe('ALREADY_VOTED')
    expect(await refusal(at.cast(12, id))).toBe('CLOSED')
  })

  test('closed before its end by the chair: closed for who has not voted', async () => {
    const id = await at.opened(at.resolution())
    await value(at.cast(11, id))
    await at.closed(id)
    expect(await refusal(at.cast(12, id))).toBe('CLOSED')
    expect(at.roll(id).filter((v) => v.state === 'due')).toEqual([])
  })

  test('cancelled: closed, also for a function that knew it as open', async () => {
    const id = await at.opened(at.resolution())
    await value(at.cast(11, id))
    await value(at.chair.ballot.cancel({ id, reason: '程序有误' }))
    expect(await refusal(at.cast(12, id))).toBe('CLOSED')
    // What is of no use any more leads to nobody any more.
    expect(at.votes(id)).toEqual([])
  })
})

describe('only by whom it is for', () => {
  test('on its roll, else as if it were not there', async () => {
    const ids = [await at.id(11), await at.id(12)]
    const id = await at.opened(at.resolution({ audience: { kind: 'members', ids } }))
    const none = 'f'.repeat(32)
    for (const answers of [['for'], ['nonsense-no'], [], [[]]] as Answers[]) {
      const said = await at.cast(14, id, answers)
      expect([answers, said]).toEqual([answers, await at.cast(14, none, answers)])
    }
    // Scrutineers and the office see it and are not on it.
    for (const n of [1, 3]) expect(await refusal(at.cast(n, id))).toBe('NOT_ON_ROLL')
    await at.cloud.clock(CLOSES + 1)
    expect(await refusal(at.cast(14, id))).toBe('NOT_FOUND')
    await at.closed(id)
    expect(await refusal(at.cast(14, id))).toBe('NOT_FOUND')
    const admin = await at.cloud.login('admin')
    expect((await admin.ballot.cast({ id, answers: ['for'], receiptKey: keyOf(0) })).ok).toBe(false)
    expect(at.votes(id)).toEqual([])
  })

  test('a paper ballot closes the phone’s, and the phone’s the paper ballot', async () => {
    const id = await at.opened(at.resolution())
    const scrutineer = await at.as(3)
    const [memberId, voted] = [await at.id(15), await at.id(16)]
    await value(at.cast(16, id))
    const issued = () => scrutineer.ballot.paperIssued({ id, memberId })
    for (const who of [at.chair, await at.as(11)])
      expect(await refusal(who.ballot.paperIssued({ id, memberId }))).toBe('NOT_ALLOWED')
    expect(await value(issued())).toEqual({ memberId, state: 'paper' })
    expect(await value(issued())).toEqual({ memberId, state: 'paper' })
    expect(await refusal(at.cast(15, id))).toBe('PAPER_ISSUED')
    expect(await refusal(scrutineer.ballot.paperIssued({ id, memberId: voted }))).toBe('ALREADY_VOTED')
    expect(await refusal(scrutineer.ballot.paperIssued({ id, memberId: await at.id(9) }))).toBe('NOT_ON_ROLL')
    const another = await at.id(17)
    await at.cloud.clock(CLOSES + 1)
    const late = () => scrutineer.ballot.paperIssued({ id, memberId: another })
    expect(await late()).toMatchObject({ error: 'WRONG_STATE', detail: { state: 'closed' } })
    await at.closed(id)
    expect(await late()).toMatchObject({ error: 'WRONG_STATE', detail: { state: 'closed' } })
    expect(tally(at.roll(id).map((v) => v.state))).toEqual({ paper: 1, voted: 1, closed: 21 })
  })
})

describe('what is answered', () => {
  const candidates = async () => Promise.all([11, 12, 13].map((n) => at.id(n)))
  const candidatesOf = async (id: string) => {
    const [question] = (await value(at.chair.ballot.get({ id }))).questions
    return question && 'candidates' in question ? question.candidates.map((one) => [one.id, 'abstain']) : []
  }
  test('an election: unmarked is abstained, names are as typed, too many marks do not pass', async () => {
    const id = await at.opened(at.election())
    const [a = '', b = '', c = ''] = await candidates()
    const marked = async (n: number, marks: Record<string, 'for' | 'against' | 'abstain'>, writeIns: string[] = []) =>
      at.cast(n, id, [{ marks, writeIns }])
    const tooMany = { error: 'TOO_MANY_MARKS', detail: { question: 0, most: 2 } }
    expect(await marked(14, { [a]: 'for', [b]: 'for', [c]: 'for' })).toMatchObject(tooMany)
    expect(await marked(14, { [a]: 'for', [b]: 'for' }, ['赵六'])).toMatchObject(tooMany)
    const strange: Record<string, 'for'>[] = [{ x: 'for' }, { [a]: 'for', toString: 'for' }] as never
    for (const bad of strange)
      expect(await marked(14, bad)).toMatchObject({ error: 'BAD_ANSWER', detail: { question: 0 } })
    expect(await marked(14, {}, [nameOf(11)])).toMatchObject({ error: 'BAD_ANSWER' })
    expect(at.votes(id)).toEqual([])
    await value(marked(14, { [b]: 'for' }))
    await value(marked(15, { [a]: 'against' }, ['👨‍👩‍👧‍👦 欧阳😀', 'Ünïcode “O’Neill”']))
    await value(marked(16, {}))
    await value(marked(17, { [a]: 'for' }, ['\u202e王\u0000五\n老师']))
    // By the ballot's own order, which is that of surname strokes.
    const abstain = Object.fromEntries(await candidatesOf(id))
    const wanted = [
      { marks: { ...abstain, [b]: 'for' }, writeIns: [] },
      { marks: { ...abstain, [a]: 'against' }, writeIns: ['Ünïcode “O’Neill”', '👨‍👩‍👧‍👦 欧阳😀'] },
      { marks: abstain, writeIns: [] },
      { marks: { ...abstain, [a]: 'for' }, writeIns: ['王五 老师'] },
    ]
    expect(
      at
        .votes(id)
        .map((v) => v.content)
        .sort(),
    ).toEqual(wanted.map((w) => contentOf([w])).sort())
    expect(await refusal(marked(18, {}, ['王五', ' 王五 ']))).toBe('BAD_INPUT')
  })

  test('an appraisal: grades in the box, remarks apart from them', async () => {
    const id = await at.opened(at.appraisal())
    const [a = '', b = ''] = await candidates()
    const grades = { [b]: 'competent' as const, [a]: 'excellent' as const }
    await value(at.cast(14, id, [{ grades, remarks: { [a]: '作风民主，\n关心教师', [b]: '' } }]))
    await value(at.cast(15, id, [{ grades: {} }]))
    expect(await refusal(at.cast(16, id, [{ grades: { x: 'excellent' } }]))).toBe('BAD_ANSWER')
    expect(await refusal(at.cast(16, id, [{ grades, remarks: { x: '?' } }]))).toBe('BAD_ANSWER')
    await at.closed(id)
    const first = contentOf([{ grades: { [a]: 'excellent', [b]: 'competent' } }])
    expect(at.list(id, 'contents')).toEqual([contentOf([{ grades: {} }]), first].sort())
    expect(at.list(id, 'remarks').map((r) => JSON.parse(r))).toEqual([
      { question: 0, id: a, text: '作风民主，\n关心教师' },
    ])
  })

  test('a named poll says who; a secret one never does', async () => {
    const [named, secret] = [await at.opened(at.poll({ secrecy: 'named' })), await at.opened(at.poll())]
    for (const id of [named, secret]) {
      expect(await at.cast(14, id, [['a', 'b']])).toMatchObject({ error: 'TOO_MANY_MARKS', detail: { most: 1 } })
      expect(await refusal(at.cast(14, id, [['c']]))).toBe('BAD_ANSWER')
      await value(at.cast(14, id, [['b']]))
      await value(at.cast(15, id, [[]]))
    }
    expect(
      at
        .votes(secret)
        .map((v) => v.content)
        .sort(),
    ).toEqual([contentOf([['b']]), contentOf([[]])].sort())
    const both = [contentOf([['b']], nameOf(14)), contentOf([[]], nameOf(15))]
    expect(
      at
        .votes(named)
        .map((v) => v.content)
        .sort(),
    ).toEqual(both.sort())
  })

  test('of the wrong shape: refused in words, and nothing is kept', async () => {
    const id = await at.opened(at.resolution({ title: '形状' }))
    const me = await at.as(14)
    const asked = async (input: unknown) => (await me.call('ballot', 'cast', input)).ok
    const receiptKey = keyOf(14)
    const deep = JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`)
    const answers = [
      ...[[], ['for', 'for'], [['a']], [{}], [null], [1], 'for', null, {}, [['for']], [deep], ['FOR'], ['for ']],
      ...[[{ marks: {}, writeIns: [] }], [{ grades: {} }], [{ __proto__: 'for' }], Array(40).fill('for')],
    ]
    for (const one of answers) expect([one, await asked({ id, answers: one, receiptKey })]).toEqual([one, false])
    for (const key of [
      '',
      'short',
      'x'.repeat(129),
      '密钥密钥密钥密钥密钥密钥密钥密钥',
      'with a blank inside',
      null,
      7,
    ])
      expect([key, await asked({ id, answers: ['for'], receiptKey: key })]).toEqual([key, false])
    expect(at.votes(id)).toEqual([])
    expect(await me.ballot.cast({ id, answers: ['for'], receiptKey }, ' ')).toMatchObject({ error: 'BAD_INPUT' })
  })

  test.each([1, 3, 10])('%d MB of names: refused, and the next voter is served', async (size) => {
    const id = await at.opened(at.election({ title: `${size} MB` }))
    const me = await at.as(14)
    const writeIns = [`"${'名'.repeat((size * 1024 * 1024) / 3)}"`]
    const input = `{"id":"${id}","receiptKey":"${keyOf(14)}","answers":[{"marks":{},"writeIns":[${writeIns}]}]}`
    const body = `{"action":"cast","requestId":"large-1","input":${input}}`
    const said = await post(`${at.cloud.url}call/ballot`, body, { authorization: `Bearer ${me.token}` })
    expect(await said.json()).toMatchObject({ ok: false, error: 'BAD_INPUT' })
    await value(at.cast(15, id, [{ marks: {}, writeIns: [] }]))
    expect(at.votes(id)).toHaveLength(1)
  })
})

test('of a cast nothing is kept but a line of the roll and a ballot that leads nowhere', async () => {
  const id = await at.opened(at.resolution({ title: '什么都不留' }))
  const before = { requests: records(at.cloud, 'requests').length, audits: records(at.cloud, 'audits').length }
  const me = await at.as(18)
  await value(me.ballot.cast({ id, answers: ['against'], receiptKey: keyOf(18) }, 'request-of-a-secret'))
  await refusal(me.ballot.cast({ id, answers: ['against'], receiptKey: keyOf(18, 'b') }))
  expect(records(at.cloud, 'requests')).toHaveLength(before.requests)
  expect(records<Audited>(at.cloud, 'audits')).toHaveLength(before.audits)
  const [vote] = at.votes(id)
  expect(Object.keys(vote ?? {}).sort()).toEqual(['_id', 'ballotId', 'content', 'receipt'])
  expect(vote?._id).toMatch(/^[0-9a-f]{32}$/)
  const line = at.roll(id).find((v) => v.state === 'voted')
  expect(Object.keys(line ?? {}).sort()).toEqual(
    ['_id', 'ballotId', 'group', 'groupId', 'memberId', 'name', 'sortName', 'staffNo', 'state'].sort(),
  )
  const logged = at.cloud.printed()
  for (const secret of [keyOf(18), vote?.receipt ?? '-', await at.id(18)])
    expect(logged.split('\n').filter((l) => l.includes('"cast"') && l.includes(secret))).toEqual([])
  await at.closed(id)
  expect(at.votes(id)).toEqual([])
})
