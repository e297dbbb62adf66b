import type { ProposalView } from '@domain/proposal/model'
import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Quote } from '@/ui/Quote'
import { fieldWords } from '@/words/proposal'
import { FIELDS, sameFiles, type Written, writtenOf } from '../text'

type Props = { mine: Written; other: ProposalView; onChoose: (text: Written) => void }

/** The text was changed elsewhere too: both are shown, nothing is lost until one is chosen. */
export function BothTexts({ mine, other, onChoose }: Props) {
  const server = writtenOf(other)
  const changed: (keyof Written)[] = FIELDS.filter((field) => mine[field] !== server[field])
  if (!sameFiles(mine, server)) changed.push('files')
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

const filesWords = ({ files }: Written) => files.map((file) => file.name).join('、') || '（没有附件）'

type OneProps = {
  title: string
  text: Written
  fields: readonly (keyof Written)[]
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
            <Quote>{field === 'files' ? filesWords(text) : text[field] || '（没有写）'}</Quote>
          </View>
        ))}
        <Button kind="default" onClick={onChoose}>
          {action}
        </Button>
      </View>
    </Card>
  )
}
