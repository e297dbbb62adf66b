import { contracts } from '@domain/contracts'
import { fieldsOf, sample } from './sample'

const actions = Object.values(contracts).flatMap((c) =>
  Object.entries(c.actions).map(([name, action]) => ({ title: `${c.name}.${name}`, action })),
)

test.each(actions)('$title has an input made from its schema', ({ action }) => {
  const made = sample(action, { id: 'abc', ids: 'abc', memberId: 'abc' })
  for (const field of fieldsOf(action).filter((f) => f === 'id')) expect(made[field]).toBe('abc')
})
