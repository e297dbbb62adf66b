import { no, ok, type Result } from '@domain/kit/result'
import type { Role } from '@domain/kit/roles'
import { token } from '@/kit/transport'

/** People of the demo school whom the browser may play. The local cloud offers this; WeChat knows its caller by itself. */
export interface DemoAccount {
  staffNo: string
  name: string
  group: string
  roles: Role[]
}

async function ask<T>(read: (body: never) => T, init?: RequestInit): Promise<Result<T>> {
  try {
    const answer = await fetch('/login', init)
    if (!answer.ok) return no(answer.status === 404 ? 'NOT_FOUND' : 'BROKEN', {})
    return ok(read((await answer.json()) as never))
  } catch {
    return no('OFFLINE')
  }
}

export const demoAccounts = () => ask<DemoAccount[]>((body: { items: DemoAccount[] }) => body.items)

/** Becomes a person of the roster, or without a number a newcomer whose account is not bound. */
export async function play(staffNo?: string): Promise<Result<string>> {
  const answer = await ask<string>((body: { token: string }) => body.token, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ staffNo }),
  })
  if (answer.ok) token.set(answer.value)
  return answer
}
