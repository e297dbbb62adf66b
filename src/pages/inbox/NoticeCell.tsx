import type { NoticeView } from '@domain/notice/model'
import { Text } from '@tarojs/components'
import { Cell } from '@/ui/Cell'
import { noticeWords, whenWords } from '@/words/notice'
import { isRead, openNotice, useReading } from './reading'

/** One notice: what happened, about what, when; a dot and the word while it is unread. */
export function NoticeCell({ notice, now }: { notice: NoticeView; now: number }) {
  const unread = !useReading(({ read }) => isRead(notice, read))
  const { title, body } = noticeWords[notice.kind](notice.about)
  const when = whenWords(notice.at, now)
  return (
    <Cell
      title={title}
      desc={
        <>
          {body && `${body} · `}
          <Text className="u-nowrap">{when}</Text>
        </>
      }
      unread={unread}
      label={[unread ? '未读' : '已读', title, body, when].filter(Boolean).join('，')}
      onClick={() => openNotice(notice)}
    />
  )
}
