import { idFields, isApart, sweep, titleOf } from './sweep'
import { openTown, type Town } from './town'

/** As ids.test.ts, for the id fields of contests and papers. */
let town: Town
beforeAll(async () => {
  town = await openTown()
}, 120_000)
afterAll(() => town?.cloud.close())

const FIELDS = idFields.filter((f) => !f.cursor && isApart(f)).map((field) => ({ title: titleOf(field), field }))

test.each(FIELDS)(
  '$title',
  async ({ field }) => {
    expect(await sweep(town, field)).toEqual([])
  },
  120_000,
)
