import type { ProposalText, ProposalView } from '@domain/proposal/model'
import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Quote } from '@/ui/Quote'
import { fieldWords } from '@/words/proposal'
import { FIELDS, textOf } from '../text'

type Props = { mine: ProposalText; other: ProposalView; onChoose: (text: ProposalText) => void }

/** The text was changed elsewhere too: both are shown, nothing is lost until one is chosen. */
export function BothTexts({ mine, other, onChoose }: Props) {
  const server = textOf(other)
  const changed = FIELDS.filter((field) => mine[field] !== server[field])
  return (
    <View {...aria('group', '两份文字')}>
      <Card title="这件提案在别处改过" pad>
        <View className="u-sub">两份文字都在，请选一份继续写。没有选的那一份不再保留，需要的话请先抄下来。</View>
      </Card>
      <Both title="我在这里写的" text={mine} fields={changed} action="用我写的" onChoose={() => onChoose(mine)} />
      <Both title="已经保存的" text={server} fields={changed} action="用已保存的" onChoose={() => onChoose(server)} />
    </View>
  )
}

type OneProps = {
  title: string
  text: ProposalText
  fields: readonly (keyof ProposalText)[]
  action: string
  onChoose: () => void
}

function Both({ title, text, fields, action, onChoose }: OneProps) {
  return (
    <Card title={title} pad>
      <View className="u-stack">
        {fields.map((field) => (
          <View key={field}>
            <View className="u-label">{fieldWords[field]}</View>
            <Quote>{text[field] || '（没有写）'}</Quote>
          </View>
        ))}
        <Button kind="default" onClick={onChoose}>
          {action}
        </Button>
      </View>
    </Card>
  )
}
