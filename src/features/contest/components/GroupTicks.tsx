import type { Candidate } from '@domain/contest/view'
import { Card } from '@/ui/Card'
import { Checkbox } from '@/ui/Checkbox'
import { sexWords, whyNotWords } from '../candidate'

type Props = {
  title: string
  people: readonly Candidate[]
  chosen: readonly string[]
  /** The entrant that is put together: who is in it may be ticked. */
  within?: string
  most?: number
  onChange: (chosen: string[]) => void
}

/** The people of a group, ticked; who cannot be chosen stands there with the reason. */
export function GroupTicks({ title, people, chosen, within, most = Number.POSITIVE_INFINITY, onChange }: Props) {
  const full = chosen.length >= most
  return (
    <Card title={title}>
      {people.map((one) => {
        const on = chosen.includes(one.id)
        const why = whyNotWords(one, within)
        return (
          <Checkbox
            key={one.id}
            title={one.name}
            desc={[sexWords[one.sex], one.staffNo, why].filter(Boolean).join(' · ')}
            on={on}
            disabled={!on && (why !== undefined || full)}
            onChange={() => onChange(on ? chosen.filter((id) => id !== one.id) : [...chosen, one.id])}
          />
        )
      })}
    </Card>
  )
}
