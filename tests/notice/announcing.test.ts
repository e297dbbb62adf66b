import { randomUUID } from 'node:crypto'
import { DAY, HOUR } from '@domain/kit/time'
import { auditsOf, records } from '../kit/records'
import { refusal, type Session, value } from '../kit/session'
import { inboxOf, type NoticeSchool, openNoticeSchool, row, sound } from './school'

/** What is announced: text, reading, reminders, pins, taking back. */
const NOW = Date.UTC(2026, 9, 8, 2)
let school: NoticeSchool
let [chair, a1, a2, a3, b1]: Session[] = []
const s = (session: Session | undefined) => session as Session
beforeAll(async () => {
  school = await openNoticeSchool(Array.from({ length: 45 }, (_, i) => row(`n${i}`, '大组', { name: `众人${i}` })))
  ;[chair, a1, a2, a3, b1] = await Promise.all(['chair', 'a1', 'a2', 'a3', 'b1'].map(school.as))
}, 60_000)
beforeEach(() => school.cloud.clock(NOW))
afterEach(() => sound(school.cloud))
afterAll(() => school?.cloud.close())

const BODY = '各位老师：\n周五下午四点在报告厅开会。\n请准时参加。'
const first = () => ({ kind: 'groups' as const, ids: [school.group('高中部/一组')] })
const publish = async (more: object = {}, by = s(chair)) =>
  value(by.notice.publish({ title: '全体会议', body: BODY, audience: first(), ...more }))
const lineOf = async (by: Session | undefined, id: string) =>
  (await value(s(by).notice.inbox({}))).items.find((n) => n.id === id)

test('the list carries how it begins, the page the whole; only who is addressed finds either', async () => {
  const { id } = await publish()
  expect(await lineOf(a1, id)).toMatchObject({
    kind: 'announcement',
    about: { id, title: '全体会议', text: '各位老师：' },
    read: false,
  })
  expect(JSON.stringify(await value(s(a1).notice.inbox({})))).not.toContain('报告厅')
  expect(await value(s(a1).notice.get({ id }))).toMatchObject({ body: BODY, byName: '教师chair', addressed: true })
  expect(await value(s(a1).notice.get({ id }))).not.toHaveProperty('runs')
  for (const ask of [s(b1).notice.get({ id }), s(b1).notice.read({ id })]) expect(await refusal(ask)).toBe('NOT_FOUND')
  // Of the committee everybody sees what the union says, also where it is not for them.
  const committee = await value(school.committee.notice.get({ id }))
  expect(committee).toMatchObject({ body: BODY, addressed: false, runs: true })
})

test('only committee and chair speak for the union', async () => {
  for (const by of [a1, a3]) {
    expect(await refusal(s(by).notice.publish({ title: '一', body: '二', audience: first() }))).toBe('NOT_ALLOWED')
    expect(await refusal(s(by).notice.reach({ audience: first() }))).toBe('NOT_ALLOWED')
  }
  await publish({}, school.committee)
})

test('a text that WeChat refuses is not sent, and names its field', async () => {
  const refused = await s(chair).notice.publish({ title: '好', body: '违禁词', audience: first() })
  expect(refused).toMatchObject({ error: 'TEXT_REFUSED', detail: { field: 'body' } })
  const { id } = await publish()
  expect(await s(chair).notice.takeBack({ id, reason: '违禁词' })).toMatchObject({ detail: { field: 'reason' } })
})

test('a double tap publishes once, and a retry hears of the same', async () => {
  const before = (await inboxOf(s(a1))).length
  const requestId = randomUUID()
  const input = { title: '只发一次', body: BODY, audience: first(), pinUntil: NOW + HOUR }
  const both = await Promise.all([1, 2, 3].map(() => value(s(chair).notice.publish(input, requestId))))
  await school.cloud.clock(NOW + DAY)
  both.push(await value(s(chair).notice.publish(input, requestId)))
  expect(new Set(both.map((one) => one.id)).size).toBe(1)
  expect((await inboxOf(s(a1))).length).toBe(before + 1)
  expect(auditsOf(school.cloud, both[0]?.id ?? '')).toMatchObject([{ action: 'notice.publish', to: 'published' }])
})

test('what asks for 我已阅读 is read by that alone; who read it is counted once, also when all read at once', async () => {
  const { id } = await publish({ needsRead: true })
  expect(await lineOf(a1, id)).toMatchObject({ needsRead: true, read: false })
  await value(s(a1).notice.get({ id }))
  expect(await value(s(chair).notice.readers({ id }))).toMatchObject({ due: 3, read: 0 })
  const before = await value(s(a1).notice.unread({}))
  await Promise.all([a1, a2, a1, a2, a1].map((by) => value(s(by).notice.read({ id }))))
  expect((await value(s(a1).notice.unread({}))).count).toBe(before.count - 1)
  const readers = await value(s(chair).notice.readers({ id }))
  expect(readers).toMatchObject({
    ...{ due: 3, read: 2 },
    groups: [{ group: '高中部/一组', due: 3, read: 2 }],
    items: [{ name: '教师a3', staffNo: 'a3', group: '高中部/一组', bound: true }],
  })
  expect(await value(s(chair).notice.missing({ id }))).toEqual({
    ...{ title: '全体会议', count: 1 },
    groups: [{ group: '高中部/一组', names: ['教师a3'] }],
  })
  expect(await value(s(a1).notice.get({ id }))).toMatchObject({ read: true })
})

test('who joins later is waited for, who leaves is not; a read mark of who left is not counted', async () => {
  const { id } = await publish({ audience: { kind: 'groups', ids: [school.group('校部')] } })
  await value(school.committee.notice.read({ id }))
  await value(s(chair).member.transfer({ memberId: school.id('b2'), groupId: school.group('校部') }))
  const late = await school.as('b2')
  expect(await inboxOf(late)).toContain(id)
  expect(await value(s(chair).notice.readers({ id }))).toMatchObject({ due: 3, read: 1 })
  await value(late.notice.read({ id }))
  expect(await value(s(chair).notice.readers({ id }))).toMatchObject({ due: 3, read: 2 })
  await value(s(chair).member.transfer({ memberId: school.id('b2'), groupId: school.group('高中部') }))
  expect(await value(s(chair).notice.readers({ id }))).toMatchObject({ due: 2, read: 1 })
})

test('who has not read it is reminded by a notice of their own, once a day at most; who has read hears nothing', async () => {
  const { id } = await publish({ needsRead: true })
  await value(s(a1).notice.read({ id }))
  const reminders = async (by: Session | undefined) =>
    (await value(s(by).notice.inbox({}))).items.filter((n) => n.kind === 'please_read' && n.about.id === id).length
  // Two at the same moment: one does it, the other hears that it is done.
  const both = await Promise.all([chair, school.committee].map((by) => s(by).notice.remind({ id })))
  expect(both.map((said) => (said.ok ? said.value.told : said.error)).sort()).toEqual([2, 'REMINDED_TODAY'].sort())
  expect(await Promise.all([a1, a2, a3].map(reminders))).toEqual([0, 1, 1])
  await school.cloud.clock(NOW + 13 * HOUR)
  expect(await refusal(s(chair).notice.remind({ id }))).toBe('REMINDED_TODAY')
  await school.cloud.clock(NOW + DAY)
  await value(s(a2).notice.read({ id }))
  expect(await value(s(chair).notice.remind({ id }))).toEqual({ told: 1 })
  expect(await Promise.all([a1, a2, a3].map(reminders))).toEqual([0, 1, 2])
  expect(await value(s(chair).notice.readers({ id }))).toMatchObject({ reminded: { byName: '教师chair', count: 1 } })
  await school.cloud.clock(NOW + 2 * DAY)
  await value(s(a3).notice.read({ id }))
  expect(await refusal(s(chair).notice.remind({ id }))).toBe('ALL_READ')
})

test('taken back it stays as a line with the reason; text and files are gone from who could read them', async () => {
  const { fileId } = await value(s(chair).upload(Buffer.from('%PDF-1.4'), '安排.pdf', 'notice'))
  const { id } = await publish({ files: [fileId], pinUntil: NOW + DAY, needsRead: true })
  await value(s(a1).notice.read({ id }))
  expect((await s(a1).file.link({ fileId })).ok).toBe(true)
  const both = await Promise.all(
    [chair, school.committee].map((by) => s(by).notice.takeBack({ id, reason: '时间有变' })),
  )
  expect(both.map((said) => said.ok || said.error).sort()).toEqual(['TAKEN_BACK', true].sort())
  const line = await lineOf(a2, id)
  expect(line).toMatchObject({ about: { title: '全体会议', state: 'taken_back', reason: '时间有变' }, read: false })
  expect([line?.about.text, line?.pinned, line?.needsRead]).toEqual([undefined, undefined, undefined])
  const seen = await value(s(a1).notice.get({ id }))
  expect(seen).toMatchObject({ files: [], read: true, takenBack: { reason: '时间有变' } })
  expect(seen.body).toBeUndefined()
  expect(await refusal(s(a1).file.link({ fileId }))).toBe('NOT_FOUND')
  // Who answers for it still knows what was said.
  expect(await value(school.committee.notice.get({ id }))).toMatchObject({ body: BODY, files: [{ name: '安排.pdf' }] })
  expect((await school.committee.file.link({ fileId })).ok).toBe(true)
  expect(await refusal(s(chair).notice.remind({ id }))).toBe('TAKEN_BACK')
  const { items } = await value(s(chair).notice.sent({}))
  expect(items.find((row) => row.id === id)).toMatchObject({ takenBack: true })
})

test('it stands first until its moment, by the clock alone; three at most, and each once on all pages', async () => {
  const audience = { kind: 'members' as const, ids: [school.id('old1')] }
  const old = await school.as('old1')
  const pins: string[] = []
  for (let i = 0; i < 4; i++) {
    await school.cloud.clock(NOW + i * HOUR)
    pins.push((await publish({ title: `置顶${i}`, audience, pinUntil: NOW + 2 * DAY })).id)
  }
  const others: string[] = []
  for (let i = 0; i < 21; i++) {
    await school.cloud.clock(NOW + (5 + i) * HOUR)
    others.push((await publish({ title: `平常${i}`, audience })).id)
  }
  const page = await value(old.notice.inbox({}))
  const newest = [...pins].reverse()
  expect(page.items).toHaveLength(20)
  expect(page.items.slice(0, 3).map((n) => [n.id, n.pinned])).toEqual(newest.slice(0, 3).map((id) => [id, true]))
  expect(page.items[3]?.id).toBe(others.at(-1))
  const ids = await inboxOf(old)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.slice(0, 25)).toEqual([...newest.slice(0, 3), ...[...others].reverse(), pins[0]])
  await school.cloud.clock(NOW + 2 * DAY)
  const after = await value(old.notice.inbox({}))
  expect(after.items.some((n) => n.pinned)).toBe(false)
  expect(after.items[0]?.id).toBe(others.at(-1))
  expect(await value(old.notice.get({ id: pins[3] ?? '' }))).not.toHaveProperty('pinUntil')
})

test('a moment that is over is no moment to pin until', async () => {
  const past = { title: '一', body: '二', audience: first(), pinUntil: NOW - 1 }
  expect(await refusal(s(chair).notice.publish(past))).toBe('IN_THE_PAST')
})

test('files are the writer’s own, handed in for a notice, nine at most, of one announcement', async () => {
  const hand = async (by: Session, name = '安排.docx', purpose = 'notice') =>
    (await value(by.upload(Buffer.from('PK'), name, purpose))).fileId
  const mine = await hand(s(chair))
  const send = (files: string[]) => s(chair).notice.publish({ title: '一', body: '二', audience: first(), files })
  expect(await refusal(send([await hand(school.committee)]))).toBe('NOT_FOUND')
  expect(await refusal(send([await hand(s(chair), 'a.pdf', 'proposal')]))).toBe('NOT_FOUND')
  expect(await refusal(s(chair).upload(Buffer.from('MZ'), 'a.exe', 'notice'))).toBe('WRONG_KIND')
  const ten = await Promise.all(Array.from({ length: 10 }, () => hand(s(chair))))
  expect(await refusal(send(ten))).toBe('BAD_INPUT')
  const sent = await value(send([mine, ...ten.slice(0, 8)]))
  expect(sent.files).toHaveLength(9)
  expect(await refusal(send([mine]))).toBe('NOT_FOUND')
  // For who is addressed, and nobody else.
  expect((await s(a1).file.link({ fileId: mine })).ok).toBe(true)
  expect(await refusal(s(b1).file.link({ fileId: mine }))).toBe('NOT_FOUND')
  await school.cloud.clock(NOW + 30 * DAY)
  await school.cloud.jobs('expire')
  const left = records<{ recordId?: string }>(school.cloud, 'files').filter((f) => f.recordId === sent.id)
  expect(left).toHaveLength(9)
})

test('who has not read it comes by name, a page at a time, each once', async () => {
  const { id } = await publish({ audience: { kind: 'groups', ids: [school.group('大组')] } })
  for (const n of [3, 30]) await value((await school.as(`n${n}`)).notice.read({ id }))
  const names: string[] = []
  let cursor: string | undefined
  do {
    const page = await value(s(chair).notice.readers({ id, cursor }))
    expect(page).toMatchObject({ due: 45, read: 2 })
    expect(page.groups === undefined).toBe(cursor !== undefined)
    names.push(...page.items.map((r) => r.name))
    cursor = page.cursor
  } while (cursor !== undefined)
  expect(names).toHaveLength(43)
  expect(new Set(names).size).toBe(43)
  expect(names).not.toContain('众人30')
  expect(await refusal(s(chair).notice.readers({ id, cursor: 'x' }))).toBe('BAD_INPUT')
})
