import { CANDIDATES_MOST } from '@domain/ballot/question'
import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Slot } from '@/ui/Slot'
import { TextField } from '@/ui/TextField'
import type { FieldsProps } from '../editing'
import { freshId } from '../form'

/** The options, and how many of them one may choose; a line left empty is no option. */
export function PollFields({ of, onChange }: FieldsProps) {
  const { options, most } = of
  const put = (at: number, text: string) =>
    onChange({ options: options.map((option, n) => (n === at ? { ...option, text } : option)) })
  return (
    <>
      {options.map(({ id, text }, n) => (
        <TextField
          key={id}
          label={`选项 ${n + 1}`}
          required={n < 2}
          max={100}
          quiet
          value={text}
          onChange={(value) => put(n, value)}
        />
      ))}
      <View className="u-pad">
        <Button
          kind="default"
          small
          disabled={options.length >= CANDIDATES_MOST}
          onClick={() => onChange({ options: [...options, { id: freshId(), text: '' }] })}
        >
          再加一个选项
        </Button>
      </View>
      <Slot>
        <TextField
          label="最多选几项"
          required
          type="number"
          max={3}
          quiet
          value={most}
          onChange={(value) => onChange({ most: value })}
        />
      </Slot>
    </>
  )
}
