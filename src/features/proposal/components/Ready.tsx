import type { Me } from '@domain/member/contract'
import type { MemberView } from '@domain/member/model'
import { DEFAULTS, type SettingsFields } from '@domain/member/settings'
import { type ReactNode, useEffect } from 'react'
import { refreshSession, useSession } from '@/kit/session'
import { Page } from '@/ui/Page'
import { Skeleton } from '@/ui/Skeleton'
import { Trouble } from './Trouble'

export interface Reader {
  me: Me
  member: MemberView
  settings: SettingsFields
}

/** Shows a page to whoever is known to be of the school; others are told what to do first. */
export function Ready({ children }: { children: (reader: Reader) => ReactNode }) {
  const { state, me, refusal } = useSession()
  // A page that was opened by a card or a code comes before any other has asked.
  useEffect(() => {
    if (state === 'starting') refreshSession()
  }, [])
  if (me?.member) return <>{children({ me, member: me.member, settings: me.settings ?? DEFAULTS })}</>
  if (state === 'starting') {
    return (
      <Page>
        <Skeleton />
      </Page>
    )
  }
  return (
    <Page>
      <Trouble
        refusal={{ error: state === 'failed' ? (refusal ?? 'OFFLINE') : 'NOT_SIGNED_IN' }}
        onRetry={refreshSession}
      />
    </Page>
  )
}
