import type { Audience } from '@domain/kit/audience'
import { refusal, value } from '../kit/session'
import { inboxOf, type NoticeSchool, openNoticeSchool, row, sound } from './school'

/** Whom an announcement would reach is exactly whom it then reaches. */
let school: NoticeSchool
const PEOPLE = ['chair', 'committee', 'a1', 'a2', 'a3', 'b1', 'b2', 'old1', 'old2']
beforeAll(async () => {
  school = await openNoticeSchool([row('unbound', '退休', { kind: 'retired' })])
}, 60_000)
afterEach(() => sound(school.cloud))
afterAll(() => school?.cloud.close())

const groups = (...paths: string[]): Audience => ({ kind: 'groups', ids: paths.map(school.group) })
const members = (...staffNos: string[]): Audience => ({ kind: 'members', ids: staffNos.map(school.id) })

const STAFF = ['chair', 'committee', 'a1', 'a2', 'a3', 'b1', 'b2']
const cases: [string, () => Audience, string[]][] = [
  ['staff: also who is no member of the union, nobody retired', () => ({ kind: 'staff' }), STAFF],
  ['union members', () => ({ kind: 'union_members' }), STAFF.filter((s) => s !== 'b1')],
  ['women: of the staff', () => ({ kind: 'women' }), ['committee', 'a1', 'b1', 'b2']],
  ['retired', () => ({ kind: 'retired' }), ['old1', 'old2', 'unbound']],
  ['delegates', () => ({ kind: 'delegates' }), ['a3', 'b2', 'old2']],
  ['a group: with those below it', () => groups('高中部'), ['a1', 'a2', 'a3', 'b1', 'b2']],
  ['a group and one below it: nobody twice', () => groups('高中部', '高中部/一组'), ['a1', 'a2', 'a3', 'b1', 'b2']],
  ['people by name', () => members('a2', 'old1'), ['a2', 'old1']],
]

test.each(cases)('%s', async (_, audienceOf, whom) => {
  const audience = audienceOf()
  expect(await value(school.chair.notice.reach({ audience }))).toMatchObject({ people: whom.length })
  const { id } = await value(school.chair.notice.publish({ title: '通知', body: '请看', audience }))
  const heard: string[] = []
  for (const staffNo of PEOPLE) if ((await inboxOf(await school.as(staffNo))).includes(id)) heard.push(staffNo)
  expect(heard).toEqual(PEOPLE.filter((s) => whom.includes(s)))
  // And so many are waited for, by name.
  const readers = await value(school.chair.notice.readers({ id }))
  expect([readers.due, readers.read]).toEqual([whom.length, 0])
  expect(readers.items.map((r) => r.staffNo).sort()).toEqual([...whom].sort())
  // Neither who left nor the technician is anybody.
  const admin = await school.as('admin')
  expect(await refusal(admin.notice.get({ id }))).toBe('NOT_ALLOWED')
  expect(await refusal(admin.notice.read({ id }))).toBe('NOT_ALLOWED')
})

test('who has WeChat here is counted apart: the others must hear of it otherwise', async () => {
  await school.as('a1')
  const audience = members('a1', 'unbound')
  expect(await value(school.chair.notice.reach({ audience }))).toEqual({ people: 2, bound: 1 })
  const { id } = await value(school.chair.notice.publish({ title: '通知', body: '请看', audience }))
  const { items } = await value(school.chair.notice.readers({ id }))
  expect(items.map((r) => [r.staffNo, r.bound])).toEqual([
    ['a1', true],
    ['unbound', false],
  ])
})

test('who has left, the technician, a group that was dissolved and what never was are told of before anything is sent', async () => {
  const unknown: Audience[] = [
    members('a1', 'gone'),
    { kind: 'members', ids: ['f'.repeat(32)] },
    { kind: 'groups', ids: [school.group('校部'), 'f'.repeat(32)] },
  ]
  for (const audience of unknown) {
    expect(await refusal(school.chair.notice.reach({ audience }))).toBe('UNKNOWN_PEOPLE')
    expect(await refusal(school.chair.notice.publish({ title: '通知', body: '请看', audience }))).toBe('UNKNOWN_PEOPLE')
  }
})

test('an audience of nobody is not announced to', async () => {
  const { id } = await value(school.chair.member.makeGroup({ name: '空组' }))
  const audience: Audience = { kind: 'groups', ids: [id] }
  expect(await value(school.chair.notice.reach({ audience }))).toEqual({ people: 0, bound: 0 })
  expect(await refusal(school.chair.notice.publish({ title: '通知', body: '请看', audience }))).toBe('NOBODY')
})

test('more people by name than a mark of reading can carry are too many', async () => {
  const ids = Array.from({ length: 501 }, (_, i) => i.toString(16).padStart(32, '0'))
  expect(await refusal(school.chair.notice.reach({ audience: { kind: 'members', ids } }))).toBe('BAD_INPUT')
})
