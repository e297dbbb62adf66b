import type { ContestView } from '@domain/contest/view'
import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Quote } from '@/ui/Quote'
import { audienceKindWords } from '@/words/audience'
import { eventWords, formWords } from '@/words/contest-desk'
import { differing, type Field, type Form, formOf } from '../form'

type Props = { mine: Form; other: ContestView; onChoose: (form: Form) => void }

/** It was changed elsewhere too: both are shown, nothing is lost until one is chosen. */
export function BothPlans({ mine, other, onChoose }: Props) {
  const server = formOf(other)
  const fields = differing(mine, server)
  return (
    <View {...aria('group', '两份内容')}>
      <Card title="这个活动在别处改过" pad>
        <View className="u-sub">两份内容都在，请选一份继续。没有选的那一份不再保留，需要的话请先抄下来。</View>
      </Card>
      <Both title="我在这里填的" form={mine} fields={fields} action="用我填的" onChoose={() => onChoose(mine)} />
      <Both title="已经保存的" form={server} fields={fields} action="用已保存的" onChoose={() => onChoose(server)} />
    </View>
  )
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

type OneProps = { title: string; form: Form; fields: readonly Field[]; action: string; onChoose: () => void }

function Both({ title, form, fields, action, onChoose }: OneProps) {
  return (
    <Card title={title} pad>
      <View className="u-stack">
        {fields.map((field) => (
          <View key={field}>
            <View className="u-label">{formWords[field]}</View>
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
