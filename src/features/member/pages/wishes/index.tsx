import type { Me } from '@domain/member/contract'
import type { WishView } from '@domain/member/wish'
import Taro, { usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { footOf, usePages } from '@/kit/load'
import { hasRole } from '@/kit/session'
import { Empty } from '@/ui/Empty'
import { Gate } from '@/ui/Gate'
import { More } from '@/ui/More'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { Tabs } from '@/ui/Tabs'
import { members } from '../../api'
import { Shown } from '../../components/Shown'
import { WishRows } from './WishRows'
import { WishSheet } from './WishSheet'

type Tab = 'open' | 'all'
const TABS: { key: Tab; label: string }[] = [
  { key: 'open', label: '待处理' },
  { key: 'all', label: '全部' },
]

/** What people ask of the union about their membership and their records; a notice opens one of them. */
function Wishes({ me }: { me: Me }) {
  const wanted = useRouter().params.id
  // What a notice is about may be settled by now.
  const [tab, setTab] = useState<Tab>(wanted ? 'all' : 'open')
  const [opened, setOpened] = useState<WishView>()
  const pages = usePages(
    (cursor) => members.wishes({ ...(tab === 'open' && { state: 'open' as const }), cursor }),
    [tab],
    true,
  )
  const found = wanted === undefined ? undefined : pages.value?.find(({ id }) => id === wanted)
  useEffect(() => {
    if (found) setOpened(found)
  }, [found?.id])
  usePullDownRefresh(async () => {
    await pages.reload()
    Taro.stopPullDownRefresh()
  })
  useReachBottom(pages.loadMore)
  const now = Date.now()
  const close = (changed: boolean) => {
    setOpened(undefined)
    if (changed) pages.reload()
  }
  return (
    <Page wide>
      <Tabs items={TABS} on={tab} onChange={setTab} />
      {!hasRole(me, 'committee', 'chair') && <Notice>您可以看到本组的申请，由工会委员会办理。</Notice>}
      <Shown of={pages}>
        {() =>
          pages.items.length === 0 ? (
            <Empty
              icon="card"
              title={tab === 'open' ? '没有等待处理的申请' : '还没有申请'}
              hint="入会申请、更正和删除个人资料的申请，会列在这里。"
            />
          ) : (
            <>
              <WishRows wishes={pages.items} now={now} onOpen={setOpened} />
              <More state={footOf(pages)} onMore={pages.loadMore} />
            </>
          )
        }
      </Shown>
      <Slot>{opened && <WishSheet key={opened.id} wish={opened} now={now} onClose={close} />}</Slot>
    </Page>
  )
}

export default function WishesPage() {
  return <Gate allowed={(me) => hasRole(me, 'committee', 'chair', 'leader')}>{(me) => <Wishes me={me} />}</Gate>
}
