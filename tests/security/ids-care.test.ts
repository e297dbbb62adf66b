import { idFields, isCare, sweep, titleOf } from './sweep'
import { openTown, type Town } from './town'

/**
 * As ids.test.ts, for 关心看望, runs and notices: every role tries every action on each case outside its circle, and hears
 * what it hears of a case that there never was.
 */
let town: Town
beforeAll(async () => {
  town = await openTown()
}, 120_000)
afterAll(() => town?.cloud.close())

const FIELDS = idFields.filter((f) => !f.cursor && isCare(f)).map((field) => ({ title: titleOf(field), field }))

test.each(FIELDS)(
  '$title',
  async ({ field }) => {
    expect(await sweep(town, field)).toEqual([])
  },
  120_000,
)
