import { CODE_LETTERS } from '@domain/member/rules'
import { newId } from '../../cloudfunctions/kit/store'
import { newInviteCode } from '../../local/school/empty'
import { type Cloud, openCloud } from '../kit/cloud'
import { makeSchool } from '../kit/school'
import { value } from '../kit/session'

/**
 * What must not be guessed is long enough and uses all its letters at every place: no counter, no clock, no account in
 * it. (That it comes from node:crypto a look at the source tells better.)
 */
const MANY = 300
let cloud: Cloud
beforeAll(async () => {
  cloud = await openCloud()
}, 60_000)
afterAll(() => cloud?.close())

/** At every place many different letters; of 300 draws from 16 letters all but surely each comes. */
function expectRandom(words: readonly string[], letters: number, length: number) {
  expect(new Set(words).size).toBe(words.length)
  for (const word of words) expect(word).toHaveLength(length)
  for (let i = 0; i < length; i++) {
    const seen = new Set(words.map((w) => w[i]))
    expect([i, seen.size > letters * 0.8]).toEqual([i, true])
  }
}

test('session tokens: 192 bits', async () => {
  const guests = []
  for (let i = 0; i < MANY; i++) guests.push(await cloud.guest())
  const tokens = guests.map((g) => g.token)
  for (const token of tokens) expect(token).toMatch(/^[\w-]{32}$/)
  expectRandom(tokens, 64, 32)
}, 60_000)

test('record ids: 128 bits', () => expectRandom(Array.from({ length: MANY }, newId), 16, 32))

test('invite codes: eight of thirty-one letters, from the function and for the first admin', async () => {
  const school = await makeSchool(cloud, { size: MANY, roles: { 1: 'chair' } })
  const chair = await school.as(1)
  const ids: string[] = []
  for (let cursor: string | undefined, first = true; first || cursor; first = false) {
    const page: { items: { id: string; bound: boolean }[]; cursor?: string } = await value(
      chair.member.list({ cursor }),
    )
    ids.push(...page.items.filter((m) => !m.bound).map((m) => m.id))
    cursor = page.cursor
  }
  const { items } = await value(chair.member.invite({ memberIds: ids }))
  expectRandom(
    items.map((i) => i.code),
    CODE_LETTERS.length,
    8,
  )
  expectRandom(Array.from({ length: MANY }, newInviteCode), CODE_LETTERS.length, 8)
}, 60_000)
