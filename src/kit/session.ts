import type { Role } from '@domain/kit/roles'
import { type Me, memberContract } from '@domain/member/contract'
import { create } from 'zustand'
import { client } from './call'

/** Who uses this phone, as the cloud sees it. `me` stays from the last answer while the network is away. */
export interface Session {
  state: 'starting' | 'ready' | 'failed'
  me: Me | null
  refusal?: string
}

const api = client(memberContract)
export const useSession = create<Session>(() => ({ state: 'starting', me: null }))

let asking: Promise<Me | null> | undefined

/** Asks who I am: at launch, after binding, after a change of roles or settings. Asked twice at once it asks once. */
export function refreshSession(): Promise<Me | null> {
  asking ??= ask().finally(() => {
    asking = undefined
  })
  return asking
}

async function ask(): Promise<Me | null> {
  const answer = await api.me({})
  // A browser that has not chosen whom to play is a guest, not a fault.
  if (!answer.ok && answer.error === 'NOT_SIGNED_IN') {
    useSession.setState({ state: 'ready', me: null, refusal: undefined })
    return null
  }
  if (!answer.ok) {
    useSession.setState({ state: 'failed', refusal: answer.error })
    return null
  }
  setMe(answer.value)
  return answer.value
}

export const setMe = (me: Me) => useSession.setState({ state: 'ready', me, refusal: undefined })

export const hasRole = (me: Me | null, ...roles: Role[]) =>
  me?.member?.roles.some((role) => roles.includes(role)) ?? false
