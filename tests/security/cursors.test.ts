import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { buildFunctions } from '../kit/functions'
import { NEVER_WIDER, OF_ONE_RECORD, OF_ONE_THING, sweepCursors } from './cursors'
import { idFields } from './sweep'
import { openTown, type Town } from './town'

/** A cursor of another list or of another caller, or one made up, opens nothing that one's own paging does not. */
const FIELDS = idFields
  .filter((f) => f.cursor)
  .map((field) => ({ title: `${field.fn}.${field.name}`, field }))
  .filter((f) => !OF_ONE_THING.includes(f.title))

describe('as built', () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  }, 120_000)
  afterAll(() => town?.cloud.close())

  test('every list is here', () => {
    expect(FIELDS.map((f) => f.title)).toEqual(
      expect.arrayContaining(['member.list', 'proposal.list', 'notice.inbox', 'contest.list']),
    )
  })
  test.each(FIELDS)('$title', async ({ field }) => expect(await sweepCursors(town, field)).toEqual([]), 120_000)
})

describe('where a cursor takes the place of the list it belongs to', () => {
  let functions: string
  let town: Town
  beforeAll(async () => {
    functions = await fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-cursor-'))
    const from = 'where = _.and([where, after(key, down, place)])'
    const to = 'where = after(key, down, place)'
    await buildFunctions({ outDir: functions, mutate: [{ file: 'cloudfunctions/kit/store.ts', from, to }] })
    town = await openTown(functions)
  }, 120_000)
  afterAll(async () => {
    await town?.cloud.close()
    await fs.rm(functions, { recursive: true, force: true })
  })

  test.each(FIELDS.filter((f) => !NEVER_WIDER.includes(f.title) && !OF_ONE_RECORD.includes(f.title)))(
    '$title shows more, and it is seen',
    async ({ field }) => expect((await sweepCursors(town, field)).join('\n')).toContain('is shown more'),
    120_000,
  )
})
