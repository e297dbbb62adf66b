import { waitingOf } from '@domain/ballot/waiting'
import type { Me } from '@domain/member/contract'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useEffect } from 'react'
import { refreshSession, useSession } from '@/kit/session'
import { Card } from '@/ui/Card'
import { Failure } from '@/ui/Failure'
import { Grid } from '@/ui/Grid'
import { Offline } from '@/ui/Offline'
import { Page } from '@/ui/Page'
import { Skeleton } from '@/ui/Skeleton'
import { greetingWords } from '@/words/home'
import { refusalWords } from '@/words/kit'
import { countUnread, refreshUnread } from '../inbox/reading'
import { useDesk } from './desk'
import { countVacant, entriesFor } from './entries'
import { Hello } from './Hello'
import { Latest } from './Latest'
import { headCount, Setup } from './Setup'
import { ToDo } from './ToDo'
import { Visitor } from './Visitor'
import { Waiting } from './Waiting'

/** The group without the school's own name, which everybody here shares. */
function underName({ member, school }: Me): string | undefined {
  if (!member) return undefined
  const path = member.group.split('/').filter((part) => part !== school.name)
  return path.join(' · ') || school.name
}

export default function Home() {
  const { state, me, refusal } = useSession()
  const { person, toDo, votes, latest, groups, wishes, vacancies, reload } = useDesk(me)
  useDidShow(() => {
    refreshSession()
  })
  useEffect(() => {
    if (!person || !latest.value) return
    if (latest.value.cursor === undefined) countUnread(latest.value.items)
    else refreshUnread()
  }, [person, latest.value])
  usePullDownRefresh(async () => {
    await Promise.all([refreshSession(), reload()])
    Taro.stopPullDownRefresh()
  })

  if (state === 'starting' && !me)
    return (
      <Page>
        <Skeleton />
      </Page>
    )
  if (state === 'failed' && !me)
    return (
      <Page>
        <Hello title="教工之家" />
        <Failure text={refusalWords({ error: refusal ?? 'OFFLINE' })} onRetry={refreshSession} />
      </Page>
    )
  if (!me?.member && !me?.mayPrepare) return <Visitor school={me?.school.name} />

  const now = Date.now()
  const stale = [toDo, votes, latest, groups].find((loaded) => loaded.value && loaded.refusal)?.refusal
  const waiting = waitingOf(votes.value?.items ?? [], now)
  const entries = entriesFor(me, wishes.value?.items.length, countVacant(vacancies.value), waiting.length)
  return (
    <Page>
      <Hello title={`${greetingWords(now)}，${me.member?.name ?? '管理员'}`} under={underName(me)} />
      {(state === 'failed' || stale) && (
        <Offline text={stale && stale.error !== 'OFFLINE' ? refusalWords(stale) : undefined} />
      )}
      {me.mayPrepare && <Setup people={groups.value ? headCount(groups.value.items) : undefined} />}
      {person && votes.refusal && !votes.value && <Waiting title="等您投票" of={votes} />}
      {person && <ToDo of={toDo} votes={waiting} now={now} />}
      {entries.length > 0 && (
        <Card>
          <Grid items={entries} />
        </Card>
      )}
      {person && <Latest of={latest} now={now} />}
    </Page>
  )
}
