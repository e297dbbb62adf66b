import type { VisitView } from '@domain/condolence/view'
import { dayWords } from '@domain/kit/time'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { sourceWords } from '@/words/condolence'
import { giftWords, yuan } from '../money'
import { namesOf } from '../row'

/** What was given, by whom, from which money, and its numbers in the books. */
export function Visits({ visits, now }: { visits: readonly VisitView[]; now: number }) {
  const line = (visit: VisitView) => {
    const { advancedBy, proofSeenBy, voucherNos, minutes, recipients, note } = visit
    const facts = [
      `${namesOf(visit.visitors)}去看望${recipients.length > 1 ? `${recipients.length} 人：${namesOf(recipients)}` : ''}`,
      `${sourceWords[visit.source]}，${visit.line}`,
      advancedBy && `垫付：${advancedBy.name}`,
      proofSeenBy && `看过证明：${proofSeenBy.name}`,
      minutes.length > 0 && `会议纪要：${minutes.map(({ no }) => no).join('、')}`,
      voucherNos.length > 0 && `凭证号：${voucherNos.join('、')}`,
      note,
    ]
    return (
      <Cell
        key={visit.id}
        title={`${dayWords(visit.on, now)}，${giftWords(visit)}`}
        desc={facts.filter(Boolean).join('；')}
        right={recipients.length > 1 ? `共 ${yuan(visit.sumFen)}` : undefined}
      />
    )
  }
  return <Card title="看望记录">{visits.map(line)}</Card>
}
