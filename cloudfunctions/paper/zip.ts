const END = 0x06054b50
const ENTRY = 0x02014b50

/** Bytes that a zip file says it unpacks to; Infinity when its directory cannot be read. */
export function unpackedSize(bytes: Buffer): number {
  const last = Math.max(0, bytes.length - 65_557)
  let end = bytes.length - 22
  while (end >= last && bytes.readUInt32LE(end) !== END) end--
  if (end < last) return Infinity
  let sum = 0
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return Infinity
    sum += bytes.readUInt32LE(at + 24)
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return sum
}
