import type { Actions, Asked, Contract, Heard } from '@domain/kit/contract'
import { no, type Result } from '@domain/kit/result'
import { type Message, send } from './transport'

type Client<A extends Actions> = {
  [K in keyof A]: (input: Asked<A[K]>, requestId?: string) => Promise<Heard<A[K]>>
}

/** One deed, one id: a retry with it is answered and not done again. */
export function newRequestId(): string {
  const part = () => Math.random().toString(36).slice(2, 10).padEnd(8, '0')
  return `${Date.now().toString(36)}-${part()}${part()}`
}

const isResult = (answer: unknown): answer is Result<unknown> =>
  typeof answer === 'object' && answer !== null && typeof (answer as { ok?: unknown }).ok === 'boolean'

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))
// A lost reply or a crowded moment: the same request id makes trying again harmless.
const PAUSES = [300, 1200]

async function deliver(name: string, message: Message): Promise<Result<unknown>> {
  for (let attempt = 0; ; attempt++) {
    const answer = await send(name, message).catch(() => undefined)
    const pause = PAUSES[attempt]
    if (isResult(answer) && (answer.ok || answer.error !== 'BUSY' || pause === undefined)) return answer
    if (pause === undefined) return no('OFFLINE')
    await wait(pause + Math.random() * pause)
  }
}

/** The typed twin of a contract: every action as a function that never throws. */
export function client<A extends Actions>(contract: Contract<A>): Client<A> {
  const call = (action: string) => (input: unknown, requestId?: string) =>
    deliver(contract.name, {
      action,
      input,
      ...(contract.actions[action]?.writes && { requestId: requestId ?? newRequestId() }),
    })
  return Object.fromEntries(Object.keys(contract.actions).map((a) => [a, call(a)])) as Client<A>
}
