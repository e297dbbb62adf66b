import type { ServerResponse } from 'node:http'

export interface Reply {
  status: number
  type: string
  body: string | Buffer
  cache?: string
}

export const json = (value: unknown, status = 200): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
})
export const html = (body: string): Reply => ({ status: 200, type: 'text/html; charset=utf-8', body })
/** A message for a person. */
export const words = (status: number, body: string): Reply => ({ status, type: 'text/plain; charset=utf-8', body })

export function send(res: ServerResponse, { status, type, body, cache = 'no-store' }: Reply) {
  res.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': cache,
    'x-content-type-options': 'nosniff',
  })
  res.end(body)
}
