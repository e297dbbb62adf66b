import type { ProposalView } from '@domain/proposal/model'
import { Card } from '@/ui/Card'
import { Quote } from '@/ui/Quote'

/** The committee's reason, where it ended the matter or asks for another text. */
export function Returned({ view }: { view: Pick<ProposalView, 'state' | 'reason'> }) {
  if (!view.reason || (view.state !== 'returned' && view.state !== 'not_docketed')) return null
  return (
    <Card title={view.state === 'returned' ? '提案委员会请您修改' : '不予立案的理由'} pad>
      <Quote>{view.reason}</Quote>
    </Card>
  )
}
