import { cursor, id } from '@domain/kit/text'
import * as v from 'valibot'
import { idFieldsOf, put } from './id-fields'

const found = (schema: unknown) => idFieldsOf(schema, id, cursor).map((f) => f.path)

test('ids are found by their schema and by their name, however deep they lie', () => {
  const schema = v.object({
    id,
    title: v.string(),
    into: v.optional(id),
    memberIds: v.pipe(v.array(id), v.maxLength(9)),
    people: v.array(v.object({ memberId: id, by: v.optional(v.object({ someone: id })) })),
    fileId: v.pipe(v.string(), v.maxLength(400)),
    audience: v.variant('kind', [
      v.object({ kind: v.literal('all') }),
      v.object({ kind: v.literal('groups'), groups: v.array(id) }),
    ]),
    valid: v.string(),
    cursor: v.optional(cursor),
    after: v.optional(cursor),
  })
  expect(found(schema)).toEqual([
    'id',
    'into',
    'memberIds[]',
    'people[].memberId',
    'people[].by.someone',
    'fileId',
    'audience.groups[]',
    'cursor',
    'after',
  ])
})

test('a value is put where the path says', () => {
  expect(put({ a: 1 }, 'id', 'x')).toEqual({ a: 1, id: 'x' })
  expect(put({}, 'ids[]', 'x', ['y'])).toEqual({ ids: ['y', 'x'] })
  expect(put({ by: { name: 'n' } }, 'by.memberId', 'x')).toEqual({ by: { name: 'n', memberId: 'x' } })
  expect(put({}, 'people[].memberId', 'x')).toEqual({ people: [{ memberId: 'x' }] })
  expect(put({ answers: ['for'] }, 'answers[][]', 'x')).toEqual({ answers: [['x']] })
  const prizes = { prizes: [{ grade: 'g', ids: ['a'] }] }
  expect(put(prizes, 'prizes[].ids[]', 'x', ['y'])).toEqual({ prizes: [{ grade: 'g', ids: ['y', 'x'] }] })
})
