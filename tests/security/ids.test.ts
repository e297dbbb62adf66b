import { DECLARED } from './fields'
import { sees } from './sights'
import { idFields, isApart, isCare, isVote, sweep, titleOf } from './sweep'
import type { Kind } from './things'
import { openSetup, openTown, type Town } from './town'

/** Ids of others, guessed ones and those of another kind, for every id field of every action as every kind of caller. */
let town: Town
let setup: Town
beforeAll(async () => {
  ;[town, setup] = await Promise.all([openTown(), openSetup()])
}, 120_000)
afterAll(() => Promise.all([town?.cloud.close(), setup?.cloud.close()]))

const FIELDS = idFields.filter((f) => !f.cursor).map((field) => ({ title: titleOf(field), field }))

test('every id field is declared, and nothing else is', () => {
  expect(FIELDS.map((f) => f.title).sort()).toEqual(Object.keys(DECLARED).sort())
})

const SHOWN = {
  proposal: 'proposal.get',
  member: 'member.get',
  contest: 'contest.get',
  case: 'condolence.get',
  run: 'condolence.getRun',
  announcement: 'notice.get',
  ballot: 'ballot.get',
} as const satisfies Partial<Record<Kind, string>>
const isShown = (kind: Kind): kind is keyof typeof SHOWN => kind in SHOWN
test('what is left out as theirs to see is really shown to them', async () => {
  for (const [column, session] of town.sessions)
    for (const thing of town.things) {
      if (!isShown(thing.kind)) continue
      const action = SHOWN[thing.kind]
      const [fn = '', name] = action.split('.')
      const answer = await session.call(fn, name, { id: thing.id })
      const seen = sees(column, action, thing)
      expect([column, thing.kind, thing.name, answer.ok]).toEqual([column, thing.kind, thing.name, seen])
    }
})

// The others have files of their own: several at a time take half as long.
test.each(FIELDS.filter((f) => !isApart(f.field) && !isCare(f.field) && !isVote(f.field)))(
  '$title',
  async ({ field }) => {
    expect(await sweep(town, field)).toEqual([])
    expect(field.fn === 'member' ? await sweep(setup, field) : []).toEqual([])
  },
  120_000,
)
