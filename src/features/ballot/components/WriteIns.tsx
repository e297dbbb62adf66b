import { type Election, NAME_MOST } from '@domain/ballot/question'
import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Slot } from '@/ui/Slot'
import { TextField } from '@/ui/TextField'
import { writeInFaultWords } from '@/words/ballot-vote'
import type { QuestionProps } from '../asking'
import { faultOf, inFavour } from '../choices'

/** 另选他人: who is not on the list; each name takes one of the seats. */
export function WriteIns({ of, choice, onChange }: QuestionProps<Election>) {
  const { writeIns } = choice
  const put = (next: readonly string[]) => onChange({ ...choice, writeIns: next })
  const blank = writeIns.some((name) => !name.trim())
  const full = inFavour(choice) >= of.seats
  return (
    <View>
      {writeIns.map((name, at) => {
        const fault = faultOf(of, choice, at)
        return (
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than where it stands.
            key={at}
            label={`另选他人 ${at + 1}`}
            value={name}
            max={NAME_MOST}
            placeholder="写姓名"
            hint="清空这一行就是不选"
            error={fault && writeInFaultWords[fault]}
            onChange={(text) => put(writeIns.map((one, n) => (n === at ? text : one)))}
          />
        )
      })}
      <Slot>
        {!blank && !full && (
          <View className="u-pad">
            <Button kind="default" onClick={() => put([...writeIns, ''])}>
              另选他人
            </Button>
          </View>
        )}
      </Slot>
    </View>
  )
}
