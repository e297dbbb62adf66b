import type { Reach } from '@domain/notice/announcing'
import type { Sending } from '@/kit/attaching'
import { Button } from '@/ui/Button'
import { lackingWords } from '@/words/notice-announcement'
import type { Lacking } from '../form'

type Props = {
  lacking: readonly Lacking[]
  sending: readonly Sending[]
  /** Undefined while it is not known. */
  reach?: Reach
  counting: boolean
  onGo: () => void
}

/** A button that cannot be tapped says what is missing. */
export function PublishBar({ lacking, sending, reach, counting, onGo }: Props) {
  const lacks =
    lacking.length > 2
      ? `还差 ${lacking.length} 项`
      : lacking.map((field) => lackingWords[field]).join('，') || undefined
  const waits = sending.some((one) => one.refusal) ? '有附件没有传上' : '附件上传中，请稍等'
  const nobody = reach?.people === 0 ? '这个范围里没有人' : undefined
  const unknown = reach ? undefined : counting ? '正在计算人数' : '人数没有算出来'
  const reason = lacks ?? (sending.length > 0 ? waits : (nobody ?? unknown))
  return (
    <Button disabled={reason !== undefined} reason={reason} onClick={onGo}>
      {reach ? `发布给 ${reach.people} 人` : '发布'}
    </Button>
  )
}
