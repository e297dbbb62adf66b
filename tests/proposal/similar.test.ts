import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { SIMILAR_MOST } from '@domain/proposal/similar'
import { type Cloud, openCloud } from '../kit/cloud'
import { refusal, value } from '../kit/session'
import { decided, openCall, text } from './deeds'
import { multiply } from './multiply'
import { openTown, type Town } from './town'

/** Earlier proposals on a like matter, among 5,000 of six sessions: found with their replies, and nothing that is hidden. */
const COUNT = 5000
const SESSIONS = 6
const FILL = ['校园', '教学', '宿舍', '图书', '实验', '后勤', '职称', '培训', '餐厅', '班车']
const ASK = ['建设', '管理', '改造', '经费', '安排', '考核', '评价', '平台', '制度', '信息化']
let cloud: Cloud
let data: string
let town: Town
let answered: string
/** By state: one on the same matter that its committee and proposer alone may know of. */
const hidden: Record<string, string> = {}

beforeAll(async () => {
  data = await fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-similar-'))
  cloud = await openCloud({ data })
  town = await openTown(cloud)
  const { committee, logistics, teachers, callId } = town
  const title = '关于在第二食堂增设低糖窗口的建议'
  answered = (await town.reviewed(20, title)).id
  await decided(committee, [answered], 'docketed')
  await value(committee.proposal.assign({ id: answered, lead: '总务处' }))
  await value(logistics.proposal.reply({ id: answered, outcome: 'implemented', text: '窗口已于九月开放。' }))
  hidden.draft = (await value(teachers[0].proposal.save({ callId, ...text(title) }))).id
  for (const [state, reason] of [
    ['not_docketed', '不属于学校职权'],
    ['returned', '请写明数量'],
  ] as const) {
    hidden[state] = (await town.reviewed(20, title)).id
    await decided(committee, [hidden[state] ?? ''], state, reason)
  }
  hidden.withdrawn = (await town.reviewed(20, title)).id
  await value(teachers[0].proposal.withdraw({ id: hidden.withdrawn }))
  const calls = [callId]
  for (let session = 5; calls.length < SESSIONS; session++)
    calls.push((await openCall(committee, Date.now(), { session })).id)
  const other = (await town.reviewed(21, '关于规范校内停车秩序的建议')).id
  await cloud.kill9()
  await multiply(data, other, COUNT, (i) => {
    const words = `关于加强${FILL[i % 10]}${ASK[Math.floor(i / 10) % 10]}的第${i}号建议`
    return { callId: calls[i % SESSIONS], title: words, search: words }
  })
  await cloud.restart()
}, 120_000)
afterAll(async () => {
  await cloud?.close()
  await fs.rm(data, { recursive: true, force: true })
})

const similar = (title: string, more: object = {}, by = town.teachers[3]) =>
  value(by.proposal.similar({ title, ...more }))

test('last year’s is found with its reply, the likest first, five at the most', async () => {
  await cloud.resetMeter()
  const { items } = await similar('食堂增设低糖窗口')
  const { calls, scanned } = await cloud.meter()
  expect(items[0]).toMatchObject({
    id: answered,
    session: '八届四次',
    state: 'replied',
    reply: { outcome: 'implemented', department: '总务处', text: '窗口已于九月开放。' },
  })
  expect(items.length).toBeLessThanOrEqual(SIMILAR_MOST)
  expect(items.map((p) => p.likeness)).toEqual(items.map((p) => p.likeness).sort((a, b) => b - a))
  // Caller, staff, calls, six lists of titles, the records: nothing grows with their number but what is looked at.
  expect(calls).toBeLessThanOrEqual(3 + SESSIONS + 1)
  expect(scanned).toBeLessThanOrEqual(COUNT + 100)
})

test.each([
  ['somebody else', () => town.teachers[3]],
  ['the proposer', () => town.teachers[0]],
  ['the committee', () => town.committee],
] as const)(
  'drafts, returned, not docketed and withdrawn ones are nobody’s models: %s does not find them here',
  async (_, who) => {
    const { items } = await similar('关于在第二食堂增设低糖窗口的建议', {}, who())
    expect(items[0]?.id).toBe(answered)
    for (const id of Object.values(hidden)) expect(items.map((p) => p.id)).not.toContain(id)
  },
)

test('it is not like itself, and measures tell which of two is nearer', async () => {
  expect((await similar('关于在第二食堂增设低糖窗口的建议', { id: answered })).items.map((p) => p.id)).not.toContain(
    answered,
  )
  const [plain] = (await similar('食堂增设低糖窗口')).items
  const [near] = (await similar('食堂增设低糖窗口', { measures: text().measures })).items
  const [far] = (await similar('食堂增设低糖窗口', { measures: '请学校为班车增加两个班次，晚九点从东门发车。' })).items
  expect(near?.likeness).toBeGreaterThan(plain?.likeness ?? 1)
  expect(far?.likeness).toBeLessThan(plain?.likeness ?? 0)
})

test.each(['', '食', '😀', '？！……', '   '])(
  'nothing is like %p, and nothing is looked through for it',
  async (title) => {
    await cloud.resetMeter()
    expect((await similar(title)).items).toEqual([])
    expect((await cloud.meter()).calls).toBeLessThanOrEqual(2)
  },
)

test.each(['😀😀食堂低糖窗口😀', '食堂，增设「低糖」窗口！', 'ＡＢＣ食堂 低糖 窗口'])(
  '%p: signs and spaces do not count',
  async (title) => {
    expect((await similar(title)).items[0]?.id).toBe(answered)
  },
)

test('only who may propose asks', async () => {
  const { admin } = town.school
  expect(await refusal(admin.proposal.similar({ title: '食堂' }))).toBe('NOT_ALLOWED')
})
