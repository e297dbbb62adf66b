import { randomInt } from 'node:crypto'
import { builtFunctions } from '../kit/cloud'
import { type Built, builtForSoak } from './built'
import { wordsOf } from './report'
import { soak, trials } from './soak'
import { storiesOfAll } from './story'

/** The short form of `npm run soak`: every writing action and every encounter under random mishaps, a few times each. */
let built: Built
beforeAll(async () => {
  built = await builtForSoak()
}, 60_000)
afterAll(() => built?.remove())

/** One that is always the same, and one that finds something new some day. */
const seeds = [1, randomInt(2, 1_000_000)]

test('under random mishaps every deed is done exactly once', async () => {
  const runs = { action: 2, encounter: 1 }
  const tallies = await soak({ built, functions: builtFunctions(), seeds, runs, houses: 2 })
  const struck = tallies.flatMap((t) => Object.values(t.struck)).reduce((a, b) => a + b, 0)
  expect(tallies.flatMap((t) => t.violations).map(wordsOf)).toEqual([])
  expect(tallies).toHaveLength(trials().length)
  // Mishaps that never happen would prove nothing.
  expect(struck).toBeGreaterThan(tallies.reduce((sum, t) => sum + t.runs, 0))
}, 300_000)

test('a writing action without a story is named', () => {
  expect(() =>
    storiesOfAll({
      member: {},
      proposal: {},
      notice: {},
      file: {},
      paper: {},
      contest: {},
      condolence: {},
      ballot: {},
    }),
  ).toThrow(
    /member\.bind, .*proposal\.openCall, .*notice\.read, .*paper\.slips, .*contest\.award, .*condolence\.readLetter, .*ballot\.runOff$/,
  )
})
