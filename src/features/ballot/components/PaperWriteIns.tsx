import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { TextField } from '@/ui/TextField'
import type { Written } from '../paper-form'
import { NumberBox } from './NumberBox'

type Props = { written: readonly Written[]; onChange: (written: Written[]) => void }

/** 另选他人 on paper: a name as it was written, and how many wrote it. */
export function PaperWriteIns({ written, onChange }: Props) {
  const put = (at: number, more: Partial<Written>) =>
    onChange(written.map((one, n) => (n === at ? { ...one, ...more } : one)))
  return (
    <View>
      {written.map((one, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than where it stands
        <View key={n} className="bd-written">
          <TextField
            label={`另选他人 ${n + 1}`}
            quiet
            max={20}
            placeholder="姓名"
            value={one.name}
            onChange={(name) => put(n, { name })}
          />
          <View className="bd-line__boxes bd-written__votes">
            <NumberBox
              label="赞成"
              name={`另选他人 ${n + 1}，赞成`}
              value={one.votes}
              onChange={(votes) => put(n, { votes })}
            />
            <Button kind="ghost" small onClick={() => onChange(written.filter((_, at) => at !== n))}>
              去掉
            </Button>
          </View>
        </View>
      ))}
      <View className="u-pad">
        <Button kind="default" small onClick={() => onChange([...written, { name: '', votes: '' }])}>
          加一位另选他人
        </Button>
      </View>
    </View>
  )
}
