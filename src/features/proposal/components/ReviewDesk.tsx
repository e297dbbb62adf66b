import type { ProposalRow } from '@domain/proposal/model'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { usePages } from '@/kit/load'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { Tabs } from '@/ui/Tabs'
import { toast } from '@/ui/toast'
import { useWide } from '@/ui/wide'
import { api } from '../api'
import { type Tally, tallyWords, useChasing } from '../chasing'
import { AssignList } from './AssignList'
import { Beside } from './Beside'
import { CallList } from './CallList'
import { OverdueList } from './OverdueList'
import { Panel } from './Panel'
import type { Reader } from './Ready'
import { ChaseBar, DecideBar, MergeBar } from './ReviewBar'
import { ReviewList } from './ReviewList'
import { type Opened, ReviewSheets } from './ReviewSheets'

const TABS = ['review', 'assign', 'overdue', 'calls'] as const
type Tab = (typeof TABS)[number]

/** The committee's desk: decide, hand out, and open calls. `decides`: may decide, not only hand out. */
export function ReviewDesk({ reader, decides }: { reader: Reader; decides: boolean }) {
  const wide = useWide()
  const { params } = useRouter()
  const asked = TABS.find((key) => key === params.tab)
  const first = decides ? 'review' : 'assign'
  const [tab, setTab] = useState<Tab>(asked && (decides || asked !== 'review') ? asked : first)
  const [on, setOn] = useState<string>()
  const [ticked, setTicked] = useState<readonly ProposalRow[]>([])
  const [opened, setOpened] = useState<Opened>()
  const [turn, setTurn] = useState(0)
  const [tally, setTally] = useState<Tally>()
  const review = usePages((cursor) => api.list({ toDo: true, state: 'under_review', cursor }), [turn])
  const calls = usePages((cursor) => api.calls({ cursor }), [turn])
  const close = () => setOpened(undefined)
  // What has been decided meanwhile by others is ticked no longer.
  const chosen = tab === 'review' ? review.items.filter((row) => ticked.some(({ id }) => id === row.id)) : ticked

  const again = () => {
    if (tab !== 'review') setTicked([])
    setTurn((n) => n + 1)
  }
  const change = (next: Tab) => {
    setTab(next)
    setOn(undefined)
    setTally(undefined)
    if (next !== tab) setTicked([])
  }
  const pick = (row: ProposalRow) => {
    if (wide) setOn(row.id)
    else if (tab === 'assign') setOpened({ what: 'assign', row })
    else go('proposal', { id: row.id })
  }
  const done = (words: string) => {
    close()
    setTicked([])
    setOn(undefined)
    again()
    toast(words)
  }
  const chasing = useChasing((tally) => {
    setTally(tally)
    again()
  })
  const chase = (rows: readonly ProposalRow[]) => {
    close()
    setTally(undefined)
    chasing.run(rows)
  }
  const tabs = [
    ...(decides
      ? [{ key: 'review' as const, label: '待审查', count: review.more ? undefined : review.items.length }]
      : []),
    { key: 'assign' as const, label: '待交办' },
    { key: 'overdue' as const, label: '逾期' },
    { key: 'calls' as const, label: '征集' },
  ]
  const list = (
    <>
      {tab === 'review' && (
        <ReviewList paged={review} wide={wide} on={on} ticked={chosen} onTick={setTicked} onRow={pick} />
      )}
      {tab === 'assign' && (
        <AssignList on={on} turn={turn} ticked={ticked} onTick={decides ? setTicked : undefined} onRow={pick} />
      )}
      {tab === 'overdue' && (
        <>
          <Slot>{tally && <Notice icon="clock">{tallyWords(tally)}</Notice>}</Slot>
          <OverdueList
            wide={wide}
            on={on}
            turn={turn}
            ticked={ticked}
            busy={chasing.at?.ids[chasing.at.done]}
            onTick={setTicked}
            onChase={(row) => chase([row])}
            onRow={pick}
          />
        </>
      )}
      {tab === 'calls' && <CallList paged={calls} needed={reader.settings.endorsersNeeded} />}
    </>
  )
  const bars = {
    review: review.items.length > 0 && (!on || chosen.length > 0) && <DecideBar rows={chosen} onOpen={setOpened} />,
    assign: chosen.length > 0 && <MergeBar rows={chosen} onOpen={setOpened} />,
    overdue: (chosen.length > 0 || (chasing.at?.ids.length ?? 0) > 1) && (
      <ChaseBar rows={chosen} at={chasing.at} onOpen={() => setOpened({ what: 'chase', rows: chosen })} />
    ),
    calls: <Button onClick={() => setOpened({ what: 'call' })}>发起征集</Button>,
  }
  const detail = on && <Panel id={on} quiet={chosen.length > 0} onChanged={again} />
  return (
    <Page wide={wide} bar={bars[tab]}>
      <Tabs items={tabs} on={tab} onChange={change} />
      {wide && tab !== 'calls' ? (
        <Beside
          table={tab === 'review' || tab === 'overdue'}
          bar={Boolean(bars[tab])}
          list={list}
          detail={detail}
          hint="从左边选一件，看全文"
        />
      ) : (
        list
      )}
      <Slot>
        {opened && (
          <ReviewSheets
            opened={opened}
            lastCall={calls.items[0]}
            onDone={done}
            onChase={chase}
            onStale={again}
            onClose={close}
          />
        )}
      </Slot>
    </Page>
  )
}
