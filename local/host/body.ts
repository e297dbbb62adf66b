import type { IncomingMessage } from 'node:http'

/** More than the door takes. */
export class TooLarge extends Error {}

/**
 * The whole body, at most `limit` bytes. A larger one is read to its end without being kept, so that its sender hears
 * the answer instead of a broken connection; past ten times the limit it is cut off.
 */
export async function readBody(req: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= limit) chunks.push(chunk)
    if (size > 10 * limit) req.destroy()
  }
  if (size > limit) throw new TooLarge()
  return Buffer.concat(chunks)
}

/** Undefined for what is no JSON. */
export function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

/** An object of JSON, or null for anything else. */
export function objectOf(body: Buffer): Record<string, unknown> | null {
  const value = jsonOf(body)
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null
}
