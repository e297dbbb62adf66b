import type { Named } from '@domain/condolence/model'
import type { Choice } from '@domain/condolence/run'
import type { Handed, RunPerson } from '@domain/condolence/running'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Confirm } from '@/ui/Confirm'
import { runRefusal } from '@/words/condolence-run'
import { api } from '../api'
import { namesOf } from '../row'
import { PeopleField } from './PeopleField'

type Props = {
  runId: string
  people: readonly RunPerson[]
  choices: readonly Choice[]
  onDone: (done: Handed) => void
  onClose: () => void
}

/** `大米 3 份、食用油 2 份`: what is taken from the table. */
function thingsOf(people: readonly RunPerson[], choices: readonly Choice[]): string {
  const counts = choices.map((c) => ({ name: c.name, n: people.filter((p) => p.choiceId === c.id).length }))
  const none = people.filter((p) => p.choiceId === undefined).length
  return [...counts.filter(({ n }) => n > 0), ...(none > 0 ? [{ name: '没有选', n: none }] : [])]
    .map(({ name, n }) => `${name} ${n} 份`)
    .join('、')
}

/** Those who were ticked get it now: themselves, or somebody for them. */
export function HandConfirm({ runId, people, choices, onDone, onClose }: Props) {
  const [collector, setCollector] = useState<Named>()
  const deed = useDeed(api.hand)
  const hand = async () => {
    const memberIds = people.map(({ id }) => id)
    const done = await deed.run({ runId, memberIds, ...(collector && { collectorId: collector.id }) })
    if (done) onDone(done)
  }
  return (
    <Confirm
      title={`确认发给 ${people.length} 人？`}
      choice={namesOf(people)}
      note={choices.length > 0 ? thingsOf(people, choices) : undefined}
      consequence="登记后不能撤回，每人只能领一次。"
      confirm="确认发放"
      busy={deed.busy}
      error={deed.refusal && runRefusal(deed.refusal)}
      onConfirm={hand}
      onClose={onClose}
    >
      <PeopleField
        label="代领人"
        single
        empty="本人领取"
        hint="别人替他们领时才选"
        value={collector ? [collector] : []}
        onChange={([one]) => setCollector(one)}
      />
    </Confirm>
  )
}
