import { type Cloud, openCloud } from '../kit/cloud'
import { type Session, value } from '../kit/session'
import { excel } from '../paper/sheets'
import { decided, openCall, rated, reviewed } from './deeds'

/** A school of 57 without staff numbers, from the file of an empty school to a rated proposal, by slips and the door alone. */
let cloud: Cloud
beforeAll(async () => {
  cloud = await openCloud()
}, 60_000)
afterAll(() => cloud?.close())

const HEAD = ['姓名', '工会小组', '性别', '类别', '部门', '工会职务']
const OFFICES: Record<number, string> = { 1: '工会主席', 2: '提案委员会', 3: '承办人' }
const table = Array.from({ length: 57 }, (_, i) => {
  const n = i + 1
  return [`老师${n}`, `第${1 + (n % 4)}组`, n % 2 ? '女' : '男', '在职', n === 3 ? '总务处' : '', OFFICES[n] ?? '']
})

test('the file gives numbers, the numbers stand on slips, the slips bind, and a proposal is rated', async () => {
  const admin = await cloud.login('admin')
  const { fileId } = await value(admin.upload(excel([HEAD, ...table]), '名册.xlsx', 'roster'))
  const page = await value(admin.paper.readRoster({ fileId }))
  expect([page.total, page.problems]).toEqual([57, []])
  const rows = page.items.map(({ row }) => row)
  const check = await value(admin.member.importRoster({ rows, mode: 'check' }))
  expect([check.added, check.problems]).toEqual([57, []])
  const done = await value(admin.member.importRoster({ rows, mode: 'apply' }))
  // Who each newcomer became is told with the number that was made for them.
  const numbers = done.differences.map((d) => d.staffNo)
  expect([...numbers].sort()).toEqual(Array.from({ length: 57 }, (_, i) => `NN${String(i + 1).padStart(4, '0')}`))
  const memberIds = done.differences.flatMap((d) => d.memberId ?? [])
  expect((await value(admin.paper.slips({ memberIds }))).count).toBe(57)

  // The codes that were drawn are what the slips hold.
  const outbox = (await (await fetch(`${cloud.url}outbox.json`)).json()) as { items: { scene?: string }[] }
  const slips = outbox.items.flatMap(({ scene }) => (/^[0-9a-f]{32}$/.test(scene ?? '') ? [scene ?? ''] : []))
  expect(slips).toHaveLength(57)
  const people = new Map<string, Session>()
  for (const slip of slips) {
    const phone = await cloud.guest()
    const { name } = await value(phone.member.whose({ slip }))
    if (!['老师1', '老师2', '老师3', '老师20', '老师21', '老师22'].includes(name)) continue
    await value(phone.member.bindBySlip({ slip }))
    people.set(name, phone)
  }
  const as = (n: number) => people.get(`老师${n}`) as Session
  const call = await openCall(as(1), Date.now())
  const { id, number } = await reviewed(as(20), call.id, [as(21), as(22)])
  expect(number).toBe('八届四次-001')
  await decided(as(2), [id], 'docketed')
  await value(as(2).proposal.assign({ id, lead: '总务处' }))
  expect((await rated(as(20), as(3), id, 'satisfied')).state).toBe('rated')
  expect(await value(as(2).proposal.stats({ callId: call.id }))).toMatchObject({
    ...{ total: 1, docketed: { count: 1, percent: 100 }, replied: { due: 1, count: 1 } },
    satisfaction: { rated: 1, satisfied: { count: 1, percent: 100 } },
  })

  // Next year's table has no numbers either, and finds everybody.
  const again = await value(as(1).member.importRoster({ rows, mode: 'check' }))
  expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 57, missing: [] })
}, 120_000)
