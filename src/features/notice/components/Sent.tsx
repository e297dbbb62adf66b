import type { SentRow } from '@domain/notice/announcing'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { footOf, usePages } from '@/kit/load'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { More } from '@/ui/More'
import { Page } from '@/ui/Page'
import { Tag } from '@/ui/Tag'
import { whenWords } from '@/words/notice'
import { sentTag } from '@/words/notice-announcement'
import { api } from '../api'
import { Asked } from './Asked'

/** What was announced, newest first. */
export function Sent() {
  const paged = usePages((cursor) => api.sent({ cursor }))
  usePullDownRefresh(async () => {
    await paged.reload()
    Taro.stopPullDownRefresh()
  })
  useReachBottom(paged.loadMore)
  return (
    <Page bar={<Button onClick={() => go('announce')}>写通知</Button>}>
      <Asked of={paged}>
        {() =>
          paged.items.length === 0 ? (
            <Empty icon="horn" title="还没有发过通知" hint="写好后选发给谁，发布前会显示有多少人收到。" />
          ) : (
            <>
              <Card>
                {paged.items.map((row) => (
                  <Row key={row.id} row={row} now={Date.now()} />
                ))}
              </Card>
              <More state={footOf(paged)} onMore={paged.loadMore} />
            </>
          )
        }
      </Asked>
    </Page>
  )
}

function Row({ row, now }: { row: SentRow; now: number }) {
  const tag = sentTag(row)
  return (
    <Cell
      title={row.title}
      desc={`${row.byName} · ${whenWords(row.at, now)}`}
      right={tag && <Tag tone={tag.tone}>{tag.words}</Tag>}
      onClick={() => go('announcement', { id: row.id })}
    />
  )
}
