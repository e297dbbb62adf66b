import { MOST, type ProposalView } from '@domain/proposal/model'
import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'
import { TextArea } from '@/ui/TextArea'
import { api } from '../api'
import { useKept } from '../kept'
import { useStep } from '../step'
import { Refused } from './Refused'

type Props = { id: string; onDone: (view: ProposalView) => void; onStale: () => void; onClose: () => void }

/** What was answered has been put into effect; told once. */
export function ImplementForm({ id, onDone, onStale, onClose }: Props) {
  const { text, setText, drop } = useKept(`implemented:${id}`)
  const step = useStep(api.implemented, {
    onDone: (view) => {
      drop()
      onDone(view)
    },
    onStale,
  })
  const buttons = (
    <Button disabled={!text.trim()} reason="请写落实情况" busy={step.busy} onClick={() => step.run({ id, note: text })}>
      登记落实
    </Button>
  )
  return (
    <Sheet title="登记落实" onClose={onClose} buttons={buttons}>
      <TextArea
        label="落实情况"
        required
        max={MOST.note}
        value={text}
        onChange={setText}
        placeholder="哪一天、做成了什么"
        hint="登记一次，提案人会收到通知。"
      />
      <View className="u-pad u-pad_under">
        <Refused refusal={step.refusal} />
      </View>
    </Sheet>
  )
}
