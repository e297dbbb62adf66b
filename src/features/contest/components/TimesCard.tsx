import { dayOf, momentWords } from '@domain/kit/time'
import { useState } from 'react'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { MomentField } from '@/ui/MomentField'
import { Slot } from '@/ui/Slot'
import { formWords } from '@/words/contest-desk'
import { type Field, type Form, opensOf, type Time, timesOf, whenOf } from '../form'

const HOURS: Record<Time, string> = {
  starts: '14:00',
  ends: '17:00',
  opens: '08:00',
  closes: '18:00',
  withdraw: '18:00',
}

type Props = {
  form: Form
  now: number
  errorAt: (field: Field) => string | undefined
  onChange: (part: Partial<Form>) => void
}

/** Times of signing up follow from the beginning, until they are written over. */
export function TimesCard({ form, now, errorAt, onChange }: Props) {
  const own = form.opens !== '' || form.closes !== '' || form.withdraw !== ''
  const [open, setOpen] = useState(own)
  const times = timesOf(form, now)
  const opensAt = opensOf(form, now)
  const wrong = (['opens', 'closes', 'withdraw'] as const).some((field) => errorAt(field) !== undefined)
  const field = (name: Time, at: number | undefined, hint?: string) => (
    <MomentField
      label={formWords[name]}
      required={name === 'starts'}
      value={form[name] || (at === undefined ? '' : whenOf(at))}
      min={name === 'starts' || name === 'ends' ? dayOf(now) : undefined}
      time={HOURS[name]}
      error={errorAt(name)}
      hint={hint}
      onChange={(value) => onChange({ [name]: value })}
    />
  )
  const begins = form.opens === '' ? '发布后开始' : `${momentWords(opensAt, now)} 开始`
  const words = times
    ? `${begins}，${momentWords(times.signUpClosesAt, now)} 截止`
    : '发布后开始，活动前两天 18:00 截止'
  return (
    <Card>
      {field('starts', undefined)}
      <Slot>{times && field('ends', times.endsAt)}</Slot>
      <Slot>
        {open || wrong ? (
          <>
            {field(
              'opens',
              form.opens === '' ? undefined : opensAt,
              form.opens === '' ? '不选就从发布时开始' : undefined,
            )}
            {field('closes', times?.signUpClosesAt, form.closes === '' ? '默认活动前两天 18:00' : undefined)}
            {field('withdraw', times?.withdrawUntil, '在这之前可以自己退出；以后由负责人换人')}
          </>
        ) : (
          <Cell title="报名时间" desc={words} label={`报名时间，${words}，修改`} onClick={() => setOpen(true)} />
        )}
      </Slot>
    </Card>
  )
}
