import { randomUUID } from 'node:crypto'
import { type Contracts, contracts } from '@domain/contracts'
import type { Answer, AnyAction, Asked } from '@domain/kit/contract'
import { type No, ok, type Result } from '@domain/kit/result'

type Ask<A> = A extends AnyAction ? (input: Asked<A>, requestId?: string) => Promise<Answer<A>> : never
/** One caller's view of all functions: `teacher.proposal.save({...})`. Writing calls make their request id themselves. */
export type Client = {
  [N in keyof Contracts]: { [K in keyof Contracts[N]['actions']]: Ask<Contracts[N]['actions'][K]> }
}

export interface Session extends Client {
  token: string
  /** For calls that the types would not allow. Throws when no answer comes. */
  call(fn: string, action: unknown, input?: unknown, requestId?: unknown): Promise<Result<unknown>>
  /** Hands in a file by the local door; answers its fileId, or the refusal of its ticket. */
  upload(bytes: Uint8Array<ArrayBuffer>, name: string, purpose?: string): Promise<Result<{ fileId: string }>>
}

/** The door is asked with a plain POST, as the client does. */
export async function post(url: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  return fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
}

/** `url` is asked for at each call: a cloud that is started again may stand elsewhere. */
export function sessionOf(url: () => string, token: string): Session {
  const call: Session['call'] = async (fn, action, input, requestId = randomUUID()) => {
    const body = JSON.stringify({ action, input, requestId })
    const answer = await post(`${url()}call/${fn}`, body, { authorization: `Bearer ${token}` })
    if (answer.status !== 200) throw new Error(`/call/${fn} answered HTTP ${answer.status}`)
    return (await answer.json()) as Result<unknown>
  }
  const clients = Object.entries(contracts).map(([fn, { actions }]) => [
    fn,
    Object.fromEntries(
      Object.keys(actions).map((action) => [action, (input: unknown, id?: string) => call(fn, action, input, id)]),
    ),
  ])
  const upload: Session['upload'] = async (bytes, name, purpose) => {
    const query = new URLSearchParams({ name, ...(purpose && { purpose }) })
    const type = { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' }
    const said = (await (await post(`${url()}files?${query}`, bytes, type)).json()) as { fileId: string } | No
    return 'fileId' in said ? ok(said) : said
  }
  return { token, call, upload, ...(Object.fromEntries(clients) as Client) }
}

/** The value of an answer that must be good; else the refusal is thrown, to be read in the test's output. */
export async function value<T>(answer: Promise<Result<T>>): Promise<T> {
  const said = await answer
  if (!said.ok) throw new Error(`refused: ${JSON.stringify(said)}`)
  return said.value
}
/** The refusal of an answer that must be one. */
export async function refusal(answer: Promise<Result<unknown>>): Promise<string> {
  const said = await answer
  if (said.ok) throw new Error(`not refused: ${JSON.stringify(said.value)}`)
  return said.error
}
