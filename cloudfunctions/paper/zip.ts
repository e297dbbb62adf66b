import { inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50
const DEFLATED = 8

/** Bytes that a zip file unpacks to, up to `most`; Infinity for more, and when its directory cannot be read. */
export function unpackedSize(bytes: Buffer, most: number): number {
  const last = Math.max(0, bytes.length - 65_557)
  let end = bytes.length - 22
  while (end >= last && bytes.readUInt32LE(end) !== END) end--
  if (end < last) return Infinity
  let sum = 0
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return Infinity
    sum += Math.max(bytes.readUInt32LE(at + 24), inflated(bytes, at, most - sum))
    if (sum > most) return Infinity
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return sum
}

/** What the directory says may be a lie: each file is unpacked, and let go again. */
function inflated(bytes: Buffer, entry: number, most: number): number {
  const packed = bytes.readUInt32LE(entry + 20)
  const head = bytes.readUInt32LE(entry + 42)
  if (head + 30 > bytes.length) return Infinity
  const from = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28)
  if (from + packed > bytes.length) return Infinity
  if (bytes.readUInt16LE(entry + 10) !== DEFLATED) return packed
  // The reader unpacks to the end of the stream, wherever the directory says that it ends.
  try {
    return inflateRawSync(bytes.subarray(from), { maxOutputLength: Math.max(1, most) }).length
  } catch {
    return Infinity
  }
}
