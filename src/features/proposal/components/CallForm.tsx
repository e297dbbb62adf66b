import { addDays, dayOf, endOf, startOf } from '@domain/kit/time'
import type { CallView } from '@domain/proposal/model'
import { sessionWords } from '@domain/proposal/number'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { DateField } from '@/ui/DateField'
import { Sheet } from '@/ui/Sheet'
import { TextField } from '@/ui/TextField'
import { api } from '../api'
import { useStep } from '../step'
import { Refused } from './Refused'

const DAYS = 14
/** 1 to 99, as the contract has it; anything else is not a number of a congress. */
const numberIn = (words: string) => (/^[1-9]\d?$/.test(words.trim()) ? Number(words) : undefined)

/** As the last one was called: a small school has 教职工大会 where a large one has 教代会. */
function titleFor(term: number, session: number, last?: CallView): string {
  const words = sessionWords(term, session)
  const before = last && sessionWords(last.term, last.session)
  return before && last.title.includes(before) ? last.title.replace(before, words) : `${words}教代会提案征集`
}

type Props = { last?: CallView; onDone: (call: CallView) => void; onClose: () => void }

/** Opens a call for proposals; begins with what follows on the last one. */
export function CallForm({ last, onDone, onClose }: Props) {
  const today = dayOf(Date.now())
  const [term, setTerm] = useState(last ? `${last.term}` : '')
  const [session, setSession] = useState(last ? `${last.session + 1}` : '')
  const [title, setTitle] = useState<string>()
  const [opensOn, setOpensOn] = useState(today)
  const [closesOn, setClosesOn] = useState(addDays(today, DAYS))
  const step = useStep(api.openCall, { onDone })
  const [t, s] = [numberIn(term), numberIn(session)]
  // Follows the numbers until it is written over.
  const words = title ?? (t && s ? titleFor(t, s, last) : '')
  const missing = !t || !s ? '请填第几届、第几次' : !words.trim() ? '请填名称' : undefined
  const send = () =>
    t && s && step.run({ term: t, session: s, title: words, opensAt: startOf(opensOn), closesAt: endOf(closesOn) })
  const buttons = (
    <Button disabled={Boolean(missing)} reason={missing} busy={step.busy} onClick={send}>
      发起征集
    </Button>
  )
  return (
    <Sheet title="发起征集" onClose={onClose} buttons={buttons}>
      <TextField label="第几届" required type="number" max={2} quiet value={term} onChange={setTerm} />
      <TextField label="第几次会议" required type="number" max={2} quiet value={session} onChange={setSession} />
      <TextField label="名称" required max={60} value={words} onChange={setTitle} />
      <DateField label="开始日期" value={opensOn} onChange={setOpensOn} hint="当天 0 点开始，并通知可以提提案的人" />
      <DateField label="截止日期" value={closesOn} onChange={setClosesOn} min={opensOn} hint="当天 24 点截止" />
      <View className="u-pad u-pad_under">
        <Refused refusal={step.refusal} />
      </View>
    </Sheet>
  )
}
