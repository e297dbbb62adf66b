import { randomUUID } from 'node:crypto'
import http from 'node:http'
import { contracts } from '@domain/contracts'
import type { Result } from '@domain/kit/result'
import type { Client } from '../kit/session'
import type { Book } from './load-book'

// As the app does: a crowded moment is tried again under the same request id.
const PAUSES = [300, 1200]
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

interface Heard {
  status: number
  said: unknown
}

/** One phone: one connection that is kept, one session, one call at a time. */
export class Phone {
  readonly #agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  #token = ''
  /** The member who holds it; empty for a guest. */
  by = ''
  readonly call: Client

  constructor(
    readonly url: string,
    readonly book: Book,
  ) {
    const clients = Object.entries(contracts).map(([fn, { actions }]) => [
      fn,
      Object.fromEntries(
        Object.keys(actions).map((a) => [a, (input: unknown, id?: string) => this.ask(fn, a, input, id)]),
      ),
    ])
    this.call = Object.fromEntries(clients) as Client
  }

  /** Signs in as somebody of the roster, or as a fresh account. */
  async login(staffNo?: string): Promise<void> {
    const { status, said } = await this.#post('login', { staffNo })
    const { token } = (said ?? {}) as { token?: unknown }
    if (status !== 200 || typeof token !== 'string') return this.book.wrong(`login answered HTTP ${status}`)
    this.#token = token
  }

  /** A call with the app's own repeats. Never throws: what goes wrong stands in the book. */
  async ask(fn: string, action: string, input: unknown, requestId: string = randomUUID()): Promise<Result<unknown>> {
    let heard: Result<unknown> | null = null
    for (let attempt = 0; ; attempt++) {
      heard = await this.#once(fn, action, input, requestId)
      const pause = PAUSES[attempt]
      if (heard && (heard.ok || heard.error !== 'BUSY')) break
      if (pause === undefined) break
      await wait(pause + Math.random() * pause)
    }
    this.book.done({ fn, action, requestId, input, by: this.by, heard })
    return heard ?? { ok: false, error: 'OFFLINE' }
  }

  async #once(fn: string, action: string, input: unknown, requestId: string): Promise<Result<unknown> | null> {
    const from = performance.now()
    try {
      const { status, said } = await this.#post(`call/${fn}`, { action, input, requestId })
      return this.book.answered(fn, action, performance.now() - from, status, said)
    } catch (e) {
      this.book.wrong(`${fn}.${action}: the connection broke, ${(e as { code?: string }).code ?? String(e)}`)
      return null
    }
  }

  #post(route: string, body: unknown): Promise<Heard> {
    const text = JSON.stringify(body)
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      ...(this.#token && { authorization: `Bearer ${this.#token}` }),
    }
    return new Promise((resolve, reject) => {
      const request = http.request(this.url + route, { method: 'POST', agent: this.#agent, headers }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, said: parsed(Buffer.concat(chunks)) }))
      })
      request.on('error', reject)
      request.end(text)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return null
  }
}
