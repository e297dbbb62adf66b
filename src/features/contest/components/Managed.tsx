import type { ContestRow } from '@domain/contest/view'
import { momentWords } from '@domain/kit/time'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { footOf, usePages } from '@/kit/load'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Item } from '@/ui/Item'
import { More } from '@/ui/More'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { Table } from '@/ui/Table'
import { Tabs } from '@/ui/Tabs'
import { Tag } from '@/ui/Tag'
import { useWide } from '@/ui/wide'
import { managedWords, phaseTags } from '@/words/contest-desk'
import { api } from '../api'
import { Asked } from './Asked'

const VIEWS = ['published', 'draft', 'cancelled'] as const
type View = (typeof VIEWS)[number]

const open = ({ id, phase }: ContestRow) => go(phase === 'draft' ? 'contestEdit' : 'contestManage', { id })

/** The contests of the school as committee and chair see them: what runs, what is a draft, what was cancelled. */
export function Managed() {
  const [view, setView] = useState<View>('published')
  const wide = useWide()
  const now = Date.now()
  const paged = usePages((cursor) => api.list({ state: view, cursor }), [view], true)
  usePullDownRefresh(async () => {
    await paged.reload()
    Taro.stopPullDownRefresh()
  })
  useReachBottom(paged.loadMore)
  const when = (row: ContestRow) => momentWords(row.startsAt, now)
  const { empty, hint } = managedWords[view]
  return (
    <Page wide bar={<Button onClick={() => go('contestEdit')}>发起活动</Button>}>
      <Tabs<View> items={VIEWS.map((key) => ({ key, label: managedWords[key].tab }))} on={view} onChange={setView} />
      <Asked of={paged}>
        {(rows) => (
          <>
            <Slot>
              {rows.length === 0 && (
                <Card>
                  <Empty icon="cup" title={empty} hint={hint} />
                </Card>
              )}
              {rows.length > 0 && wide && (
                <Table
                  label="活动"
                  rows={paged.items}
                  rowKey={(row) => row.id}
                  onRow={open}
                  columns={[
                    { key: 'title', title: '活动', grow: 3, cell: (row) => row.title },
                    { key: 'when', title: '时间', grow: 2, cell: when },
                    { key: 'place', title: '地点', grow: 2, cell: (row) => row.place },
                    { key: 'events', title: '项目', grow: 3, cell: (row) => row.events.join('、') },
                    {
                      key: 'phase',
                      title: '状态',
                      cell: ({ phase }) => <Tag tone={phaseTags[phase].tone}>{phaseTags[phase].words}</Tag>,
                    },
                  ]}
                />
              )}
              {rows.length > 0 &&
                !wide &&
                paged.items.map((row) => (
                  <Item
                    key={row.id}
                    title={row.title}
                    meta={row.events.join('、')}
                    tone={phaseTags[row.phase].tone}
                    state={phaseTags[row.phase].words}
                    next={`${when(row)} · ${row.place}`}
                    onClick={() => open(row)}
                  />
                ))}
            </Slot>
            <Slot>{paged.more && <More state={footOf(paged)} onMore={paged.loadMore} />}</Slot>
          </>
        )}
      </Asked>
    </Page>
  )
}
