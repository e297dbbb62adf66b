import { inflateSync } from 'node:zlib'

const HEAD = 44
const ENTRY = 20
const SFNT_HEAD = 12
const SFNT_ENTRY = 16
const padded = (length: number) => Math.ceil(length / 4) * 4

/**
 * A font as it was before it was packed into WOFF (W3C, WOFF 1.0): the same tables, each unpacked. The parser's own
 * unpacking fails at some of the files.
 */
export function unpackedFont(woff: Buffer): ArrayBuffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, i) => {
    const at = HEAD + i * ENTRY
    const [offset, packed, length] = [4, 8, 12].map((d) => woff.readUInt32BE(at + d)) as [number, number, number]
    const bytes = woff.subarray(offset, offset + packed)
    return { at, length, bytes: packed < length ? inflateSync(bytes) : bytes }
  })
  const start = SFNT_HEAD + count * SFNT_ENTRY
  const font = Buffer.alloc(tables.reduce((sum, t) => sum + padded(t.length), start))
  woff.copy(font, 0, 4, 8)
  font.writeUInt16BE(count, 4)
  let offset = start
  for (const [i, { at, length, bytes }] of tables.entries()) {
    const entry = SFNT_HEAD + i * SFNT_ENTRY
    woff.copy(font, entry, at, at + 4)
    woff.copy(font, entry + 4, at + 16, at + 20)
    font.writeUInt32BE(offset, entry + 8)
    font.writeUInt32BE(length, entry + 12)
    bytes.copy(font, offset)
    offset += padded(length)
  }
  return new Uint8Array(font).buffer
}
