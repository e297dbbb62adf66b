import type { No } from '@domain/kit/result'
import type { CallView } from '@domain/proposal/model'
import { Card } from '@/ui/Card'
import { Choose } from '@/ui/Choose'
import { Notice } from '@/ui/Notice'
import { refusalWords } from '@/words/kit'
import { callHint, isOpen, writable } from '../calls'

type Props = {
  /** Undefined while they could not be read. */
  calls: readonly CallView[] | undefined
  /** Why they could not. */
  refusal?: Pick<No, 'error' | 'detail'>
  value?: string
  now: number
  onChange: (id: string) => void
}

/** For which call the proposal is written; with one there is nothing to choose, with none it is said what happens. */
export function CallChoice({ calls, refusal, value, now, onChange }: Props) {
  if (!calls) {
    const why = refusal && refusal.error !== 'OFFLINE' ? refusalWords(refusal) : '网络没有连上，还没有读到征集。'
    return <Notice icon="clock">{why}您可以先写，文字存在这台手机上。</Notice>
  }
  const choices = writable(calls, now)
  const on = calls.find((call) => call.id === value)
  const first = choices[0]
  if (!first) return <Notice icon="clock">现在没有征集。您可以先写，文字存在这台手机上，开始征集后再提交。</Notice>
  if (choices.length === 1 && (!on || on.id === first.id)) {
    return (
      <Notice icon="clock">
        {first.title}：{callHint(first, now)}
      </Notice>
    )
  }
  return (
    <Card>
      <Choose
        label="征集"
        required
        items={choices.map((call) => ({ value: call.id, label: call.title, desc: callHint(call, now) }))}
        value={value}
        onChange={onChange}
        hint={on && isOpen(on, now) ? callHint(on, now) : undefined}
        error={on && !isOpen(on, now) ? callHint(on, now) : undefined}
      />
    </Card>
  )
}
