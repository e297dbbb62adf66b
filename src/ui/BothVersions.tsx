import { View } from '@tarojs/components'
import { aria } from './aria'
import { Button } from './Button'
import { Card } from './Card'
import { Quote } from './Quote'

const FILLED = {
  label: '两份内容',
  hint: '两份内容都在，请选一份继续。没有选的那一份不再保留，需要的话请先抄下来。',
  mine: '我在这里填的',
  useMine: '用我填的',
  empty: '（没有填）',
}
const WRITTEN: typeof FILLED = {
  label: '两份文字',
  hint: '两份文字都在，请选一份继续写。没有选的那一份不再保留，需要的话请先抄下来。',
  mine: '我在这里写的',
  useMine: '用我写的',
  empty: '（没有写）',
}

interface Row {
  key: string
  label: string
  mine: string
  stored: string
}
type Props = { title: string; rows: readonly Row[]; written?: boolean; onMine: () => void; onStored: () => void }

/** It was changed elsewhere too: both are shown where they differ, nothing is lost until one is chosen. */
export function BothVersions({ title, rows, written, onMine, onStored }: Props) {
  const words = written ? WRITTEN : FILLED
  const one = (name: string, of: 'mine' | 'stored', action: string, onChoose: () => void) => (
    <Card title={name} pad>
      <View className="u-stack">
        {rows.map((row) => (
          <View key={row.key}>
            <View className="u-label">{row.label}</View>
            <Quote>{row[of] || words.empty}</Quote>
          </View>
        ))}
        <Button kind="default" onClick={onChoose}>
          {action}
        </Button>
      </View>
    </Card>
  )
  return (
    <View {...aria('group', words.label)}>
      <Card title={title} pad>
        <View className="u-sub">{words.hint}</View>
      </Card>
      {one(words.mine, 'mine', words.useMine, onMine)}
      {one('已经保存的', 'stored', '用已保存的', onStored)}
    </View>
  )
}
