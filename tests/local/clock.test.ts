import fs from 'node:fs/promises'
import { Clock, dateOf } from '../../local/host/clock'
import { type Cloud, openCloud } from '../kit/cloud'
import { tempDir, writeFunctions } from './door-fixture'

jest.setTimeout(60_000)

test('a set clock runs on from there, and goes back', () => {
  const clock = new Clock()
  clock.set(Date.UTC(2027, 0, 1))
  expect(clock.now() - Date.UTC(2027, 0, 1)).toBeLessThan(1000)
  clock.set(null)
  expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1000)
})

test('its Date differs from the real one in nothing but now', () => {
  const clock = new Clock()
  clock.set(Date.UTC(2027, 0, 1))
  const D = dateOf(clock)
  expect(new D().getUTCFullYear()).toBe(2027)
  expect(D().includes('2027')).toBe(true)
  expect(new D(0).getTime()).toBe(0)
  expect(new D('2026-11-20T00:00:00Z').getTime()).toBe(Date.UTC(2026, 10, 20))
  expect(new D(2026, 0, 5).getDate()).toBe(5)
  expect(D.UTC(2000, 0, 1)).toBe(Date.UTC(2000, 0, 1))
  expect(new D() instanceof Date && new D() instanceof D).toBe(true)
  class Later extends D {}
  expect(new Later() instanceof Later).toBe(true)
})

describe('through the door', () => {
  let dir: string
  let cloud: Cloud
  beforeAll(async () => {
    dir = await tempDir()
    await writeFunctions(dir)
    cloud = await openCloud({ functions: dir })
  })
  afterAll(async () => {
    await cloud.close()
    await fs.rm(dir, { recursive: true, force: true })
  })

  test('the clock of the functions is moved, and no other', async () => {
    const guest = await cloud.guest()
    const time = async () =>
      ((await guest.call('time', 'tell')) as { value: { now: number; made: number; day: string; is: boolean } }).value
    const then = Date.UTC(2026, 5, 1, 10)
    await cloud.clock(then)
    const moved = await time()
    expect(moved.now - then).toBeLessThan(5000)
    expect(moved).toMatchObject({ day: '1970-01-01T00:00:00.000Z', is: true })
    expect(Math.abs(moved.made - moved.now)).toBeLessThan(5)
    await cloud.clock(null)
    expect(Math.abs((await time()).now - Date.now())).toBeLessThan(5000)
  })

  test.each(['{"now":"tomorrow"}', '{}', '[]', 'x'])('%s is no time', async (body) => {
    expect((await fetch(`${cloud.url}clock`, { method: 'POST', body })).status).toBe(400)
  })
})
