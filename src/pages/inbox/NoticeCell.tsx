import type { NoticeView } from '@domain/notice/model'
import { Text } from '@tarojs/components'
import { Cell } from '@/ui/Cell'
import { Tag } from '@/ui/Tag'
import { noticeWords, whenWords } from '@/words/notice'
import { isRead, openNotice, useReading } from './reading'

/** One notice: what happened, about what, when; a dot and the word while it is unread. */
export function NoticeCell({ notice, now }: { notice: NoticeView; now: number }) {
  const unread = !useReading(({ read }) => isRead(notice, read))
  const { title, body } = noticeWords[notice.kind](notice.about)
  const when = whenWords(notice.at, now)
  const mark = markOf(notice, unread)
  return (
    <Cell
      title={title}
      right={mark && <Tag tone={mark.tone}>{mark.words}</Tag>}
      desc={
        <>
          {body && `${body} · `}
          <Text className="u-nowrap">{when}</Text>
        </>
      }
      unread={unread}
      label={[unread ? '未读' : '已读', mark?.words, title, body, when].filter(Boolean).join('，')}
      onClick={() => openNotice(notice)}
    />
  )
}

/** What must be done comes before where it stands. */
function markOf({ needsRead, pinned }: NoticeView, unread: boolean) {
  if (needsRead && unread) return { tone: 'red', words: '请阅读' } as const
  return pinned ? ({ tone: 'blue', words: '置顶' } as const) : undefined
}
