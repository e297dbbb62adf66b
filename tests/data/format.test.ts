import fc from 'fast-check'
import { textOf } from '../../local/data/format'
import { Refused } from '../../local/data/refused'
import { Roots } from '../../local/data/stored'

test('the same record is the same line, in whatever order its fields come', () => {
  const line = '{"_id":"1","a":{"b":[{"c":1,"d":2}],"e":null}}'
  expect(textOf({ a: { e: null, b: [{ d: 2, c: 1 }] }, _id: '1' } as never)).toBe(line)
  expect(textOf(JSON.parse(line))).toBe(line)
})

test('what would come back as something else is not written: the record is named, in words', () => {
  // As the cloud's console makes it of a field of the type "date".
  const byHand = { _id: 'a1', seen: [{ at: new Date(0) }] }
  expect(() => textOf(byHand as never)).toThrow(Refused)
  expect(() => textOf(byHand as never)).toThrow(/a1.*日期/)
})

test('any record that the cloud can hold comes back from its line as it was', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (fields) => {
      const line = textOf({ ...fields, _id: '1' })
      expect(line).not.toMatch(/[\n\r]/)
      expect(textOf(JSON.parse(line))).toBe(line)
      expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify({ ...fields, _id: '1' })))
      // Halves of a character, too: they are written by their number.
      expect(Buffer.from(line).toString()).toBe(line)
    }),
  )
})

test('in another environment files have other ids: records are written with those, and read back as they were', () => {
  const [from, here] = ['cloud://school-1.a-1/', 'cloud://other-2.b-2/']
  const file = { _id: '1', path: 'proposal/1.pdf', fileId: `${from}proposal/1.pdf` }
  // What people write is theirs, whatever it looks like.
  const proposal = { _id: '2', title: file.fileId, files: [{ fileId: file.fileId, name: '甲.pdf', size: 1 }] }
  const roots = Roots.of([{ _id: '0' }, file])
  expect(roots.there('files', file)).toBe(file)
  roots.learn(`${here}proposal/1.pdf`, file.path)
  expect(roots.there('files', file)).toEqual({ ...file, fileId: `${here}proposal/1.pdf` })
  const moved = roots.there('proposals', proposal)
  expect(moved).toEqual({ ...proposal, files: [{ fileId: `${here}proposal/1.pdf`, name: '甲.pdf', size: 1 }] })
  expect([roots.back('proposals', moved), roots.back('files', roots.there('files', file))]).toEqual([proposal, file])
})
