import type { Page } from '@domain/kit/page'
import type { NoticeView } from '@domain/notice/model'
import { View } from '@tarojs/components'
import type { Loaded } from '@/kit/load'
import { go } from '@/kit/routes'
import { Card } from '@/ui/Card'
import { NoticeCell } from '../inbox/NoticeCell'
import { Waiting } from './Waiting'

const SHOWN = 3
/** What is pinned stands there besides. */
const onHome = (all: readonly NoticeView[]) => [
  ...all.filter(({ pinned }) => pinned),
  ...all.filter(({ pinned }) => !pinned).slice(0, SHOWN),
]

/** The newest notices; all of them are in the inbox. */
export function Latest({ of, now }: { of: Loaded<Page<NoticeView> | null>; now: number }) {
  const page = of.value
  if (!page) return <Waiting title="通知" of={of} />
  return (
    <Card title="通知" more="全部" onMore={() => go('inbox')}>
      {onHome(page.items).map((notice) => (
        <NoticeCell key={notice.id} notice={notice} now={now} />
      ))}
      {page.items.length === 0 && <View className="u-pad u-pad_under u-sub">还没有通知。提案有了进展会告诉您。</View>}
    </Card>
  )
}
