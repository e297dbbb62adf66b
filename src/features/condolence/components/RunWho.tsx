import { AUDIENCES } from '@domain/kit/audience'
import { dayOf } from '@domain/kit/time'
import type { Me } from '@domain/member/contract'
import { useState } from 'react'
import { hasRole } from '@/kit/session'
import { Card } from '@/ui/Card'
import { Choose } from '@/ui/Choose'
import { DateField } from '@/ui/DateField'
import { GroupSheet } from '@/ui/GroupSheet'
import { Opens } from '@/ui/Opens'
import { PeopleSheet } from '@/ui/PeopleSheet'
import { Slot } from '@/ui/Slot'
import { TextField } from '@/ui/TextField'
import { audienceKindWords } from '@/words/audience'
import { runKindNotes } from '@/words/condolence-run'
import { type RunForm, runKinds } from '../run-form'

type Props = { me: Me; form: RunForm; onChange: (part: Partial<RunForm>) => void }

const kinds = AUDIENCES.map((value) => ({ value, label: audienceKindWords[value] }))
const ownKinds = [
  { value: 'groups' as const, label: '本组全体' },
  { value: 'members' as const, label: '本组里指定的人' },
]

/** What it is called, on which occasion, for whom, as they are on which day. */
export function RunWho({ me, form, onChange }: Props) {
  const [open, setOpen] = useState(false)
  const { kind, ids } = form.audience
  const office = hasRole(me, 'committee', 'chair')
  const own = me.member?.groupId ?? ''
  const today = dayOf(Date.now())
  const choose = (next: typeof kind) =>
    next !== kind && onChange({ audience: { kind: next, ids: !office && next === 'groups' ? [own] : [] } })
  const done = (next: string[]) => {
    setOpen(false)
    onChange({ audience: { kind, ids: next } })
  }
  return (
    <Card>
      <TextField
        label="名称"
        required
        max={40}
        value={form.title}
        placeholder="如：端午慰问"
        onChange={(title) => onChange({ title })}
      />
      <Choose
        label="事由"
        items={runKinds}
        value={form.kind}
        hint={runKindNotes[form.kind]}
        onChange={(next) => onChange({ kind: next })}
      />
      <Choose label="发给谁" items={office ? kinds : ownKinds} value={kind} onChange={choose} />
      <Slot>
        {kind === 'groups' && office && (
          <Opens
            label="哪些小组"
            value={ids.length > 0 ? `已选 ${ids.length} 个小组` : ''}
            empty="请选小组"
            onClick={() => setOpen(true)}
          />
        )}
        {kind === 'members' && (
          <Opens
            label="哪些人"
            value={ids.length > 0 ? `已选 ${ids.length} 人` : ''}
            empty="请选人"
            onClick={() => setOpen(true)}
          />
        )}
      </Slot>
      <DateField
        label="按哪一天的名册"
        value={form.asOf || today}
        max={today}
        hint="这一天之后来的人不在内，之后离开的人还在内"
        onChange={(asOf) => onChange({ asOf: asOf === today ? '' : asOf })}
      />
      <Slot>
        {open && kind === 'groups' && (
          <GroupSheet title="发给哪些小组" chosen={ids} onDone={done} onClose={() => setOpen(false)} />
        )}
        {open && kind === 'members' && (
          <PeopleSheet
            title="发给哪些人"
            chosen={ids.map((id) => ({ id, name: '' }))}
            groupId={office ? undefined : own}
            most={1000}
            confirm={(n) => `选好了（${n} 人）`}
            onDone={(people) => done(people.map(({ id }) => id))}
            onClose={() => setOpen(false)}
          />
        )}
      </Slot>
    </Card>
  )
}
