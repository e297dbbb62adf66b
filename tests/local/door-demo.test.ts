import { addDays, dayOf } from '@domain/kit/time'
import { STATES } from '@domain/proposal/model'
import { people, WORTH_TRYING } from '../../local/school/people'
import { type Cloud, openCloud } from '../kit/cloud'
import { readData } from '../kit/database'
import { value } from '../kit/session'

jest.setTimeout(60_000)

let cloud: Cloud
beforeAll(async () => {
  cloud = await openCloud({ school: 'demo' })
})
afterAll(() => cloud.close())

test('57 people, no two with one name or number', () => {
  expect(people).toHaveLength(57)
  expect(new Set(people.map((p) => p.staffNo)).size).toBe(57)
  expect(new Set(people.map((p) => p.name)).size).toBe(57)
  const numbers = people.map((p) => p.staffNo)
  expect(WORTH_TRYING).toHaveLength(6)
  expect(WORTH_TRYING.filter((w) => !numbers.includes(w.staffNo))).toEqual([])
})

test('time is real again, a call is open, and each one worth trying finds something', async () => {
  const teacher = await cloud.login('1012')
  const [open] = (await value(teacher.proposal.calls({}))).items
  expect(open?.opensAt).toBeLessThan(Date.now())
  expect(open?.closesAt).toBeGreaterThan(Date.now() + 4 * 86_400_000)
  expect((await value(teacher.proposal.list({ mine: true }))).items.length).toBeGreaterThan(1)
  expect((await value(teacher.notice.unread({}))).count).toBeGreaterThan(0)
  for (const staffNo of ['1010', '1003', '1001']) {
    const desk = await cloud.login(staffNo)
    expect([staffNo, (await value(desk.proposal.list({ toDo: true }))).items.length]).not.toEqual([staffNo, 0])
  }
  const stats = await value(teacher.proposal.stats({ callId: await last(teacher) }))
  expect(stats).toMatchObject({ total: 7, docketed: { count: 5 }, referred: { count: 1 }, not_docketed: { count: 1 } })
})

async function last(teacher: Awaited<ReturnType<Cloud['login']>>) {
  const { items } = await value(teacher.proposal.calls({}))
  return items.at(-1)?.id ?? ''
}

test('cases stand at every point of their way, a gift waits for its choice, and who is outside knows of no case', async () => {
  const [chair, treasurer, teacher] = await Promise.all(['1001', '1006', '1012'].map((no) => cloud.login(no)))
  if (!chair || !treasurer || !teacher) throw new Error('no such people')
  const { items } = await value(chair.condolence.list({}))
  expect(items.map((c) => c.state).sort()).toEqual(['approved', 'closed', 'paid', 'reported', 'visited'])
  expect((await value(chair.condolence.toDo({}))).items.length).toBeGreaterThan(2)
  expect((await value(teacher.condolence.list({}))).items).toEqual([])
  for (const { id } of items) expect(await teacher.condolence.get({ id })).toMatchObject({ error: 'NOT_FOUND' })
  const [run] = (await value(teacher.condolence.runs({}))).items
  expect(run).toMatchObject({ title: '节日慰问品', mine: {} })
  expect(run?.chooseUntil).toBeGreaterThan(Date.now() + 86_400_000)
  const today = dayOf(Date.now())
  const { kinds } = await value(treasurer.condolence.totals({ from: addDays(today, -90), to: today }))
  expect(Object.fromEntries(kinds.map(({ kind, sum }) => [kind, sum.sumFen]))).toEqual({
    ...{ illness: 80_000, bereavement: 50_000, hardship: 50_000, festival: 75_000 },
  })
  const [pinned] = (await value(teacher.notice.inbox({}))).items
  expect(pinned).toMatchObject({ kind: 'announcement', pinned: true })
})

test('proposals stand in every state, and nothing lies in the future', async () => {
  await cloud.kill9()
  await readData(cloud.data, (database) => {
    const proposals = database.find('proposals')
    expect(new Set(proposals.map((p) => p.state))).toEqual(new Set(STATES))
    for (const audit of database.find('audits')) expect(audit.at).toBeLessThan(Date.now())
  })
  await cloud.restart()
})
