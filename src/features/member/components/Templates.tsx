import { TEMPLATES } from '@domain/notice/settings'
import { View } from '@tarojs/components'
import { Slot } from '@/ui/Slot'
import { TextField } from '@/ui/TextField'
import { templateWords } from '@/words/notice-push'

type Props = { typed: string; error?: string; onChange: (typed: string) => void }

/** 订阅消息: the templates of the school's account, one field each. */
export function Templates({ typed, error, onChange }: Props) {
  const lines = typed.split('\n')
  const change = (at: number, line: string) =>
    onChange(TEMPLATES.map((_, n) => (n === at ? line : (lines[n] ?? ''))).join('\n'))
  return (
    <View>
      {TEMPLATES.map((template, at) => (
        <TextField
          key={template}
          label={templateWords[template].label}
          value={lines[at] ?? ''}
          onChange={(line) => change(at, line.replace(/\n/g, ' '))}
          max={160}
          quiet
          placeholder="模板编号，没有就空着"
          hint={templateWords[template].hint}
        />
      ))}
      <Slot>{error && <View className="u-pad u-error">{error}</View>}</Slot>
    </View>
  )
}
