import { ROLE_COLUMNS } from './things'
import { openTown, type Town } from './town'

/** Codes of a contest that is for others: of a team, and of the hall. */
let town: Town
beforeAll(async () => {
  town = await openTown()
}, 120_000)
afterAll(() => town?.cloud.close())

const OUTSIDE = ROLE_COLUMNS.filter((column) => column !== 'committee' && column !== 'chair')
const as = (column: (typeof ROLE_COLUMNS)[number]) => {
  const session = town.sessions.get(column)
  if (!session) throw new Error(`nobody is ${column}`)
  return session
}
/** The last but one letter is another: the last one of a seal does not always count. */
const forged = (code: string) => code.slice(0, -2) + (code.at(-2) === 'A' ? 'B' : 'A') + code.slice(-1)

test.each(OUTSIDE)('a team’s code is none for whom the contest is not: %s', async (column) => {
  const { team } = town.contest.codes
  for (const action of ['team', 'joinTeam']) {
    const nobody = await as(column).call('contest', action, { code: 'ZZZZZZ' })
    expect(nobody).toEqual({ ok: false, error: 'WRONG_CODE' })
    expect(await as(column).call('contest', action, { code: team })).toEqual(nobody)
  }
  expect((await as('chair').contest.team({ code: team })).ok).toBe(true)
})

test.each(OUTSIDE)('a forged code of its hall sounds like one of no hall: %s', async (column) => {
  const { hall } = town.contest.codes
  const [id = ''] = hall.split('.')
  const nobody = await as(column).contest.checkIn({ code: hall.replace(id, 'f'.repeat(32)) })
  expect(nobody).toEqual({ ok: false, error: 'FOREIGN_CODE' })
  expect(await as(column).contest.checkIn({ code: forged(hall) })).toEqual(nobody)
  expect(await as('chair').contest.checkIn({ code: forged(hall) })).toEqual({ ok: false, error: 'FORGED_CODE' })
})
