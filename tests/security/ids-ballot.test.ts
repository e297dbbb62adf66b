import { idFields, isVote, sweep, titleOf } from './sweep'
import { openTown, type Town } from './town'

/**
 * As ids.test.ts, for ballots: every role tries every action on each ballot that does not concern them, in every state, and
 * hears what it hears of one that there never was. The technician may ask for none at all.
 */
let town: Town
beforeAll(async () => {
  town = await openTown()
}, 120_000)
afterAll(() => town?.cloud.close())

const FIELDS = idFields.filter((f) => !f.cursor && isVote(f)).map((field) => ({ title: titleOf(field), field }))

test.each(FIELDS)(
  '$title',
  async ({ field }) => {
    expect(await sweep(town, field)).toEqual([])
  },
  120_000,
)
