import { HOUR } from '@domain/kit/time'
import { CODE_LENGTH, CODE_LETTERS, TRIES } from '@domain/member/rules'
import { type Cloud, openCloud } from '../kit/cloud'
import { makeSchool, nameOf, type School, staffNoOf } from '../kit/school'
import { type Session, value } from '../kit/session'

jest.setTimeout(60_000)

/** Guessing invite codes: what an outsider with the mini-program can try, and what they learn and break by it. */
let cloud: Cloud
let school: School
let chair: Session
beforeAll(async () => {
  cloud = await openCloud()
  school = await makeSchool(cloud, { size: 30, roles: { 1: 'chair' } })
  chair = await school.as(1)
}, 60_000)
afterAll(() => cloud?.close())
beforeEach(() => cloud.clock(null))

const idOf = async (n: number) => (await value(chair.member.list({ text: staffNoOf(n) }))).items[0]?.id ?? ''
async function slip(n: number) {
  const { items } = await value(chair.member.invite({ memberIds: [await idOf(n)] }))
  return { name: nameOf(n), staffNo: staffNoOf(n), inviteCode: items[0]?.code ?? '' }
}
const guessOf = (n: number) => ({ name: nameOf(n), staffNo: staffNoOf(n), inviteCode: 'GUESS222' })

test('many accounts that guess lock themselves out, never the person whose code they guess', async () => {
  const right = await slip(5)
  const accounts = await Promise.all(Array.from({ length: 20 }, () => cloud.guest()))
  const heard = await Promise.all(
    accounts.flatMap((guest) => Array.from({ length: TRIES + 2 }, () => guest.member.bind(guessOf(5)))),
  )
  expect(heard.some((a) => a.ok)).toBe(false)
  for (const guest of accounts) expect(await guest.member.bind(right)).toMatchObject({ error: 'LOCKED' })
  // With twenty accounts locked over this very person, the code still opens on the person's own phone.
  expect((await value((await cloud.guest()).member.bind(right))).member?.staffNo).toBe(staffNoOf(5))
})

test('a locked account stays so, whatever it asks, whichever person it names and however often it asks', async () => {
  const guest = await cloud.guest()
  for (let i = 0; i < TRIES; i++) await guest.member.bind(guessOf(6))
  const [until] = await Promise.all(
    [6, 7, 8].map(async (n) => {
      const heard = await guest.member.bind(await slip(n))
      return heard.ok || heard.error !== 'LOCKED' ? Number.NaN : heard.detail?.until
    }),
  )
  // Asking while locked neither prolongs nor shortens it.
  await cloud.clock((until ?? 0) - 60_000)
  expect(await guest.member.bind(guessOf(6))).toEqual({ ok: false, error: 'LOCKED', detail: { until } })
  await cloud.clock(until ?? 0)
  expect(await guest.member.bind(guessOf(6))).toMatchObject({ error: 'WRONG_CODE', detail: { left: TRIES - 1 } })
})

test('whether a person exists, is bound, has left or was never invited is not told: the first guess hears the same', async () => {
  const bound = await slip(9)
  await value((await cloud.guest()).member.bind(bound))
  const guesses = [
    guessOf(10),
    { ...guessOf(10), staffNo: 'nobody' },
    { ...guessOf(9) },
    bound,
    { ...guessOf(11), name: nameOf(12) },
    { ...guessOf(1) },
    { name: '系统管理员', staffNo: 'admin', inviteCode: 'GUESS222' },
    { ...guessOf(10), inviteCode: ' x ' },
  ]
  const heard = await Promise.all(guesses.map(async (g) => JSON.stringify(await (await cloud.guest()).member.bind(g))))
  expect(new Set(heard)).toEqual(new Set(['{"ok":false,"error":"WRONG_CODE","detail":{"left":4}}']))
})

test('the odds: a thousand accounts that guess without pause need nine thousand years for an even chance', () => {
  const codes = CODE_LETTERS.length ** CODE_LENGTH
  const guessesAYear = (1000 * TRIES * 365 * 24 * HOUR) / HOUR
  expect(codes / 2 / guessesAYear).toBeGreaterThan(9_000)
})
