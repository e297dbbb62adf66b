import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'

/** UTF-8 by hand: phones in WeChat do not all have a TextEncoder. A lone half of a pair becomes U+FFFD, as there. */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let n = 0
  for (let i = 0; i < text.length; i++) {
    let code = text.codePointAt(i) ?? 0
    if (code > 0xffff) i++
    else if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd
    if (code < 0x80) bytes[n++] = code
    else {
      if (code < 0x800) bytes[n++] = 0xc0 | (code >> 6)
      else {
        if (code < 0x10000) bytes[n++] = 0xe0 | (code >> 12)
        else {
          bytes[n++] = 0xf0 | (code >> 18)
          bytes[n++] = 0x80 | ((code >> 12) & 0x3f)
        }
        bytes[n++] = 0x80 | ((code >> 6) & 0x3f)
      }
      bytes[n++] = 0x80 | (code & 0x3f)
    }
  }
  return bytes.subarray(0, n)
}

/** SHA-256 taken bit by bit, the same on phone and server; hex. */
export function hashing() {
  const hash = sha256.create()
  return {
    add(text: string) {
      hash.update(utf8(text))
    },
    /** Once, at the end. */
    hex: () => bytesToHex(hash.digest()),
  }
}

export const sha256Of = (text: string) => bytesToHex(sha256(utf8(text)))
