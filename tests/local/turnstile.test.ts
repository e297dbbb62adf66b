import { Turnstile } from '../../local/host/turnstile'
import { type Cloud, openCloud } from '../kit/cloud'

const LONG = 10_000
const settled = () => new Promise((resolve) => setImmediate(resolve))

/** Takes a place and notes the name as soon as it is in. */
async function come(turnstile: Turnstile, name: string, inside: string[], patience = LONG) {
  const leave = await turnstile.enter(patience)
  if (leave) inside.push(name)
  return leave
}

test('so many are inside at once, the others come in their order', async () => {
  const turnstile = new Turnstile(2)
  const inside: string[] = []
  const all = ['a', 'b', 'c', 'd'].map((name) => come(turnstile, name, inside))
  await settled()
  expect(inside).toEqual(['a', 'b'])
  expect(turnstile.held).toEqual({ inside: 2, queued: 2 })
  ;(await all[1])?.()
  await settled()
  expect(inside).toEqual(['a', 'b', 'c'])
  // Going out twice is going out once.
  ;(await all[1])?.()
  await settled()
  expect(turnstile.held).toEqual({ inside: 2, queued: 1 })
  for (const one of [0, 2]) (await all[one])?.()
  await settled()
  ;(await all[3])?.()
  expect(inside).toEqual(['a', 'b', 'c', 'd'])
  expect(turnstile.held).toEqual({ inside: 0, queued: 0 })
})

test('two go out in the same breath while one waits: all places are free in the end', async () => {
  const turnstile = new Turnstile(2)
  const inside: string[] = []
  const [a, b] = [await come(turnstile, 'a', inside), await come(turnstile, 'b', inside)]
  const c = come(turnstile, 'c', inside)
  b?.()
  a?.()
  await settled()
  expect(turnstile.held).toEqual({ inside: 1, queued: 0 })
  ;(await c)?.()
  expect(turnstile.held).toEqual({ inside: 0, queued: 0 })
})

test('who waited too long hears it, and takes no place later', async () => {
  const turnstile = new Turnstile(1)
  const inside: string[] = []
  const first = await come(turnstile, 'first', inside)
  expect(await come(turnstile, 'impatient', inside, 5)).toBeNull()
  expect(turnstile.held).toEqual({ inside: 1, queued: 0 })
  first?.()
  expect(turnstile.held).toEqual({ inside: 0, queued: 0 })
  ;(await come(turnstile, 'next', inside))?.()
  expect(inside).toEqual(['first', 'next'])
})

describe('at the door', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await openCloud()
  }, 60_000)
  afterAll(() => cloud?.close())

  test('a connection is kept for longer than people think between two taps', async () => {
    const answer = await fetch(`${cloud.url}login`)
    expect(Number(/timeout=(\d+)/.exec(answer.headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThanOrEqual(60)
  })

  test('a crowd leaves nothing behind: no call, no transaction, no lock, no timer', async () => {
    const guests = await Promise.all(Array.from({ length: 40 }, () => cloud.guest()))
    const bind = { name: '某某', staffNo: '1', inviteCode: 'WRONG123' }
    const heard = await Promise.all(guests.map((guest) => guest.member.bind(bind)))
    expect(new Set(heard.map((answer) => (answer.ok ? 'ok' : answer.error)))).toEqual(new Set(['WRONG_CODE']))
    const nothing = { inside: 0, queued: 0, transactions: 0, locks: 0, waiting: 0, timers: 0 }
    expect(await cloud.memory()).toMatchObject(nothing)
  })
})
