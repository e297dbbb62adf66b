import type { Choice } from '@domain/condolence/run'
import type { RunPerson } from '@domain/condolence/running'
import { Card } from '@/ui/Card'
import { Checkbox } from '@/ui/Checkbox'
import { choiceName } from '../run-row'

type Props = {
  people: readonly RunPerson[]
  choices: readonly Choice[]
  chosen: readonly RunPerson[]
  onChange: (chosen: RunPerson[]) => void
}

/** Who has not collected, to be ticked; with what they chose, so that the right thing is handed over. */
export function HandRows({ people, choices, chosen, onChange }: Props) {
  const whatOf = ({ choiceId }: RunPerson) =>
    choices.length > 0 ? (choiceName(choices, choiceId) ?? '没有选') : undefined
  return (
    <Card>
      {people.map((one) => {
        const on = chosen.some((c) => c.id === one.id)
        return (
          <Checkbox
            key={one.id}
            title={one.name}
            desc={[whatOf(one), one.group, one.staffNo].filter(Boolean).join(' · ')}
            on={on}
            onChange={() => onChange(on ? chosen.filter((c) => c.id !== one.id) : [...chosen, one])}
          />
        )
      })}
    </Card>
  )
}
