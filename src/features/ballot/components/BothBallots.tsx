import type { BallotView } from '@domain/ballot/view'
import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Quote } from '@/ui/Quote'
import { audienceKindWords } from '@/words/audience'
import { ballotKindWords, secrecyWords } from '@/words/ballot'
import { editFieldWords } from '@/words/ballot-edit'
import { differing, type Field, type Form, formOf, type QuestionForm } from '../form'

type Props = { mine: Form; other: BallotView; onChoose: (form: Form) => void }

/** It was changed elsewhere too: both are shown, nothing is lost until one is chosen. */
export function BothBallots({ mine, other, onChoose }: Props) {
  const server = formOf(other)
  const fields = differing(mine, server)
  return (
    <View {...aria('group', '两份内容')}>
      <Card title="这份内容在别处改过" pad>
        <View className="u-sub">两份内容都在，请选一份继续。没有选的那一份不再保留，需要的话请先抄下来。</View>
      </Card>
      <Both title="我在这里填的" form={mine} fields={fields} action="用我填的" onChoose={() => onChoose(mine)} />
      <Both title="已经保存的" form={server} fields={fields} action="用已保存的" onChoose={() => onChoose(server)} />
    </View>
  )
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

type OneProps = { title: string; form: Form; fields: readonly Field[]; action: string; onChoose: () => void }

function Both({ title, form, fields, action, onChoose }: OneProps) {
  return (
    <Card title={title} pad>
      <View className="u-stack">
        {fields.map((field) => (
          <View key={field}>
            <View className="u-label">{editFieldWords[field]}</View>
            <Quote>{wordsOf(form, field) || '（没有填）'}</Quote>
          </View>
        ))}
        <Button kind="default" onClick={onChoose}>
          {action}
        </Button>
      </View>
    </Card>
  )
}
