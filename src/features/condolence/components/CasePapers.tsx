import type { CondolenceView } from '@domain/condolence/view'
import { dayWords } from '@domain/kit/time'
import { Card } from '@/ui/Card'
import { PaperCell } from '@/ui/PaperCell'
import { openCarePaper } from '../papers'

/** What is printed, signed and filed: the approval once it was given, the receipts of each visit. */
export function CasePapers({ view }: { view: CondolenceView }) {
  const { approval, visits = [], id } = view
  if (!approval && visits.length === 0) return null
  const now = Date.now()
  return (
    <Card title="打印">
      {approval && (
        <PaperCell
          open={openCarePaper}
          paper={{ of: 'approval', id }}
          title="慰问审批表"
          desc="Word，填好了，签字存档"
        />
      )}
      {visits.map((visit) => (
        <PaperCell
          key={visit.id}
          open={openCarePaper}
          paper={{ of: 'receipts', visitId: visit.id }}
          title={`签领表（${dayWords(visit.on, now)}）`}
          desc="Word，一人一行，签字"
        />
      ))}
    </Card>
  )
}
