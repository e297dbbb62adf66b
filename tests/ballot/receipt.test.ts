import { createHash } from 'node:crypto'
import { fingerprintOf, inOrder, listHash, sealOf } from '@domain/ballot/fingerprint'
import { receiptOf } from '@domain/ballot/receipt'
import { sha256Of, utf8 } from '@domain/ballot/sha'
import fc from 'fast-check'

/** Against what Node says, as whoever checks us would do it. */
const sha = (text: string) => createHash('sha256').update(text).digest('hex')
const listOf = (lines: string[]) => sha(lines.map((line) => `${line}\n`).join(''))
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('\ud800', '\udc00', 'é', '汉', '😀', 'a') }),
)

test('text is hashed as its UTF-8, a lone half of a pair too', () => {
  fc.assert(
    fc.property(text, (any) => {
      expect([...utf8(any)]).toEqual([...new TextEncoder().encode(any)])
      expect(sha256Of(any)).toBe(sha(any))
    }),
    { numRuns: 2000 },
  )
})

test('a receipt is of one ballot, one voter and one key', () => {
  expect(receiptOf('b', 'm', 'k'.repeat(16))).toBe(sha(`b|m|${'k'.repeat(16)}`))
  const all = [receiptOf('b', 'm', 'k'), receiptOf('c', 'm', 'k'), receiptOf('b', 'n', 'k'), receiptOf('b', 'm', 'l')]
  expect(new Set(all).size).toBe(4)
})

const line = fc.string({ unit: fc.constantFrom('a', 'b', '{', '"', '汉', '😀'), maxLength: 6 })
test('the fingerprint is the same in pieces of any size, and another for any other box', () => {
  const boxes = fc.record({
    contents: fc.array(line, { minLength: 1, maxLength: 30 }),
    size: fc.integer({ min: 1, max: 31 }),
  })
  fc.assert(
    fc.property(boxes, line, ({ contents, size }, changed) => {
      const made = (lines: string[]) => {
        const [ballots, receipts] = [listHash(), listHash()]
        const sorted = inOrder(lines)
        for (let i = 0; i < sorted.length; i += size) ballots.add(sorted.slice(i, i + size))
        receipts.add(inOrder(lines.map((_, i) => sha(`${i}`))))
        return sealOf('b1', 'open-1', ballots, receipts)
      }
      const seal = made(contents)
      const receiptsHash = listOf(contents.map((_, i) => sha(`${i}`)).sort())
      expect(seal).toEqual({
        scheme: 'open-1',
        count: contents.length,
        contentsHash: listOf([...contents].sort()),
        receiptsHash,
        fingerprint: sha(`open-1\nb1\n${contents.length}\n${listOf([...contents].sort())}\n${receiptsHash}\n`),
      })
      if (changed !== contents[0]) expect(made([changed, ...contents.slice(1)]).fingerprint).not.toBe(seal.fingerprint)
      expect(fingerprintOf('b2', seal)).not.toBe(seal.fingerprint)
      expect(made(contents.slice(1)).fingerprint).not.toBe(seal.fingerprint)
    }),
    { numRuns: 1000 },
  )
})

test('lists out of order, or of different length, make no fingerprint', () => {
  const wrong = listHash()
  wrong.add(['a', 'c'])
  expect(() => wrong.add(['b'])).toThrow('not in order')
  const [one, two] = [listHash(), listHash()]
  one.add(['a'])
  expect(() => sealOf('b', 'open-1', one, two)).toThrow('differ in length')
})

test('the hash of a small box cannot be tried out by whoever does not know its first line', () => {
  const hashes = (blind?: string) =>
    ['for', 'against', 'abstain'].map((only) => {
      const hash = listHash(blind)
      hash.add([only])
      return hash.hex()
    })
  const published = hashes('a'.repeat(32))[0]
  expect(hashes()).not.toContain(published)
  expect(hashes('a'.repeat(32)).indexOf(published as string)).toBe(0)
  const plain = (lines: string[]) => sha(lines.map((l) => `${l}\n`).join(''))
  expect(published).toBe(plain(['a'.repeat(32), 'for']))
})
