import type { ContestView, EntrantView, EventView } from '@domain/contest/view'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { useLoad, usePages } from '@/kit/load'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choose } from '@/ui/Choose'
import { Empty } from '@/ui/Empty'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { useWide } from '@/ui/wide'
import { countWords } from '@/words/contest-desk'
import { refusalWords } from '@/words/kit'
import { api } from '../api'
import type { Doing } from '../doing'
import { Asked } from './Asked'
import { EntrantFacts } from './EntrantFacts'
import { EntrantList } from './EntrantList'
import { ManageHead } from './ManageHead'
import { ManageSheets } from './ManageSheets'
import { Numbers } from './Numbers'
import './manage.scss'

/** A contest for who runs it: its numbers, who takes part, and what may be done. */
export function Manage({ id }: { id: string }) {
  const loaded = useLoad(() => api.get({ id }), [id])
  const view = loaded.value
  usePullDownRefresh(async () => {
    await loaded.reload()
    Taro.stopPullDownRefresh()
  })
  const [first] = view?.events ?? []
  if (view?.runs && first)
    return <Running contest={view} first={first.id} onChanged={loaded.put} reload={loaded.reload} />
  return (
    <Page>
      <Asked of={loaded}>{() => <Empty icon="lock" title={refusalWords({ error: 'NOT_ALLOWED' })} />}</Asked>
    </Page>
  )
}

type Props = {
  contest: ContestView
  first: string
  onChanged: (view: ContestView) => void
  reload: () => Promise<void>
}

const isLive = ({ phase }: ContestView) => phase !== 'draft' && phase !== 'cancelled' && phase !== 'over'

function Running({ contest, first, onChanged, reload }: Props) {
  const wide = useWide()
  const [eventId, setEventId] = useState(first)
  const [doing, setDoing] = useState<Doing>()
  const [shown, setShown] = useState<string>()
  const event: EventView | undefined = contest.events.find((e) => e.id === eventId) ?? contest.events[0]
  const paged = usePages(
    (cursor) => api.entrants({ contestId: contest.id, eventId, cursor }),
    [contest.id, eventId],
    true,
  )
  const changed = async (view?: ContestView) => {
    setDoing(undefined)
    if (view) onChanged(view)
    await Promise.all([paged.reload(), view ? undefined : reload()])
  }
  if (!event) return null
  const live = isLive(contest)
  const on = paged.items.find((entrant) => entrant.id === shown)
  const items = contest.events.map((e) => ({ value: e.id, label: e.name, desc: countWords(e) }))
  const open = (entrant: EntrantView) => (wide ? setShown(entrant.id) : setDoing({ what: 'entrant', entrant }))
  const bar = (
    <>
      <Button kind="default" small onClick={() => setDoing({ what: 'more' })}>
        更多
      </Button>
      {contest.phase === 'running' ? (
        <Button onClick={() => go('tick', { contest: contest.id, event: event.id })}>点名签到</Button>
      ) : live ? (
        <Button onClick={() => setDoing({ what: 'add' })}>代报名</Button>
      ) : (
        contest.phase === 'draft' && <Button onClick={() => go('contestEdit', { id: contest.id })}>接着填</Button>
      )}
    </>
  )
  return (
    <Page wide bar={bar}>
      <View className={wide ? 'contest-top' : ''}>
        <ManageHead contest={contest} />
        <Slot>
          {contest.events.length > 1 && (
            <Card>
              <Choose
                label="项目"
                items={items}
                value={event.id}
                onChange={(next) => {
                  setEventId(next)
                  setShown(undefined)
                }}
              />
            </Card>
          )}
        </Slot>
        <Numbers contest={contest} event={event} />
      </View>
      <EntrantList
        event={event}
        paged={paged}
        on={on?.id}
        onOpen={open}
        detail={on && live && <EntrantFacts event={event} entrant={on} onDo={setDoing} />}
        wide={wide}
      />
      <Slot>
        {doing && (
          <ManageSheets
            contest={contest}
            event={event}
            doing={doing}
            live={live}
            onDo={setDoing}
            onChanged={changed}
            onPut={onChanged}
            onClose={() => setDoing(undefined)}
          />
        )}
      </Slot>
    </Page>
  )
}
