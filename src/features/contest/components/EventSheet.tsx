import { ENTRANT_KINDS, type EventInput, SCORINGS, type Scoring } from '@domain/contest/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Choose } from '@/ui/Choose'
import { Field } from '@/ui/Field'
import { Pick } from '@/ui/Pick'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { TextField } from '@/ui/TextField'
import { entrantKindWords, eventFaultWords, eventFieldWords, scoringWords, unitWords } from '@/words/contest-desk'
import { type EventField, eventForm, eventOf, faultIn, isTeam } from '../event-form'
import { EventLimits } from './EventLimits'

const KINDS = ENTRANT_KINDS.map((value) => ({ value, label: entrantKindWords[value] }))
const WAYS: readonly (Scoring | 'none')[] = ['none', ...SCORINGS]
const PAIRS = [
  { value: 'any', label: '不限男女' },
  { value: 'mixed', label: '一男一女' },
]

type Props = {
  title: string
  event: EventInput
  /** It is there already and may be taken away. */
  onRemove?: () => void
  onDone: (event: EventInput) => void
  onClose: () => void
}

/** One event: who takes part and how many, then what else is asked, folded away until it is wanted. */
export function EventSheet({ title, event, onRemove, onDone, onClose }: Props) {
  const [form, setForm] = useState(() => eventForm(event))
  const [more, setMore] = useState(false)
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const fault = faultIn(form)
  const reason =
    fault && (fault.missing ? `请填${eventFieldWords[fault.field]}` : `请检查${eventFieldWords[fault.field]}`)
  const errorAt = (field: EventField) => (fault?.field === field && !fault.missing ? eventFaultWords[field] : undefined)
  const number = (field: 'places' | 'min' | 'max' | 'men' | 'women', label: string, must = false, hint?: string) => (
    <TextField
      label={label}
      required={must}
      type="number"
      max={5}
      quiet
      value={form[field]}
      onChange={(value) => set({ [field]: value })}
      placeholder={must ? undefined : '不限就不填'}
      hint={hint}
      error={field === 'women' ? undefined : errorAt(field)}
    />
  )
  const buttons = (
    <>
      {onRemove && (
        <Button kind="danger" onClick={onRemove}>
          删除项目
        </Button>
      )}
      <Button disabled={Boolean(fault)} reason={reason} onClick={() => onDone(eventOf(form))}>
        {onRemove ? '改好了' : '加入'}
      </Button>
    </>
  )
  return (
    <Sheet title={title} onClose={onClose} buttons={buttons}>
      <TextField
        label="项目名称"
        required
        max={40}
        value={form.name}
        onChange={(name) => set({ name })}
        error={errorAt('name')}
      />
      <Field label="怎样报名">
        <Pick
          label="怎样报名"
          items={KINDS}
          value={form.entrant}
          onChange={(entrant) => set({ entrant, mixed: false })}
        />
      </Field>
      {number('places', '名额', true, `按${unitWords[form.entrant].replace('个', '')}算`)}
      <Slot>
        {form.entrant === 'pair' && (
          <Field label="搭档">
            <Pick
              label="搭档"
              items={PAIRS}
              value={form.mixed ? 'mixed' : 'any'}
              onChange={(value) => set({ mixed: value === 'mixed' })}
            />
          </Field>
        )}
        {isTeam(form) && (
          <View className="u-fields">
            {number('min', '每队最少人数', true)}
            {number('max', '每队最多人数')}
            {number('men', '至少几名男老师')}
            {number('women', '至少几名女老师')}
          </View>
        )}
      </Slot>
      <Choose
        label="怎样算成绩"
        items={WAYS.map((value) => ({ value, label: scoringWords[value] }))}
        value={form.scoring}
        onChange={(scoring) => set({ scoring })}
      />
      <Slot>
        {more ? (
          <EventLimits form={form} errorAt={errorAt} onChange={set} />
        ) : (
          <View className="u-pad">
            <Button kind="ghost" small onClick={() => setMore(true)}>
              性别、年龄、每组名额、签到方式
            </Button>
          </View>
        )}
      </Slot>
    </Sheet>
  )
}
