import type { ProposalRow } from '@domain/proposal/model'
import { useState } from 'react'
import { usePages } from '@/kit/load'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Page } from '@/ui/Page'
import { Tabs } from '@/ui/Tabs'
import { toast } from '@/ui/toast'
import { useWide } from '@/ui/wide'
import { api } from '../api'
import { AssignForm } from './AssignForm'
import { AssignList } from './AssignList'
import { Beside } from './Beside'
import { CallForm } from './CallForm'
import { CallList } from './CallList'
import { DecideForm } from './DecideForm'
import { Panel } from './Panel'
import type { Reader } from './Ready'
import { ReviewList } from './ReviewList'

type Tab = 'review' | 'assign' | 'calls'
const MOST = 100

/** The committee's desk: decide, hand out, and open calls. `decides`: may decide, not only hand out. */
export function ReviewDesk({ reader, decides }: { reader: Reader; decides: boolean }) {
  const wide = useWide()
  const [tab, setTab] = useState<Tab>(decides ? 'review' : 'assign')
  const [on, setOn] = useState<string>()
  const [chosen, setChosen] = useState<string[]>([])
  const [sheet, setSheet] = useState<'decide' | 'call' | ProposalRow>()
  const [turn, setTurn] = useState(0)
  const review = usePages((cursor) => api.list({ toDo: true, state: 'under_review', cursor }), [turn])
  const calls = usePages((cursor) => api.calls({ cursor }), [turn])
  const again = () => setTurn((n) => n + 1)
  const close = () => setSheet(undefined)
  // What has been decided meanwhile by others is ticked no longer.
  const ticked = review.items.filter((row) => chosen.includes(row.id))

  const change = (next: Tab) => {
    setTab(next)
    setOn(undefined)
  }
  const pick = (row: ProposalRow) => {
    if (wide) setOn(row.id)
    else if (tab === 'assign') setSheet(row)
    else go('proposal', { id: row.id })
  }
  const done = (words: string) => {
    close()
    setChosen([])
    setOn(undefined)
    again()
    toast(words)
  }
  const tabs = [
    ...(decides
      ? [{ key: 'review' as const, label: '待审查', count: review.more ? undefined : review.items.length }]
      : []),
    { key: 'assign' as const, label: '待交办' },
    { key: 'calls' as const, label: '征集' },
  ]
  const list = (
    <>
      {tab === 'review' && (
        <ReviewList
          paged={review}
          wide={wide}
          on={on}
          chosen={ticked.map((row) => row.id)}
          onChoose={setChosen}
          onRow={pick}
        />
      )}
      {tab === 'assign' && <AssignList on={on} turn={turn} onRow={pick} />}
      {tab === 'calls' && <CallList paged={calls} needed={reader.settings.endorsersNeeded} />}
    </>
  )
  const tooMany = ticked.length > MOST
  const bars = {
    review: review.items.length > 0 && (!on || ticked.length > 0) && (
      <Button
        disabled={ticked.length === 0 || tooMany}
        reason={tooMany ? `一次最多 ${MOST} 件` : '请先勾选提案'}
        onClick={() => setSheet('decide')}
      >
        {`审查已选的 ${ticked.length} 件`}
      </Button>
    ),
    assign: undefined,
    calls: <Button onClick={() => setSheet('call')}>发起征集</Button>,
  }
  const detail = on && <Panel id={on} quiet={ticked.length > 0} onChanged={again} />
  return (
    <Page wide={wide} bar={bars[tab]}>
      <Tabs items={tabs} on={tab} onChange={change} />
      {wide && tab !== 'calls' ? (
        <Beside
          table={tab === 'review'}
          bar={Boolean(bars[tab])}
          list={list}
          detail={detail}
          hint="从左边选一件，看全文"
        />
      ) : (
        list
      )}
      {sheet === 'decide' && (
        <DecideForm
          items={ticked}
          onDone={(views) => done(`${views.length} 件已审查`)}
          onStale={again}
          onClose={close}
        />
      )}
      {sheet === 'call' && <CallForm last={calls.items[0]} onDone={() => done('征集已发起')} onClose={close} />}
      {typeof sheet === 'object' && (
        <AssignForm
          row={sheet}
          onFull={() => go('proposal', { id: sheet.id })}
          onDone={() => done('已交办')}
          onStale={again}
          onClose={close}
        />
      )}
    </Page>
  )
}
