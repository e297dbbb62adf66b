import { fenOf } from '@domain/kit/money'
import { ok } from '@domain/kit/result'
import { dayOf, dayWords } from '@domain/kit/time'
import type { Me } from '@domain/member/contract'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useDeed } from '@/kit/deed'
import { useLoad } from '@/kit/load'
import { urlOf } from '@/kit/routes'
import { hasRole } from '@/kit/session'
import { Button } from '@/ui/Button'
import { Confirm } from '@/ui/Confirm'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { formWords, sourceWords } from '@/words/condolence'
import { runRefusal } from '@/words/condolence-run'
import { api } from '../api'
import { yuan } from '../money'
import { budgetOf, choicesOf, inputOf, lackIn, useRunForm } from '../run-form'
import { BudgetCard } from './BudgetCard'
import { RunGift } from './RunGift'
import { RunWho } from './RunWho'

/** While somebody types the sum is not asked for at every figure. */
const TYPING = 400
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), TYPING)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

/** For whom, what, and what it comes to; then it is confirmed, and people are frozen. */
export function RunMake({ me, lines }: { me: Me; lines: readonly string[] }) {
  const office = hasRole(me, 'committee', 'chair')
  const own = { kind: 'groups' as const, ids: [me.member?.groupId ?? ''] }
  const { form, change, drop } = useRunForm({ line: lines[0] ?? '', ...(!office && { audience: own }) })
  const [sure, setSure] = useState(false)
  const deed = useDeed(api.run)
  const now = Date.now()
  const asked = budgetOf(form, now)
  const typed = JSON.stringify(asked ?? null)
  const key = useSettled(typed)
  const budget = useLoad(async () => (asked ? api.budget(asked) : ok(null)), [key], true)
  // What was counted for other figures says nothing of these.
  const value = key === typed ? budget.value : undefined
  const over = (value?.overCount ?? 0) > 0
  const missing =
    lackIn(form) ?? (budget.refusal ? '请看预算' : !value ? '正在算预算' : over ? '有人超过限额' : undefined)
  const close = () => {
    setSure(false)
    deed.clear()
  }
  const make = async () => {
    const input = inputOf(form, now)
    const made = input && (await deed.run(input))
    if (!made) return
    drop()
    Taro.redirectTo({ url: urlOf('run', { id: made.id }) })
  }
  const choices = choicesOf(form)
  const bar = (
    <Button disabled={Boolean(missing)} reason={missing} onClick={() => setSure(true)}>
      发起发放
    </Button>
  )
  return (
    <Page bar={bar}>
      <RunWho me={me} form={form} onChange={change} />
      <RunGift form={form} lines={lines} onChange={change} />
      <BudgetCard budget={value} refusal={budget.refusal} valueFen={fenOf(form.amount) ?? undefined} />
      <Slot>
        {sure && value && (
          <Confirm
            title={`确认发起“${form.title.trim()}”？`}
            choice={`${value.people} 人，共 ${yuan(value.sumFen)}`}
            note={[
              `每人 ${yuan(fenOf(form.amount) ?? 0)}，${formWords[form.form]}`,
              `${sourceWords[form.source]}，${form.line}`,
              choices.length > 0 && `可选：${choices.map((c) => c.name).join('、')}`,
            ]
              .filter(Boolean)
              .join('；')}
            consequence={`名单按 ${dayWords(form.asOf || dayOf(now), now)} 的名册定下，发起后不能改；会通知名单上的每一位。`}
            confirm="发起"
            busy={deed.busy}
            error={deed.refusal && runRefusal(deed.refusal)}
            onConfirm={make}
            onClose={close}
          />
        )}
      </Slot>
    </Page>
  )
}
