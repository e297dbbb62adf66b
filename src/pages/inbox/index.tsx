import { ok } from '@domain/kit/result'
import { noticeContract } from '@domain/notice/contract'
import type { NoticeView } from '@domain/notice/model'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { useEffect } from 'react'
import { client } from '@/kit/call'
import { footOf, usePages } from '@/kit/load'
import { go } from '@/kit/routes'
import { refreshSession, useSession } from '@/kit/session'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Failure } from '@/ui/Failure'
import { More } from '@/ui/More'
import { Offline } from '@/ui/Offline'
import { Page } from '@/ui/Page'
import { RemindCell } from '@/ui/RemindCell'
import { Skeleton } from '@/ui/Skeleton'
import { refusalWords } from '@/words/kit'
import { askingWords } from '@/words/notice-push'
import { NoticeCell } from './NoticeCell'
import { countUnread, refreshUnread } from './reading'

const notices = client(noticeContract)

export default function Inbox() {
  const { state, me, refusal } = useSession()
  const memberId = me?.member?.id
  const pages = usePages<NoticeView>(
    async (cursor) => (memberId === undefined ? ok({ items: [] }) : notices.inbox({ cursor })),
    [memberId],
  )
  const { items, loading } = pages
  useEffect(() => {
    if (state === 'starting') refreshSession()
  }, [])
  useEffect(() => {
    if (memberId === undefined || loading) return
    if (pages.more || pages.refusal) refreshUnread()
    else countUnread(items)
  }, [memberId, loading])
  usePullDownRefresh(async () => {
    await pages.reload()
    Taro.stopPullDownRefresh()
  })
  useReachBottom(pages.loadMore)

  if (state === 'failed' && !me)
    return (
      <Page>
        <Failure text={refusalWords({ error: refusal ?? 'OFFLINE' })} onRetry={refreshSession} />
      </Page>
    )
  if (state === 'ready' && memberId === undefined)
    return (
      <Page>
        <Empty
          icon="inbox"
          title="绑定身份后，这里会有您的消息"
          hint="提案有人附议、审查有结果、部门有答复，都会告诉您。"
          action="绑定身份"
          onAction={() => go('bind')}
        />
      </Page>
    )
  const failed = pages.refusal
  return (
    <Page>
      {failed && items.length > 0 && <Offline text={failed.error === 'OFFLINE' ? undefined : refusalWords(failed)} />}
      <RemindCell asking={askingWords.inbox} templates={['news', 'deadline', 'letter']} stops />
      {items.length > 0 ? (
        <>
          <Card>
            {items.map((notice) => (
              <NoticeCell key={notice.id} notice={notice} now={Date.now()} />
            ))}
          </Card>
          <More state={footOf(pages)} onMore={pages.loadMore} />
        </>
      ) : loading || state === 'starting' ? (
        <Skeleton />
      ) : failed ? (
        <Failure text={refusalWords(failed)} onRetry={failed.error === 'NOT_ALLOWED' ? undefined : pages.reload} />
      ) : (
        <Empty icon="inbox" title="还没有消息" hint="提案有了进展，会在这里告诉您。" />
      )}
    </Page>
  )
}
