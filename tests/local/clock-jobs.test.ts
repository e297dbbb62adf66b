import { DAY } from '@domain/kit/time'
import { type Cloud, openCloud } from '../kit/cloud'
import { readData } from '../kit/database'
import { makeSchool, type School } from '../kit/school'
import { refusal, value } from '../kit/session'

jest.setTimeout(60_000)

let cloud: Cloud
let school: School
beforeAll(async () => {
  cloud = await openCloud()
  school = await makeSchool(cloud, { size: 3, roles: { 1: 'chair' } })
})
afterAll(() => cloud.close())

test('a timer runs at the time that was set, as nobody; a person cannot run it', async () => {
  const chair = await school.as(1)
  expect(await refusal(chair.call('jobs', undefined))).toBe('NOT_ALLOWED')
  expect(await cloud.jobs('nothing')).toMatchObject({ ok: false, error: 'BAD_INPUT' })
  expect(await cloud.jobs('expire')).toMatchObject({ ok: true, value: { requests: 0 } })

  const settings = await value(chair.member.updateSettings({ reviewDays: 12 }))
  expect(settings.reviewDays).toBe(12)
  await cloud.clock(Date.now() + 8 * DAY)
  const done = (await cloud.jobs('expire')) as { value: { requests: number } }
  expect(done.value.requests).toBeGreaterThan(0)
  await cloud.kill9()
  expect(await readData(cloud.data, (database) => database.find('requests').length)).toBe(0)
  await cloud.restart()
})

test('the meter tells what a call asked of the database', async () => {
  const member = await school.as(2)
  await cloud.resetMeter()
  await value(member.notice.unread({}))
  const { calls, byAction } = await cloud.meter()
  expect(calls).toBeGreaterThan(0)
  expect(Object.values(byAction).reduce((a, b) => a + b, 0)).toBe(calls)
  await cloud.resetMeter()
  expect((await cloud.meter()).calls).toBe(0)
})

test('a fault of the gateway reaches the functions, and is counted', async () => {
  const chair = await school.as(1)
  await cloud.faults([{ kind: 'conflict_at_commit', times: 2 }])
  await value(chair.member.updateSettings({ replyDays: 21 }))
  expect(await (await fetch(`${cloud.url}faults`)).json()).toEqual({ conflict_at_commit: 2, reply_lost_at_door: 0 })
  const wrong = fetch(`${cloud.url}faults`, { method: 'POST', body: '{"faults":[{}]}' })
  expect((await wrong).status).toBe(400)
})

test('a reply lost at the door: the retry hears the first answer, and it was done once', async () => {
  const chair = await school.as(1)
  const before = (await value(chair.member.settings({}))).version
  await cloud.faults([{ kind: 'reply_lost_at_door', function: 'member', action: 'updateSettings' }])
  await expect(chair.member.updateSettings({ rateDays: 9 }, 'retry-1')).rejects.toThrow()
  expect(await value(chair.member.updateSettings({ rateDays: 9 }, 'retry-1'))).toMatchObject({ version: before + 1 })
  expect((await value(chair.member.settings({}))).version).toBe(before + 1)
})
