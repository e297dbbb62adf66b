import type { Me } from '@domain/member/contract'
import { type ReactNode, useEffect } from 'react'
import { go } from '@/kit/routes'
import { refreshSession, useSession } from '@/kit/session'
import { refusalWords } from '@/words/kit'
import { Empty } from './Empty'
import { Failure } from './Failure'
import { Page } from './Page'
import { Skeleton } from './Skeleton'

type Props = {
  /** Who may be here; the cloud decides again at every call. */
  allowed?: (me: Me) => boolean
  children: (me: Me) => ReactNode
}

/** Opens a page to those whom it is for: also when it is the first page (a shared card, a reload in the browser). */
export function Gate({ allowed = () => true, children }: Props) {
  const { state, me, refusal } = useSession()
  useEffect(() => {
    if (state === 'starting') refreshSession()
  }, [])
  if (me && (me.member || me.mayPrepare) && allowed(me)) return children(me)
  return <Page>{closed()}</Page>

  function closed() {
    if (state === 'starting') return <Skeleton />
    if (state === 'failed' && !me)
      return <Failure text={refusalWords({ error: refusal ?? 'OFFLINE' })} onRetry={refreshSession} />
    if (me?.member) return <Empty icon="lock" title={refusalWords({ error: 'NOT_ALLOWED' })} />
    return (
      <Empty
        icon="card"
        title={refusalWords({ error: 'NOT_SIGNED_IN' })}
        action="绑定身份"
        onAction={() => go('bind')}
      />
    )
  }
}
