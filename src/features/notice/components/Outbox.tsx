import type { SendingView } from '@domain/notice/pushing'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { footOf, usePages } from '@/kit/load'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Failure } from '@/ui/Failure'
import { More } from '@/ui/More'
import { Notice } from '@/ui/Notice'
import { Offline } from '@/ui/Offline'
import { Page } from '@/ui/Page'
import { Skeleton } from '@/ui/Skeleton'
import { Slot } from '@/ui/Slot'
import { refusalWords } from '@/words/kit'
import { outboxWords } from '@/words/notice-push'
import { api } from '../api'
import { SendingCell } from './SendingCell'

/** What went to phones, newest first: whether it goes out at all, and what WeChat says. */
export function Outbox() {
  const pages = usePages<SendingView>((cursor) => api.outbox({ cursor }))
  const { items, loading, refusal } = pages
  usePullDownRefresh(async () => {
    await pages.reload()
    Taro.stopPullDownRefresh()
  })
  useReachBottom(pages.loadMore)
  return (
    <Page>
      <Notice icon="lock">{outboxWords.what}</Notice>
      <Slot>
        {refusal && items.length > 0 && (
          <Offline text={refusal.error === 'OFFLINE' ? undefined : refusalWords(refusal)} />
        )}
      </Slot>
      <Slot>
        {items.length > 0 ? (
          <>
            <Card>
              {items.map((one) => (
                <SendingCell key={one.id} one={one} now={Date.now()} />
              ))}
            </Card>
            <More state={footOf(pages)} onMore={pages.loadMore} />
          </>
        ) : loading ? (
          <Skeleton />
        ) : refusal ? (
          <Failure text={refusalWords(refusal)} onRetry={refusal.error === 'NOT_ALLOWED' ? undefined : pages.reload} />
        ) : (
          <Empty icon="inbox" title={outboxWords.none} hint={outboxWords.noneHint} />
        )}
      </Slot>
    </Page>
  )
}
