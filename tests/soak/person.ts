import { createRequire } from 'node:module'
import vm from 'node:vm'
import { contracts } from '@domain/contracts'
import type { Result } from '@domain/kit/result'
import type { Message } from '../../src/kit/transport'
import type { House } from './house'

/** What one person does: one action with one input, under one request id however often it is sent. */
export interface Move {
  token: string
  fn: keyof typeof contracts
  action: string
  input: unknown
  requestId: string
}

export interface Heard {
  answer: Result<unknown>
  /** How often the phone sent it. */
  sent: number
  /** How often it gave up waiting. */
  hungUp: number
  /** What the person was told before the answer: OFFLINE, BUSY, BROKEN. */
  told: string[]
}

type Send = (name: string, message: Message) => Promise<unknown>
type Ask = (input: unknown, requestId: string) => Promise<Result<unknown>>
type ClientModule = { client(contract: unknown): Record<string, Ask> }

/** The client's pauses are for people; here nobody waits. */
const HASTE = 20
const hasty = (work: () => void, ms: number) => setTimeout(work, ms / HASTE)

/** src/kit/call.ts as it ships, over another transport. */
function clientOver(text: string, send: Send): ClientModule {
  const module = { exports: {} as ClientModule }
  const real = createRequire(__filename)
  const require = (name: string) => (name === './transport' ? { send } : real(name))
  vm.compileFunction(text, ['exports', 'require', 'module', 'setTimeout'])(module.exports, require, module, hasty)
  return module.exports
}

/** Told one of these, the person tries again under the same request id (src/kit/deed.ts). */
const UNSURE = ['OFFLINE', 'BUSY', 'BROKEN']
const TRIES = 25

/**
 * Does a move until it is answered. `hangUps`: after how many ms the phone gives up waiting for its first, second, …
 * sending (undefined: it waits); the function runs on, and the next sending comes beside it.
 */
export async function insist(
  house: House,
  client: string,
  { token, fn, action, input, requestId }: Move,
  hangUps: readonly (number | undefined)[] = [],
): Promise<Heard> {
  let sent = 0
  let hungUp = 0
  const send: Send = async (name, message) => {
    const patience = hangUps[sent++]
    const signal = patience === undefined ? null : AbortSignal.timeout(patience)
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
    const asked = { method: 'POST', headers, body: JSON.stringify(message), signal }
    try {
      return await (await fetch(`${house.address}call/${name}`, asked)).json()
    } catch (e) {
      if (signal?.aborted) hungUp++
      throw e
    }
  }
  const ask = clientOver(client, send).client(contracts[fn])[action]
  if (!ask) throw new Error(`${fn}.${action} is no action`)
  const told: string[] = []
  for (let i = 0; i < TRIES; i++) {
    await house.up()
    const answer = await ask(input, requestId)
    if (answer.ok || !UNSURE.includes(answer.error)) return { answer, sent, hungUp, told }
    told.push(answer.error)
  }
  return { answer: { ok: false, error: 'NEVER_ANSWERED' }, sent, hungUp, told }
}
