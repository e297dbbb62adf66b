import { isSensitive } from '@domain/condolence/circle'
import type { CondolenceView } from '@domain/condolence/view'
import { dayWords } from '@domain/kit/time'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { givenWords } from '../own'
import { namesOf } from '../row'

/** What was given to the reader, when, and who brought it. */
export function GivenCard({ of }: { of: CondolenceView }) {
  const visits = of.visits ?? []
  if (visits.length === 0) return null
  const now = Date.now()
  return (
    <Card title="工会的心意">
      {visits.map((w) => (
        <Cell
          key={w.id}
          title={givenWords(w)}
          desc={`${dayWords(w.on, now)}，${namesOf(w.visitors)}${isSensitive(of) ? '来看望' : '送来'}`}
        />
      ))}
    </Card>
  )
}
