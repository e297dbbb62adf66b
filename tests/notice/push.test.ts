import { DAY, MINUTE } from '@domain/kit/time'
import { type Cloud, openCloud } from '../kit/cloud'
import { refusal, value } from '../kit/session'
import { HOURS, IDS, type PushWorld, pushWorld, TEN } from './push-world'

/** What goes to phones, by whose word, when, and what becomes of it. */
let cloud: Cloud
let w: PushWorld
beforeEach(async () => {
  cloud = await openCloud()
  w = await pushWorld(cloud)
}, 60_000)
afterEach(() => cloud.close())

const inboxOf = async (n: number) => {
  const { items } = await value((await w.school.as(n)).notice.inbox({}))
  return items.filter((i) => i.kind === 'announcement').map((i) => i.about.title)
}

test('one acceptance is one message; all have it in the inbox', async () => {
  for (const n of [3, 4, 5]) await w.accept(n, IDS.news)
  expect(await w.accept(5, IDS.news)).toEqual({ items: [{ templateId: IDS.news, left: 2 }] })
  await w.announce('周五教职工大会改到三点')
  expect(await w.push()).toEqual({ sent: 3, notices: 1 })
  await w.announce('体检名单')
  await w.push()
  await w.announce('第三件')
  await w.push()
  const sent = await w.messages()
  expect(sent.map((m) => m.data.thing2)).toEqual([...Array(3).fill('周五教职工大会改到三点'), '体检名单'])
  expect(sent[0]).toMatchObject({
    ...{ template: IDS.news, page: 'pages/inbox/index' },
    data: { thing1: '工会通知', time3: '2026年10月20日 10:00' },
  })
  expect(new Set(sent.slice(0, 3).map((m) => m.to)).size).toBe(3)
  expect(await Promise.all([3, 4, 5].map((n) => w.left(n, IDS.news)))).toEqual([0, 0, 0])
  for (const n of [3, 5, 6]) expect(await inboxOf(n)).toEqual(['第三件', '体检名单', '周五教职工大会改到三点'])
  expect(w.waits()).toEqual([])
  // The next minute has nothing to do.
  expect(await w.push()).toEqual({ sent: 0, notices: 0 })
})

test('what is tapped twice is counted once; other templates are none; what was accepted can be taken back', async () => {
  const who = await w.school.as(3)
  const asked = { templateIds: [IDS.news, IDS.deadline], accepted: true }
  const first = await value(who.notice.consent(asked, 'same-tap'))
  expect(await value(who.notice.consent(asked, 'same-tap'))).toEqual(first)
  expect(await w.left(3, IDS.deadline)).toBe(1)
  expect(await refusal(who.notice.consent({ templateIds: ['another-template'], accepted: true }))).toBe('NOT_FOUND')
  expect(await refusal(who.notice.consent({ templateIds: [], accepted: true }))).toBe('BAD_INPUT')
  expect(await refusal((await cloud.guest()).notice.consent(asked))).toBe('NOT_SIGNED_IN')
  const taken = await value(who.notice.consent({ ...asked, accepted: false }))
  expect(taken.items.map((i) => i.left)).toEqual([0, 0])
  await w.announce('开会')
  expect(await w.push()).toMatchObject({ sent: 0 })
})

test('nobody is woken: what happens at night goes out at seven', async () => {
  await w.accept(3, IDS.news)
  await w.announce('明早七点半集合', TEN + 12.5 * HOURS)
  for (const hours of [12.5, 14, 20.98]) expect(await w.push(TEN + hours * HOURS)).toEqual({ sent: 0, notices: 0 })
  expect(w.waits()).toHaveLength(1)
  expect(await w.push(TEN + 21 * HOURS)).toEqual({ sent: 1, notices: 1 })
  expect(await w.push(TEN + 21 * HOURS + MINUTE)).toEqual({ sent: 0, notices: 0 })
})

test('who has read it, has left, or is not meant hears nothing; what was taken back goes to nobody', async () => {
  for (const n of [3, 4, 5]) await w.accept(n, IDS.news)
  const { id } = await w.announce('开会')
  await value((await w.school.as(3)).notice.read({ id }))
  await value(w.chair.member.leave({ memberId: await w.idOf(await w.school.as(4)), reason: 'transferred_out' }))
  expect(await w.push()).toMatchObject({ sent: 1 })
  expect([await w.left(3, IDS.news), await w.left(4, IDS.news), await w.left(5, IDS.news)]).toEqual([1, 1, 0])
  const only = { kind: 'members' as const, ids: [await w.idOf(await w.school.as(5))] }
  await value(w.chair.notice.publish({ title: '请来一趟', body: '谢谢', audience: only }))
  expect(await w.push()).toMatchObject({ sent: 0 })
  const second = await w.announce('写错了')
  await value(w.chair.notice.takeBack({ id: second.id, reason: '写错了' }))
  expect(await w.push()).toMatchObject({ sent: 0 })
  expect(await w.left(3, IDS.news)).toBe(1)
})

test('what fails stays in the inbox and is said in the outbox; nobody learns there whom it was for', async () => {
  const admin = w.school.admin
  for (const n of [3, 4]) await w.accept(n, IDS.news)
  await w.accept(3, IDS.news)
  await w.announce('推送故障的通知')
  await w.push()
  expect(w.sendings().map((s) => [s.state, s.code])).toEqual([
    ['failed', -1],
    ['failed', -1],
  ])
  // It may have arrived: it is not sent again, and the consent is spent.
  expect([await w.left(3, IDS.news), await w.left(4, IDS.news)]).toEqual([1, 0])
  expect(await inboxOf(4)).toEqual(['推送故障的通知'])
  // WeChat knows of no consent: then there is none, whatever was counted.
  await w.accept(3, IDS.news)
  await w.announce('拒收推送的通知', TEN + MINUTE)
  await w.push()
  expect(await w.left(3, IDS.news)).toBe(0)
  const { items } = await value(admin.notice.outbox({}))
  expect(items.map((i) => [i.state, i.code, i.lines[1]])).toEqual([
    ['failed', 43101, '拒收推送的通知'],
    ['failed', -1, '推送故障的通知'],
    ['failed', -1, '推送故障的通知'],
  ])
  const said = JSON.stringify(await value(admin.notice.outbox({})))
  for (const n of [3, 4]) expect(said).not.toContain(await w.idOf(await w.school.as(n)))
  expect(await refusal(w.chair.notice.outbox({}))).toBe('NOT_ALLOWED')
})

test('a wrong template is tried on a few, costs nobody a consent, and stops nothing else', async () => {
  await value(w.chair.member.updateSettings({ templateIds: { ...IDS, news: 'wrong-template' } }))
  for (const n of [3, 4, 5]) await w.accept(n, 'wrong-template')
  await w.announce('开会')
  await w.push()
  expect(await w.messages()).toEqual([])
  expect(w.sendings().every((s) => s.state === 'failed' && s.code === 40037)).toBe(true)
  expect(await Promise.all([3, 4, 5].map((n) => w.left(n, 'wrong-template')))).toEqual([1, 1, 1])
  expect(w.waits()).toEqual([])
})

test('without templates nothing waits for ever: what was said before they came is too old to be news', async () => {
  await value(w.chair.member.updateSettings({ templateIds: { news: '', deadline: '', letter: '' } }))
  await w.announce('开会')
  expect(await w.push()).toEqual({ sent: 0, notices: 0 })
  await value(w.chair.member.updateSettings({ templateIds: IDS }))
  await w.accept(3, IDS.news)
  expect(await w.push(TEN + 3 * DAY)).toEqual({ sent: 0, notices: 0 })
})

test('the outbox is read in pages, and forgotten after a month', async () => {
  for (let i = 0; i < 5; i++) for (const n of [3, 4, 5, 6, 7]) await w.accept(n, IDS.news)
  for (let i = 0; i < 5; i++) await w.announce(`第${i}件`, TEN + i * MINUTE)
  await w.push()
  const first = await value(w.school.admin.notice.outbox({}))
  const second = await value(w.school.admin.notice.outbox({ cursor: first.cursor }))
  expect([first.items.length, second.items.length, second.cursor]).toEqual([20, 5, undefined])
  expect(new Set([...first.items, ...second.items].map((i) => i.id)).size).toBe(25)
  await cloud.clock(TEN + 31 * DAY)
  await cloud.jobs('expire')
  expect(w.sendings()).toEqual([])
})
