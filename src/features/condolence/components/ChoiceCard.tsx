import type { RunView } from '@domain/condolence/running'
import { leftWords, momentWords } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Confirm } from '@/ui/Confirm'
import { RadioGroup } from '@/ui/RadioGroup'
import { Slot } from '@/ui/Slot'
import { toast } from '@/ui/toast'
import { runRefusal } from '@/words/condolence-run'
import { api } from '../api'
import { choiceName } from '../run-row'

type Props = { of: RunView; onDone: (view: RunView) => void }

/** One of several things, until the day of choosing is over; then it stands. */
export function ChoiceCard({ of, onDone }: Props) {
  const [asked, setAsked] = useState<string>()
  const deed = useDeed(api.choose)
  const { choices, mine, chooseUntil, can, id } = of
  const may = can.includes('choose')
  const now = Date.now()
  const close = () => {
    setAsked(undefined)
    deed.clear()
  }
  const choose = async (choiceId: string) => {
    const view = await deed.run({ runId: id, choiceId })
    if (!view) return
    close()
    toast('已选好')
    onDone(view)
  }
  if (!may) {
    const name = choiceName(choices, mine?.choiceId)
    return (
      <Card title="我的选择">
        <Cell title={name ?? '没有选'} desc={name ? undefined : '选择已经截止，由工会安排'} />
      </Card>
    )
  }
  const until =
    chooseUntil === undefined
      ? '领取前都可以改'
      : `${momentWords(chooseUntil, now)} 截止，${leftWords(chooseUntil, now)}`
  return (
    <Card title="请选一种">
      <RadioGroup
        label="请选一种"
        items={choices.map((c) => ({ value: c.id, label: c.name }))}
        value={mine?.choiceId}
        onChange={setAsked}
      />
      <View className="u-pad u-sub">{until}</View>
      <Slot>
        {asked !== undefined && (
          <Confirm
            title="确认您的选择？"
            choice={choiceName(choices, asked) ?? ''}
            consequence={chooseUntil === undefined ? '领取前还可以改。' : '截止前还可以改。'}
            confirm="就选这个"
            busy={deed.busy}
            error={deed.refusal && runRefusal(deed.refusal)}
            onConfirm={() => choose(asked)}
            onClose={close}
          />
        )}
      </Slot>
    </Card>
  )
}
