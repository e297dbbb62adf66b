import { secrecyWords } from '@domain/ballot/names'
import type { BallotView } from '@domain/ballot/view'
import { BothVersions } from '@/ui/BothVersions'
import { audienceKindWords } from '@/words/audience'
import { ballotKindWords } from '@/words/ballot'
import { editFieldWords } from '@/words/ballot-edit'
import { differing, type Field, type Form, formOf, type QuestionForm } from '../form'

type Props = { mine: Form; other: BallotView; onChoose: (form: Form) => void }

/** It was changed elsewhere too. */
export function BothBallots({ mine, other, onChoose }: Props) {
  const server = formOf(other)
  const rows = differing(mine, server).map((field) => ({
    key: field,
    label: editFieldWords[field],
    mine: wordsOf(mine, field),
    stored: wordsOf(server, field),
  }))
  const title = '这份内容在别处改过'
  return <BothVersions title={title} rows={rows} onMine={() => onChoose(mine)} onStored={() => onChoose(server)} />
}

const names = (people: readonly { name: string }[]) => people.map(({ name }) => name).join('、')

function questionWords(kind: Form['kind'], q: QuestionForm): string {
  if (kind === 'resolution') return [q.title, q.text].filter(Boolean).join('\n')
  if (kind === 'poll') return `${q.title}：${q.options.map(({ text }) => text).join('、')}，最多选 ${q.most} 项`
  return `${q.title}：${names(q.people)}${kind === 'election' ? `，选 ${q.seats} 名` : ''}`
}

function wordsOf(form: Form, field: Field): string {
  switch (field) {
    case 'kind':
      return form.kind ? ballotKindWords[form.kind] : ''
    case 'secrecy':
      return secrecyWords[form.secrecy]
    case 'audience': {
      const { kind, ids } = form.audience
      return ids.length > 0 ? `${audienceKindWords[kind]}（${ids.length}）` : audienceKindWords[kind]
    }
    case 'questions':
      return form.questions.map((q) => questionWords(form.kind, q)).join('\n')
    case 'scrutineers':
    case 'readers':
      return names(form[field])
    case 'ownRules':
      return form.ownRules?.name ?? ''
    case 'rules': {
      const { approvalNo, publicFrom, publicTo, superiorAgrees } = form.rules
      const agreed = superiorAgrees && '上级工会同意手机投票'
      return [approvalNo, publicFrom && `公示 ${publicFrom} 至 ${publicTo ?? ''}`, agreed].filter(Boolean).join('\n')
    }
    default:
      return form[field]
  }
}
