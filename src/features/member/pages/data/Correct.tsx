import type { MemberView } from '@domain/member/model'
import { WISH_TEXT, type WishView } from '@domain/member/wish'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { dropDraft, keepDraft, readDraft } from '@/kit/draft'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { RadioGroup } from '@/ui/RadioGroup'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { TextArea } from '@/ui/TextArea'
import { columnWords } from '@/words/member'
import { valueWords } from '@/words/wish'
import { members } from '../../api'
import { type Correction, correctables, heldIn, NO_CORRECTION, wrongIn } from './form'
import { NewValue } from './NewValue'

const DRAFT = 'correct'
type Props = { member: MemberView; now: number; onDone: (wish: WishView) => void; onClose: () => void }

/** 更正: which entry is wrong, then what it should say. The roster itself changes when the union has agreed. */
export function Correct({ member, now, onDone, onClose }: Props) {
  const [form, setForm] = useState(() => readDraft<Correction>(DRAFT)?.value ?? NO_CORRECTION)
  const deed = useDeed(members.apply)
  const { column, value, text } = form
  const change = (part: Partial<Correction>) => {
    const next = { ...form, ...part }
    setForm(next)
    keepDraft(DRAFT, next)
    deed.clear()
  }
  if (column === undefined)
    return (
      <Sheet title="哪一项写错了？" onClose={onClose}>
        <RadioGroup
          label="哪一项写错了？"
          items={correctables(member, now)}
          onChange={(next) => change({ column: next, value: '' })}
        />
        <View className="u-pad u-sub">工号、小组和类别以学校人事名册为准，请告诉小组长或校工会。</View>
      </Sheet>
    )
  const wrong = wrongIn(column, deed.refusal)
  const send = async () => {
    const wish = await deed.run({ kind: 'correct', column, value: value.trim(), ...(text.trim() && { text }) })
    if (!wish) return
    dropDraft(DRAFT)
    onDone(wish)
  }
  const buttons = (
    <>
      <Button kind="default" disabled={deed.busy} onClick={() => change({ column: undefined })}>
        换一项
      </Button>
      <Button disabled={value.trim() === ''} reason="请先填写" busy={deed.busy} onClick={send}>
        提交更正
      </Button>
    </>
  )
  return (
    <Sheet title={`更正${columnWords[column]}`} onClose={onClose} buttons={buttons}>
      <NewValue
        column={column}
        value={value}
        onChange={(next) => change({ value: next })}
        error={wrong.value}
        hint={`现在是：${valueWords(column, heldIn(member, column), now)}`}
      />
      <TextArea
        label="说明"
        value={text}
        onChange={(next) => change({ text: next })}
        max={WISH_TEXT}
        low
        placeholder="可以不填，如：身份证上是这样写的"
      />
      <Slot>
        {wrong.whole && (
          <View className="u-pad u-error" {...aria('alert')}>
            {wrong.whole}
          </View>
        )}
      </Slot>
      <View className="u-pad u-sub">工会委员核对同意后，名册才会改。</View>
    </Sheet>
  )
}
