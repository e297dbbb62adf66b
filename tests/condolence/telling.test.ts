import { HOUR } from '@domain/kit/time'
import { refusal, value } from '../kit/session'
import { NOW, openWard, type Ward } from './ward'

/** What is said to the person, and of the person only as far as they say. Groups in turn: 10 and 14 are of the second. */
let ward: Ward
beforeAll(async () => {
  ward = await openWard()
}, 60_000)
beforeEach(() => ward.cloud.clock(NOW))
afterAll(async () => {
  await ward?.sound()
  await ward?.cloud.close()
})

const LETTER = '得知您休养，大家都很惦念。'
const at = NOW + 24 * HOUR
const place = '市殡仪馆福寿厅'
const inboxOf = async (n: number) => (await value((await ward.as(n)).notice.inbox({}))).items
const circleOf = async (id: string, n: number) =>
  (await value((await ward.as(n)).condolence.get({ id }))).recipients.map((r) => r.circle)

test('a draft speaks to the person in the name of the school; sent, the person alone reads it', async () => {
  const { chair, committee } = ward
  await value(chair.member.updateSettings({ schoolName: '青山一中' }))
  const id = await ward.reported('illness', 10)
  const me = await ward.as(10)
  expect(await refusal(me.condolence.letter({ id }))).toBe('NO_LETTER')
  expect(await refusal(me.condolence.readLetter({ id }))).toBe('NO_LETTER')

  const draft = await value(committee.condolence.letter({ id }))
  expect(draft).toMatchObject({
    title: '慰问信',
    salutation: `${ward.nameOf(10)}老师：`,
    signature: '青山一中工会委员会',
  })
  expect(draft.text).toContain('青山一中工会')
  expect(draft.sentAt).toBeUndefined()

  const sent = await value(committee.condolence.sendLetter({ id, text: LETTER }))
  expect(sent.letterAt).toBeGreaterThanOrEqual(NOW)
  const read = await value(me.condolence.letter({ id }))
  expect(read).toMatchObject({ text: LETTER, sentAt: sent.letterAt })
  // Not read yet: another may be put in its place, and the person is told once.
  await value(chair.condolence.sendLetter({ id, text: `${LETTER}请安心。` }))
  expect(ward.told(id, 'letter').map(({ to, about }) => ({ to, about }))).toEqual([
    { to: [`member:${await ward.id(10)}`], about: { id, title: '' } },
  ])
  await ward.cloud.clock(NOW + HOUR)
  const first = await value(me.condolence.readLetter({ id }))
  expect(first.text).toBe(`${LETTER}请安心。`)
  expect(first.readAt).toBeGreaterThanOrEqual(NOW + HOUR)
  await ward.cloud.clock(NOW + 2 * HOUR)
  expect(await value(me.condolence.readLetter({ id }))).toMatchObject({ readAt: first.readAt })
  expect(await refusal(committee.condolence.sendLetter({ id, text: LETTER }))).toBe('ALREADY_READ')
  expect((await value(committee.condolence.get({ id }))).recipients[0]?.readAt).toBe(first.readAt)
})

test('nobody else reads a letter: who pays, audits or reported is refused, others hear of no case', async () => {
  const id = await ward.reported('hardship', 11)
  await value(ward.committee.condolence.sendLetter({ id, text: LETTER }))
  const nobody = await (await ward.as(20)).condolence.letter({ id: 'f'.repeat(32) })
  for (const n of [20, 5, 15]) expect(await (await ward.as(n)).condolence.letter({ id })).toEqual(nobody)
  expect(await refusal((await ward.as(4)).condolence.letter({ id }))).toBe('NOT_ALLOWED')
  for (const n of [4, 1]) expect(await refusal((await ward.as(n)).condolence.readLetter({ id }))).toBe('NOT_ALLOWED')
  expect(await refusal((await ward.as(11)).condolence.sendLetter({ id, text: LETTER }))).toBe('NOT_ALLOWED')
  expect(await ward.committee.condolence.sendLetter({ id, text: '违禁词' })).toMatchObject({
    error: 'TEXT_REFUSED',
    detail: { field: 'text' },
  })
  // The record of a request holds nothing of a letter that was read.
  const asked = `${LETTER}${id}`
  await value(ward.committee.condolence.sendLetter({ id, text: asked }))
  await value((await ward.as(11)).condolence.readLetter({ id }))
  const { records } = await import('../kit/records')
  expect(JSON.stringify(records(ward.cloud, 'requests'))).not.toContain(LETTER)
  // The chair's look at the letter is told to the person.
  await value(ward.chair.condolence.letter({ id }))
  const looks = await value((await ward.as(11)).member.looks({}))
  expect(looks.items.filter((l) => l.about === 'condolence').map((l) => l.byName)).toContain(ward.nameOf(1))
})

test('in a shared case everybody has their own letter, and says for themselves who may know', async () => {
  const id = await ward.reported('bereavement', 10, 14, 12)
  await value(ward.committee.condolence.sendLetter({ id, text: LETTER }))
  expect(await value(ward.committee.condolence.letter({ id }))).toMatchObject({ salutation: '各位老师：' })
  for (const n of [10, 14]) {
    const read = await value((await ward.as(n)).condolence.readLetter({ id }))
    expect(read.salutation).toBe(`${ward.nameOf(n)}老师：`)
  }
  const seen = await value(ward.committee.condolence.get({ id }))
  expect(seen.recipients.map((r) => r.readAt !== undefined)).toEqual([true, true, false])
  expect(await value((await ward.as(12)).condolence.letter({ id }))).not.toHaveProperty('readAt')

  // 18 is of the second group, as 10 is; 20 is of the fourth.
  const mate = await ward.as(18)
  await value((await ward.as(10)).condolence.whoMayKnow({ id, circle: 'group' }))
  expect(await circleOf(id, 10)).toEqual(['group'])
  expect(await circleOf(id, 14)).toEqual(['handlers'])
  const told = await value(mate.condolence.get({ id }))
  expect(told.recipients.map((r) => r.name)).toEqual([ward.nameOf(10)])
  expect(Object.keys(told)).not.toContain('happenedOn')
  expect(await refusal((await ward.as(20)).condolence.get({ id }))).toBe('NOT_FOUND')
  for (const n of [18, 2]) {
    const said = refusal((await ward.as(n)).condolence.whoMayKnow({ id, circle: 'school' }))
    expect(await said).toBe('NOT_ALLOWED')
  }
  expect(await refusal((await ward.as(20)).condolence.whoMayKnow({ id, circle: 'school' }))).toBe('NOT_FOUND')
})

test('a farewell waits for the person’s word, goes to their circle, follows it, and is taken back with it', async () => {
  const { committee } = ward
  const id = await ward.reported('bereavement', 10, 12)
  const tell = { id, at, place }
  expect(await refusal(committee.condolence.farewell(tell))).toBe('NOBODY_MAY_KNOW')
  expect(await refusal((await ward.as(10)).condolence.farewell(tell))).toBe('NOBODY_MAY_KNOW')
  expect(ward.told(id, 'farewell')).toEqual([])

  await value((await ward.as(10)).condolence.whoMayKnow({ id, circle: 'group' }))
  expect(await refusal(committee.condolence.farewell({ ...tell, at: NOW }))).toBe('PAST_MOMENT')
  expect(await refusal((await ward.as(18)).condolence.farewell(tell))).toBe('NOT_ALLOWED')
  await value(committee.condolence.farewell(tell))
  const first = ward.told(id, 'farewell')
  // Of 10 alone: 12 has not said that anybody may know.
  expect(first.map(({ about }) => about)).toEqual([{ id, title: ward.nameOf(10), until: at, place }])
  expect((await inboxOf(18)).map((n) => n.about.place)).toContain(place)
  for (const n of [20, 16, 9]) expect((await inboxOf(n)).filter((n) => n.kind === 'farewell')).toEqual([])

  // Said again as it is, nobody is told twice.
  await value(committee.condolence.farewell(tell))
  expect(ward.told(id, 'farewell')).toHaveLength(1)
  // Wider: the school is told, retirees too; the group is not told away.
  await value((await ward.as(10)).condolence.whoMayKnow({ id, circle: 'school' }))
  expect((await inboxOf(9)).find((n) => n.kind === 'farewell')?.about).toMatchObject({ title: ward.nameOf(10), place })
  expect(ward.told(id, 'farewell').map((n) => n.to)).toEqual([first[0]?.to, ['staff', 'retired']])

  // Back to the group: what lies in the others' inboxes says nothing any more, and opens nothing.
  await value((await ward.as(10)).condolence.whoMayKnow({ id, circle: 'group' }))
  expect((await inboxOf(20)).find((n) => n.kind === 'farewell')?.about).toEqual({ id, title: '', state: 'taken_back' })
  expect(await refusal((await ward.as(20)).condolence.get({ id }))).toBe('NOT_FOUND')
  expect(await value((await ward.as(18)).condolence.get({ id }))).toMatchObject({ farewell: { heldAt: at, place } })

  // Another place: the old notice is emptied, the new one says it.
  await value(committee.condolence.farewell({ ...tell, place: '青山陵园' }))
  const open = ward.told(id, 'farewell').filter((n) => n.about.state !== 'taken_back')
  expect(open.map((n) => n.about.place)).toEqual(['青山陵园'])

  await value((await ward.as(10)).condolence.whoMayKnow({ id, circle: 'handlers' }))
  expect(JSON.stringify(ward.told(id, 'farewell').map((n) => n.about))).not.toMatch(/殡仪馆|陵园/)
  expect(await refusal((await ward.as(18)).condolence.get({ id }))).toBe('NOT_FOUND')
})

test('two recipients who name the same circle are one notice; who left a wider one is named no more', async () => {
  const id = await ward.reported('bereavement', 13, 17)
  for (const n of [13, 17]) await value((await ward.as(n)).condolence.whoMayKnow({ id, circle: 'school' }))
  await value((await ward.as(13)).condolence.farewell({ id, at, place }))
  const names = () =>
    ward
      .told(id, 'farewell')
      .map((n) => n.about.title)
      .filter(Boolean)
  expect(names()).toEqual([`${ward.nameOf(13)}、${ward.nameOf(17)}`])
  await value((await ward.as(17)).condolence.whoMayKnow({ id, circle: 'handlers' }))
  expect(names()).toEqual([ward.nameOf(13)])
  // Over: who may know is told nothing of what has taken place.
  await ward.cloud.clock(at + HOUR)
  await value((await ward.as(17)).condolence.whoMayKnow({ id, circle: 'school' }))
  expect(names()).toEqual([ward.nameOf(13)])
})

test('only a death has a farewell', async () => {
  const id = await ward.reported('marriage', 19)
  expect(await refusal(ward.committee.condolence.farewell({ id, at, place }))).toBe('NOT_BEREAVEMENT')
  expect(await refusal((await ward.as(20)).condolence.farewell({ id, at, place }))).toBe('NOT_FOUND')
})
