import type { ContestView } from '@domain/contest/view'
import { BothVersions } from '@/ui/BothVersions'
import { audienceKindWords } from '@/words/audience'
import { eventWords, formWords } from '@/words/contest-desk'
import { differing, type Field, type Form, formOf } from '../form'

type Props = { mine: Form; other: ContestView; onChoose: (form: Form) => void }

/** It was changed elsewhere too. */
export function BothPlans({ mine, other, onChoose }: Props) {
  const server = formOf(other)
  const rows = differing(mine, server).map((field) => ({
    key: field,
    label: formWords[field],
    mine: wordsOf(mine, field),
    stored: wordsOf(server, field),
  }))
  const title = '这个活动在别处改过'
  return <BothVersions title={title} rows={rows} onMine={() => onChoose(mine)} onStored={() => onChoose(server)} />
}

function wordsOf(form: Form, field: Field): string {
  switch (field) {
    case 'events':
      return form.events.map((event) => `${event.name}（${eventWords(event)}）`).join('\n')
    case 'audience': {
      const { kind, ids } = form.audience
      return ids.length > 0 ? `${audienceKindWords[kind]}（${ids.length}）` : audienceKindWords[kind]
    }
    case 'organisers':
      return form.organisers.map(({ name }) => name).join('、')
    case 'waitingList':
      return form.waitingList ? '可以候补' : '不候补'
    default:
      return form[field]
  }
}
