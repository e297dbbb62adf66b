import { inflateRawSync } from 'node:zlib'

/** The text of a Word file's body, its paragraphs as lines. */
export function textOfWord(file: Uint8Array): string {
  const bytes = Buffer.from(file)
  let at = bytes.readUInt32LE(bytes.length - 22 + 16)
  for (let left = bytes.readUInt16LE(bytes.length - 22 + 10); left > 0; left--) {
    const length = bytes.readUInt16LE(at + 28)
    const name = bytes.subarray(at + 46, at + 46 + length).toString()
    const head = bytes.readUInt32LE(at + 42)
    if (name === 'word/document.xml') {
      const from = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28)
      return plain(inflateRawSync(bytes.subarray(from)).toString())
    }
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  throw new Error('no word/document.xml')
}
const plain = (xml: string) =>
  xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
