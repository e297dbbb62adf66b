import { textOf } from '../../local/data/format'

test('the same record is the same line, in whatever order its fields come', () => {
  const line = '{"_id":"1","a":{"b":[{"c":1,"d":2}],"e":null}}'
  expect(textOf({ a: { e: null, b: [{ d: 2, c: 1 }] }, _id: '1' } as never)).toBe(line)
  expect(textOf(JSON.parse(line))).toBe(line)
})

test('what would come back as something else is not written', () => {
  expect(() => textOf({ _id: '1', at: new Date(0) } as never)).toThrow('plain JSON')
})
