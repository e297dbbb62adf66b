import { DAY, HOUR } from '@domain/kit/time'
import { auditsOf } from '../kit/records'
import { refusal, type Session, value } from '../kit/session'
import { type Assembly, CLOSES, type Draft, NOW, OPENS, openAssembly } from './assembly'

/** From the first line of a ballot to the roll. */
let at: Assembly
beforeAll(async () => {
  at = await openAssembly()
}, 60_000)
beforeEach(() => at.cloud.clock(NOW))
afterAll(async () => {
  await at?.sound()
  await at?.cloud.close()
})

const NONE = 'f'.repeat(32)
const titles = async (who: Session) => (await value(who.ballot.list({}))).items.map((r) => r.title)
const changed = (draft: Draft, more: object) => ({ ...draft, ...more }) as Draft

describe('who makes a ballot', () => {
  test('chair and committee, and nobody else; until it is announced nobody else finds it', async () => {
    const draft = await at.resolution({ title: '只在抽屉里' })
    for (const n of [3, 4, 5, 10]) {
      const who = await at.as(n)
      expect([n, await refusal(who.ballot.save(draft))]).toEqual([n, 'NOT_ALLOWED'])
    }
    const made = await value(at.chair.ballot.save(draft))
    expect(made).toMatchObject({ state: 'made', version: 1, mine: null, excludedCount: 0, files: [] })
    expect(made.can).toEqual(['save', 'announce', 'cancel'])
    expect(made.scrutineers.map((s) => s.name)).toEqual([at.nameOf(3), at.nameOf(6)])
    for (const n of [3, 6, 9, 10]) {
      const who = await at.as(n)
      expect([n, await who.ballot.get({ id: made.id })]).toEqual([n, await who.ballot.get({ id: NONE })])
      expect(await titles(who)).not.toContain('只在抽屉里')
    }
    expect(await titles(at.committee)).toContain('只在抽屉里')
    expect(at.told(made.id)).toEqual([])
    expect(auditsOf(at.cloud, made.id)).toMatchObject([{ from: null, to: 'made', action: 'ballot.save' }])
  })

  test('what was cancelled in the drawer stays unheard of', async () => {
    const { id } = await at.saved(at.resolution({ title: '没人听说过' }))
    expect(await value(at.committee.ballot.cancel({ id, reason: '写错了' }))).toMatchObject({
      ...{ state: 'cancelled', reason: '写错了', can: [] },
    })
    expect(await refusal((await at.as(3)).ballot.get({ id }))).toBe('NOT_FOUND')
    expect(at.told(id)).toEqual([])
    expect(await at.chair.ballot.cancel({ id, reason: '再一次' })).toMatchObject({
      ...{ error: 'WRONG_STATE', detail: { state: 'cancelled' } },
    })
  })

  test('the same request twice is one ballot', async () => {
    const draft = await at.resolution({ title: '点了两下' })
    const requestId = 'a'.repeat(32)
    const [one, two] = [await at.chair.ballot.save(draft, requestId), await at.chair.ballot.save(draft, requestId)]
    expect(two).toEqual(one)
    expect((await titles(at.chair)).filter((t) => t === '点了两下')).toHaveLength(1)
  })
})

describe('what a ballot may be', () => {
  test('it closes after it opens, and after now', async () => {
    for (const more of [{ closesAt: OPENS }, { opensAt: NOW - 2 * DAY, closesAt: NOW - DAY }])
      expect(await refusal(at.chair.ballot.save(await at.resolution(more)))).toBe('BAD_WINDOW')
  })

  test('elections and appraisals are secret; a resolution may be by name', async () => {
    const named = { secrecy: 'named' as const }
    expect(await refusal(at.chair.ballot.save(await at.election(named)))).toBe('MUST_BE_SECRET')
    expect(await refusal(at.chair.ballot.save(await at.appraisal(named)))).toBe('MUST_BE_SECRET')
    expect((await at.saved(at.resolution(named))).secrecy).toBe('named')
  })

  test('a scrutineer is no candidate, neither by id nor by a name typed by hand; a namesake of the school may be', async () => {
    const draft = await at.election()
    const asked = draft.questions[0] as { candidates: { id: string; name: string }[] }
    const withOne = (one: { id: string; name: string }) =>
      changed(draft, { questions: [{ ...asked, candidates: [...asked.candidates.slice(1), one] }] })
    const own = { id: await at.id(3), name: at.nameOf(3) }
    expect(await at.chair.ballot.save(withOne(own))).toMatchObject({
      ...{ error: 'SCRUTINEER_IS_CANDIDATE', detail: { name: at.nameOf(3) } },
    })
    expect(await refusal(at.chair.ballot.save(withOne({ id: 'x1', name: at.nameOf(3) })))).toBe(
      'SCRUTINEER_IS_CANDIDATE',
    )
    await value(at.chair.ballot.save(withOne({ id: await at.id(14), name: at.nameOf(3) })))
    const appraised = await at.appraisal({ scrutineerIds: [await at.id(11)] })
    expect(await refusal(at.chair.ballot.save(appraised))).toBe('SCRUTINEER_IS_CANDIDATE')
  })

  test('whoever is named must be there', async () => {
    const wrong = [
      ['scrutineerIds', { scrutineerIds: [NONE] }],
      ['readerIds', { readerIds: [NONE] }],
      ['audience', { audience: { kind: 'members' as const, ids: [NONE] } }],
      ['audience', { audience: { kind: 'groups' as const, ids: [NONE] } }],
    ] as const
    for (const [field, more] of wrong) {
      const heard = await at.chair.ballot.save(changed(await at.appraisal(), more))
      expect(heard).toMatchObject({ error: 'UNKNOWN_PEOPLE', detail: { field } })
    }
  })

  test('a text that may not be shown is named by its field, the name of a file too', async () => {
    const draft = await at.resolution()
    const bad = changed(draft, { questions: [{ title: '是否同意' }, { title: '是否同意', text: '有违禁词' }] })
    expect(await at.chair.ballot.save(bad)).toMatchObject({ error: 'TEXT_REFUSED', detail: { field: 'questions.1' } })
    const { fileId } = await value(at.chair.upload(Buffer.from('x'), '违禁词.pdf', 'ballot'))
    const withFile = changed(draft, { rules: { attachedFileId: fileId } })
    expect(await at.chair.ballot.save(withFile)).toMatchObject({ error: 'TEXT_REFUSED', detail: { field: 'files' } })
  })

  test('candidates stand by the strokes of their surnames, unless the school draws lots', async () => {
    const candidates = ['赵敏', '王华', '丁一', '李明'].map((name, n) => ({ id: `c${n}`, name }))
    const questions = [{ title: '委员', candidates, seats: 2, writeIns: false }]
    const draft = changed(await at.election(), { questions })
    const namesOf = async () => {
      const { questions: asked } = await value(at.chair.ballot.save(draft))
      return asked.flatMap((q) => ('candidates' in q ? q.candidates.map((c) => c.name) : []))
    }
    expect(await namesOf()).toEqual(['丁一', '王华', '李明', '赵敏'])
    await value(at.chair.member.updateSettings({ candidateOrder: 'drawn' }))
    expect(await namesOf()).toEqual(['赵敏', '王华', '丁一', '李明'])
    await value(at.chair.member.updateSettings({ candidateOrder: 'strokes' }))
  })
})

describe('changing it', () => {
  test('a stale page hears what it is now; a version moves on by one', async () => {
    const draft = await at.resolution()
    const made = await value(at.committee.ballot.save(draft))
    const of = { ...draft, id: made.id, version: made.version }
    const now = await value(at.chair.ballot.save({ ...of, title: '改过的题目' }))
    expect(now).toMatchObject({ version: 2, title: '改过的题目', state: 'made' })
    expect(await at.committee.ballot.save(of)).toMatchObject({
      ...{ error: 'CHANGED', detail: { current: { version: 2, title: '改过的题目' } } },
    })
    expect(await refusal(at.committee.ballot.save({ ...of, id: NONE }))).toBe('NOT_FOUND')
  })

  test('a scrutineer who has left since is kept by name; a new one must be there', async () => {
    const draft = await at.resolution({ scrutineerIds: [await at.id(20)] })
    const { id } = await value(at.chair.ballot.save(draft))
    await value(at.chair.member.leave({ memberId: await at.id(20), reason: 'transferred_out', on: '2026-10-08' }))
    const again = await value(at.chair.ballot.save({ ...draft, id, title: '名字还在' }))
    expect(again.scrutineers).toEqual([{ id: await at.id(20), name: at.nameOf(20) }])
    expect(await refusal(at.chair.ballot.save(draft))).toBe('UNKNOWN_PEOPLE')
  })

  test('a picture and the rules of the school belong to it, and are seen by whoever sees it', async () => {
    const upload = async (name: string) => (await value(at.committee.upload(Buffer.from(name), name, 'ballot'))).fileId
    const [photo, rules] = [await upload('候选人.jpg'), await upload('选举办法.pdf')]
    const draft = await at.election()
    const asked = draft.questions[0] as { candidates: object[] }
    const withPhoto = { ...asked, candidates: asked.candidates.map((c, n) => (n === 0 ? { ...c, photo } : c)) }
    const filled = changed(draft, { questions: [withPhoto], rules: { ...draft.rules, attachedFileId: rules } })
    expect(await refusal(at.chair.ballot.save(filled))).toBe('NOT_FOUND')
    const made = await value(at.committee.ballot.save(filled))
    expect(made.files.map((f) => f.name).sort()).toEqual(['候选人.jpg', '选举办法.pdf'])
    const teacher = await at.as(15)
    expect(await refusal(teacher.file.link({ fileId: rules }))).toBe('NOT_FOUND')
    await value(at.committee.ballot.announce({ id: made.id }))
    expect(await value(teacher.file.link({ fileId: rules }))).toMatchObject({ name: '选举办法.pdf' })
    expect(await value((await at.as(3)).file.link({ fileId: photo }))).toMatchObject({ name: '候选人.jpg' })
    // Another may keep what is there already, and let go of it.
    const without = await value(at.chair.ballot.save({ ...changed(filled, { questions: [asked] }), id: made.id }))
    expect(without.files.map((f) => f.name)).toEqual(['选举办法.pdf'])
    expect(await refusal(teacher.file.link({ fileId: photo }))).toBe('NOT_FOUND')
  })
})

describe('announcing', () => {
  test('whom it is for is told, scrutineers that they are; others find nothing', async () => {
    const members = { kind: 'members' as const, ids: [await at.id(11), await at.id(12)] }
    const { id } = await at.saved(at.resolution({ title: '两个人的表决', audience: members }))
    const now = await value(at.chair.ballot.announce({ id }))
    expect(now).toMatchObject({ state: 'announced', version: 2 })
    expect(now.can).toEqual(['save', 'open', 'cancel'])
    const words = members.ids.map((m) => `member:${m}`)
    expect(at.told(id, 'ballot_announced')).toMatchObject([{ to: words, about: { title: '两个人的表决' } }])
    const scrutineers = [`member:${await at.id(3)}`, `member:${await at.id(6)}`]
    expect(at.told(id, 'ballot_scrutineer')).toMatchObject([{ to: scrutineers, about: { by: at.nameOf(1) } }])
    expect(await titles(await at.as(11))).toContain('两个人的表决')
    const scrutineer = await value((await at.as(3)).ballot.get({ id }))
    expect(scrutineer).toMatchObject({ can: ['exclude'], excluded: [] })
    expect(scrutineer.checks).toBeUndefined()
    expect(await refusal((await at.as(13)).ballot.get({ id }))).toBe('NOT_FOUND')
    expect(await refusal((await at.as(11)).ballot.announce({ id }))).toBe('NOT_ALLOWED')
    expect(await refusal(at.chair.ballot.announce({ id }))).toBe('WRONG_STATE')
  })

  test('not what would have closed already', async () => {
    const { id } = await at.saved(at.resolution())
    await at.cloud.clock(CLOSES)
    expect(await refusal(at.chair.ballot.announce({ id }))).toBe('BAD_WINDOW')
  })

  test('another time is told anew, another wording is not; a scrutineer asked later hears of it alone', async () => {
    const draft = at.resolution()
    const { id } = await at.announced(draft)
    const of = { ...(await draft), id }
    await value(at.chair.ballot.save(changed(of, { questions: [{ title: '是否同意' }] })))
    expect(at.told(id, 'ballot_announced')).toHaveLength(1)
    await value(at.chair.ballot.save(changed(of, { closesAt: CLOSES + HOUR })))
    expect(at.told(id, 'ballot_announced')).toHaveLength(2)
    await value(
      at.chair.ballot.save(changed(of, { closesAt: CLOSES + HOUR, scrutineerIds: [await at.id(3), await at.id(16)] })),
    )
    const told = at.told(id, 'ballot_scrutineer').map((n) => n.to)
    expect(told).toHaveLength(2)
    expect(told).toContainEqual([`member:${await at.id(16)}`])
  })

  test('what was announced and is cancelled is told with the reason', async () => {
    const { id } = await at.announced(at.resolution())
    await value(at.chair.ballot.cancel({ id, reason: '方案还要修改' }))
    expect(at.told(id, 'ballot_cancelled')).toMatchObject([{ to: ['staff'], about: { reason: '方案还要修改' } }])
    expect(await value((await at.as(15)).ballot.get({ id }))).toMatchObject({
      ...{ state: 'cancelled', reason: '方案还要修改' },
    })
  })
})

describe('不计入应到', () => {
  test('by a scrutineer, with a reason; taken back without one; names for those who need them', async () => {
    const { id } = await at.announced(at.resolution())
    const scrutineer = await at.as(3)
    const memberId = await at.id(17)
    const asked = { id, memberId, reason: '援疆支教' }
    expect(await refusal(at.chair.ballot.exclude(asked))).toBe('NOT_ALLOWED')
    const now = await value(scrutineer.ballot.exclude(asked))
    expect(now).toMatchObject({ excludedCount: 1, version: 3 })
    expect(now.excluded).toMatchObject([
      { id: memberId, name: at.nameOf(17), reason: '援疆支教', byName: at.nameOf(3) },
    ])
    const teacher = await value((await at.as(15)).ballot.get({ id }))
    expect([teacher.excludedCount, teacher.excluded]).toEqual([1, undefined])
    // Again with another reason is one person still.
    await value(scrutineer.ballot.exclude({ ...asked, reason: '驻村' }))
    expect(at.kept(id).excluded.map((x) => x.reason)).toEqual(['驻村'])
    expect(await value(scrutineer.ballot.exclude({ id, memberId }))).toMatchObject({ excludedCount: 0, excluded: [] })
    expect(await refusal(scrutineer.ballot.exclude({ id, memberId }))).toBe('UNKNOWN_PEOPLE')
  })

  test('nobody whom it is not for, and only between announcing and opening', async () => {
    const members = { kind: 'members' as const, ids: [await at.id(11), await at.id(12)] }
    const { id } = await at.announced(at.resolution({ audience: members }))
    const scrutineer = await at.as(3)
    for (const memberId of [await at.id(13), NONE])
      expect(await scrutineer.ballot.exclude({ id, memberId, reason: '病假' })).toMatchObject({
        ...{ error: 'UNKNOWN_PEOPLE', detail: { field: 'memberId' } },
      })
    await value(at.chair.ballot.cancel({ id, reason: '不办了' }))
    const late = { id, memberId: await at.id(11), reason: '病假' }
    expect(await refusal(scrutineer.ballot.exclude(late))).toBe('WRONG_STATE')
  })

  test('whom it is no longer for is no longer left out', async () => {
    const ids = [await at.id(11), await at.id(12)]
    const draft = at.resolution({ audience: { kind: 'members', ids } })
    const { id } = await at.announced(draft)
    await value((await at.as(3)).ballot.exclude({ id, memberId: await at.id(11), reason: '病假' }))
    const other = changed(await draft, { id, audience: { kind: 'members', ids: [await at.id(12), await at.id(13)] } })
    expect(await value(at.chair.ballot.save(other))).toMatchObject({ excludedCount: 0 })
  })
})

test('the list: newest first, by state, twenty a page', async () => {
  for (let n = 0; n < 22; n++)
    await at.saved(at.poll({ title: `第${n}次`, opensAt: OPENS + n * HOUR, closesAt: OPENS + DAY * 2 }))
  const first = await value(at.chair.ballot.list({ state: 'made' }))
  expect(first.items).toHaveLength(20)
  const moments = first.items.map((r) => r.opensAt)
  expect(moments).toEqual([...moments].sort((a, b) => b - a))
  const second = await value(at.chair.ballot.list({ state: 'made', cursor: first.cursor }))
  expect(second.items.filter((r) => first.items.some((f) => f.id === r.id))).toEqual([])
  expect((await value(at.chair.ballot.list({ state: 'published' }))).items).toEqual([])
  expect((await value((await at.as(21)).ballot.list({ state: 'made' }))).items).toEqual([])
})
