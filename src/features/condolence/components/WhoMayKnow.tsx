import { CIRCLES, type Circle } from '@domain/condolence/model'
import type { CondolenceView } from '@domain/condolence/view'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Card } from '@/ui/Card'
import { Confirm } from '@/ui/Confirm'
import { RadioGroup } from '@/ui/RadioGroup'
import { Slot } from '@/ui/Slot'
import { circleWords, condolenceRefusal } from '@/words/condolence'
import { circleConsequence, circleDescs, tellingWords } from '@/words/condolence-telling'
import { api } from '../api'
import { ownOf } from '../own'

const items = CIRCLES.map((value) => ({ value, label: circleWords[value], desc: circleDescs[value] }))

type Props = { of: CondolenceView; meId: string; onDone: (next: CondolenceView) => void }

/** The person's own word, explained before and confirmed; narrower again at any time. */
export function WhoMayKnow({ of, meId, onDone }: Props) {
  const [asked, setAsked] = useState<Circle>()
  const deed = useDeed(api.whoMayKnow)
  const mine = ownOf(of, meId)?.circle
  const close = () => {
    deed.clear()
    setAsked(undefined)
  }
  const say = async (circle: Circle) => {
    const next = await deed.run({ id: of.id, circle })
    if (!next) return
    setAsked(undefined)
    onDone(next)
  }
  return (
    <>
      <Card title={tellingWords.circle}>
        <View className="u-pad u-pad_under u-sub">{tellingWords.circleHint}</View>
        <RadioGroup
          label={tellingWords.circle}
          items={items}
          value={mine}
          onChange={(circle) => circle !== mine && setAsked(circle)}
        />
      </Card>
      <Slot>
        {asked && (
          <Confirm
            title={tellingWords.asked}
            choice={circleWords[asked]}
            consequence={circleConsequence(asked, of)}
            back="再想想"
            busy={deed.busy}
            error={deed.refusal && condolenceRefusal(deed.refusal)}
            onConfirm={() => say(asked)}
            onClose={close}
          />
        )}
      </Slot>
    </>
  )
}
