import { builtFunctions } from '../kit/cloud'
import { type Built, builtForSoak } from './built'
import { controls } from './controls'
import { wordsOf } from './report'
import { soakWithout } from './soak'

/** Beside each guard: the soak in the house without it. What finds nothing here would find nothing there. */
let built: Built
beforeAll(async () => {
  built = await builtForSoak()
}, 60_000)
afterAll(() => built?.remove())

test.each(controls.filter((c) => !c.holds))(
  'without $guard the soak finds a violation',
  async (control) => {
    const tally = await soakWithout(control, built, builtFunctions(), 1)
    expect(tally.violations.map((v) => v.wrong.length > 0)).toEqual([true])
  },
  60_000,
)

test.each(controls.filter((c) => c.holds))(
  'one guard behind the other: $guard',
  async (control) => {
    const tally = await soakWithout(control, built, builtFunctions(), 1)
    expect(tally.violations.map(wordsOf)).toEqual([])
  },
  60_000,
)
