import type { Candidate, Person } from '@domain/contest/view'
import { lengthOf } from '@domain/kit/text'
import { useEffect, useState } from 'react'
import { useLoad } from '@/kit/load'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Field } from '@/ui/Field'
import { Radio } from '@/ui/Radio'
import { Search } from '@/ui/Search'
import { Slot } from '@/ui/Slot'
import { contestRefusal } from '@/words/contest'
import { api } from '../api'
import { whyNotWords } from '../candidate'

const TYPING = 400

type Props = {
  contestId: string
  eventId: string
  me: string
  value?: Person
  onChange: (partner: Person | undefined) => void
}

/** A partner is named now, or comes later by the code. */
export function PartnerField({ contestId, eventId, me, value, onChange }: Props) {
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), TYPING)
    return () => clearTimeout(timer)
  }, [text])
  const found = useLoad(() => api.candidates({ contestId, eventId, text: asked }), [asked], true)
  const others = (found.value?.items ?? []).filter(({ id }) => id !== me)
  if (value)
    return (
      <Field label="搭档">
        <Cell
          title={value.name}
          right={
            <Button kind="ghost" small label="换一位搭档" onClick={() => onChange(undefined)}>
              换一位
            </Button>
          }
        />
      </Field>
    )
  const short = lengthOf(asked) < 2
  const line = (one: Candidate) => {
    const why = whyNotWords(one)
    return (
      <Radio
        key={one.id}
        title={one.name}
        desc={why ? `${one.group} · ${why}` : one.group}
        on={false}
        disabled={why !== undefined}
        onClick={() => onChange({ id: one.id, name: one.name })}
      />
    )
  }
  return (
    <Field label="搭档" hint="也可以先报名，再把组队码发给搭档，请对方扫码加入。">
      <Search value={text} onChange={setText} placeholder="搭档的姓名或工号" />
      <Slot>{!short && others.map(line)}</Slot>
      <Slot>
        {!short && found.value && others.length === 0 && <Cell title="没有找到" desc="请输入完整的姓名，或先报名。" />}
      </Slot>
      <Slot>{found.refusal && <Cell title={contestRefusal(found.refusal, me)} onClick={found.reload} />}</Slot>
    </Field>
  )
}
