import type { CondolenceDeed, CondolenceView } from '@domain/condolence/view'
import { momentWords } from '@domain/kit/time'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { condolenceDeedWords } from '@/words/condolence'

/** In the order in which they come. */
const ORDER = [
  'assignVisitors',
  'approve',
  'visit',
  'sendLetter',
  'farewell',
  'whoMayKnow',
  'pay',
  'close',
  'decline',
] as const satisfies readonly CondolenceDeed[]

const descs: Partial<Record<CondolenceDeed, string>> = {
  assignVisitors: '请谁去，谁会收到通知',
  approve: '超过标准的，写明理由和会议纪要',
  visit: '谁去的、给了谁、多少，用哪笔钱',
  farewell: '只告诉本人愿意让知道的同事',
  whoMayKnow: '这件事和您本人有关，由您决定',
  pay: '填凭证号',
  decline: '重复、报错了，或不合规定',
}

/** `11月20日 10:20 寄出，2 人已读`. */
function letterWords({ letterAt, recipients }: CondolenceView, now: number) {
  if (letterAt === undefined) return '系统起草，您修改后寄出'
  const read = recipients.filter(({ readAt }) => readAt !== undefined).length
  const sent = `${momentWords(letterAt, now)} 寄出`
  if (recipients.length === 1) return `${sent}，${read > 0 ? '本人已读' : '本人还没有读'}`
  return `${sent}，${read} 人已读`
}

type Props = {
  view: CondolenceView
  /** The one tap below approves as the standard says: another sum is asked for here. */
  within: boolean
  onDeed: (deed: CondolenceDeed) => void
}

/** What else this reader may do, besides what they are asked for. */
export function Deeds({ view, within, onDeed }: Props) {
  const other = within && view.waitsFor === 'approve'
  const deeds = ORDER.filter((deed) => view.can.includes(deed) && (deed !== view.waitsFor || other))
  if (deeds.length === 0) return null
  const now = Date.now()
  const approveWords = view.approved ? '重新审批' : '按其他金额审批'
  const titleOf = (deed: CondolenceDeed) =>
    deed === 'approve' && (other || view.approved) ? approveWords : condolenceDeedWords[deed]
  const descOf = (deed: CondolenceDeed) => (deed === 'sendLetter' ? letterWords(view, now) : descs[deed])
  return (
    <Card title="可以办的事">
      {deeds.map((deed) => (
        <Cell key={deed} title={titleOf(deed)} desc={descOf(deed)} onClick={() => onDeed(deed)} />
      ))}
    </Card>
  )
}
