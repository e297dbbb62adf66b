import { sizeOf } from '@domain/contest/queue'
import type { ContestView } from '@domain/contest/view'
import { momentWords } from '@domain/kit/time'
import type { Me } from '@domain/member/contract'
import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { addressOf, copy } from '@/kit/copy'
import { useLoad } from '@/kit/load'
import { back, urlOf } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Gate } from '@/ui/Gate'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { api } from '../../api'
import { Asked } from '../../components/Asked'
import { TeamCode } from '../../components/TeamCode'
import { TeamFacts } from '../../components/TeamFacts'
import { WithdrawSheet } from '../../components/WithdrawSheet'
import { type Entered, enteredIn, lackWords, teamWord, wayOut } from '../../entering'
import { teamText } from '../../share'

/** Nobody is called into a team that can take nobody. */
const hasRoom = (event: Entered) => (event.mine.memberIds?.length ?? 0) < (sizeOf(event)?.max ?? 1)

function Shown({ view, event }: { view: ContestView; event: Entered }) {
  const { mine } = event
  const now = Date.now()
  return (
    <>
      <Card pad>
        <View className="u-stack">
          <View>
            <View className="u-h1">{mine.name}</View>
            <View className="u-sub">{`${view.title} · ${event.name}`}</View>
          </View>
          {mine.lacks && !mine.fellOut && (
            <View className="u-due u-num">
              {`${lackWords(mine.lacks)}，${momentWords(view.signUpClosesAt, now)} 前补齐，否则不能参赛`}
            </View>
          )}
          <TeamFacts of={mine} />
        </View>
      </Card>
      {view.phase === 'open' && hasRoom(event) && mine.teamCode && <TeamCode code={mine.teamCode} name={mine.name} />}
    </>
  )
}

function Team({ contestId, eventId, me }: { contestId: string; eventId: string; me: Me }) {
  const [leaving, setLeaving] = useState(false)
  const loaded = useLoad(() => api.get({ id: contestId }), [contestId])
  const event = loaded.value && enteredIn(loaded.value).find(({ id }) => id === eventId)
  const code = event?.mine.teamCode
  const card = useRef<{ title: string; path: string }>(undefined)
  card.current =
    event && code
      ? { title: `请加入“${event.mine.name}”，${event.name}`, path: urlOf('contestJoin', { code }) }
      : undefined
  useShareAppMessage(() => card.current ?? { title: '竞赛活动', path: urlOf('contest', { id: contestId }) })
  const open = loaded.value?.phase === 'open' && event && hasRoom(event) && code !== undefined
  const text = () => {
    if (!loaded.value || !event || !code) return ''
    const asked = { team: event.mine.name, event: event.name, title: loaded.value.title, code }
    const until = loaded.value.signUpClosesAt
    return teamText({ ...asked, until }, Date.now(), addressOf('contestJoin', { code }))
  }
  const bar = open && (
    <>
      <Button
        kind={process.env.TARO_ENV === 'h5' ? 'primary' : 'default'}
        onClick={() => copy(text(), '已复制，可以发到群里')}
      >
        复制到群
      </Button>
      {process.env.TARO_ENV !== 'h5' && <Button openType="share">转发给队员</Button>}
    </>
  )
  const out = loaded.value && event && wayOut(loaded.value, event, me, Date.now())
  return (
    <Page bar={bar}>
      <Asked of={loaded}>
        {(view) =>
          event ? (
            <Shown view={view} event={event} />
          ) : (
            <Empty icon="people" title={`您不在这个项目的${teamWord({ entrant: 'team' })}里`} />
          )
        }
      </Asked>
      <Slot>
        {(out === 'whole' || out === 'alone') && (
          <Button kind="ghost" onClick={() => setLeaving(true)}>
            {out === 'alone' ? '离开队伍' : '整队退出'}
          </Button>
        )}
      </Slot>
      <Slot>
        {leaving && loaded.value && event && (
          <WithdrawSheet
            view={loaded.value}
            event={event}
            me={me.member?.id ?? ''}
            alone={out === 'alone'}
            onDone={back}
            onClose={() => setLeaving(false)}
          />
        )}
      </Slot>
    </Page>
  )
}

/** A pair or team for those in it: who is there, who is missing, and the code to call the others. */
export default function TeamPage() {
  const { contest = '', event = '' } = useRouter().params
  return <Gate>{(me) => <Team contestId={contest} eventId={event} me={me} />}</Gate>
}
