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
  expect(WORTH_TRYING).toHaveLength(5)
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

test('proposals stand in every state, and nothing lies in the future', async () => {
  await cloud.kill9()
  await readData(cloud.data, (database) => {
    const proposals = database.find('proposals')
    expect(new Set(proposals.map((p) => p.state))).toEqual(new Set(STATES))
    for (const audit of database.find('audits')) expect(audit.at).toBeLessThan(Date.now())
  })
  await cloud.restart()
})
