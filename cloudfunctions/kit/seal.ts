import { createHmac, timingSafeEqual } from 'node:crypto'

/** What only who holds the secret can put under a text: 6 bits a letter. */
export const sealOf = (secret: string, text: string, letters: number) =>
  createHmac('sha256', secret).update(text).digest('base64url').slice(0, letters)

/** The comparison takes the same time wherever the two differ. */
export function isSealed(secret: string, text: string, seal: string): boolean {
  const right = Buffer.from(sealOf(secret, text, seal.length))
  const given = Buffer.from(seal)
  return right.length === given.length && timingSafeEqual(right, given)
}
