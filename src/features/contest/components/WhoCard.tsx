import { AUDIENCES } from '@domain/kit/audience'
import { useState } from 'react'
import { Card } from '@/ui/Card'
import { Checkbox } from '@/ui/Checkbox'
import { Choose } from '@/ui/Choose'
import { GroupSheet } from '@/ui/GroupSheet'
import { Opens } from '@/ui/Opens'
import { PeopleSheet } from '@/ui/PeopleSheet'
import { Slot } from '@/ui/Slot'
import { TextField } from '@/ui/TextField'
import { audienceKindWords } from '@/words/audience'
import { formWords } from '@/words/contest-desk'
import type { Field as FieldName, Form } from '../form'

const KINDS = AUDIENCES.map((value) => ({ value, label: audienceKindWords[value] }))

type Props = {
  form: Form
  errorAt: (field: FieldName) => string | undefined
  onChange: (part: Partial<Form>) => void
}

const named = (names: readonly string[]) => names.filter(Boolean).join('、')

/** Whom it is for, how many events one may take, and who runs it. */
export function WhoCard({ form, errorAt, onChange }: Props) {
  const [open, setOpen] = useState<'groups' | 'members' | 'organisers'>()
  const close = () => setOpen(undefined)
  const { kind, ids } = form.audience
  return (
    <Card>
      <Choose
        label={formWords.audience}
        items={KINDS}
        value={kind}
        error={errorAt('audience')}
        onChange={(next) => next !== kind && onChange({ audience: { kind: next, ids: [] } })}
      />
      <Slot>
        {kind === 'groups' && (
          <Opens
            label="哪些小组"
            value={ids.length > 0 ? `已选 ${ids.length} 个小组` : ''}
            empty="请选小组"
            onClick={() => setOpen('groups')}
          />
        )}
        {kind === 'members' && (
          <Opens
            label="哪些人"
            value={ids.length > 0 ? `已选 ${ids.length} 人` : ''}
            empty="请选人"
            onClick={() => setOpen('members')}
          />
        )}
      </Slot>
      <Checkbox
        title="报满后可以候补"
        desc="有人退出时，按报名先后自动递补并通知"
        on={form.waitingList}
        onChange={(waitingList) => onChange({ waitingList })}
      />
      <TextField
        label={formWords.most}
        type="number"
        max={2}
        quiet
        value={form.most}
        placeholder="不限就不填"
        error={errorAt('most')}
        onChange={(most) => onChange({ most })}
      />
      <Opens
        label={formWords.organisers}
        value={named(form.organisers.map(({ name }) => name))}
        empty="工会委员都能管，可以再加别的老师"
        error={errorAt('organisers')}
        onClick={() => setOpen('organisers')}
      />
      <Slot>
        {open === 'groups' && (
          <GroupSheet
            title="哪些小组可以报名"
            chosen={ids}
            onDone={(next) => {
              close()
              onChange({ audience: { kind: 'groups', ids: next } })
            }}
            onClose={close}
          />
        )}
        {open === 'members' && (
          <PeopleSheet
            title="哪些人可以报名"
            chosen={ids.map((id) => ({ id, name: '' }))}
            most={1000}
            confirm={(n) => `选好了（${n} 人）`}
            onDone={(people) => {
              close()
              onChange({ audience: { kind: 'members', ids: people.map(({ id }) => id) } })
            }}
            onClose={close}
          />
        )}
        {open === 'organisers' && (
          <PeopleSheet
            title="负责人"
            chosen={form.organisers}
            most={50}
            confirm={(n) => (n > 0 ? `选好了（${n} 人）` : '不另设负责人')}
            onDone={(organisers) => {
              close()
              onChange({ organisers })
            }}
            onClose={close}
          />
        )}
      </Slot>
    </Card>
  )
}
