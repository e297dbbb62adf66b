import { addDays, dayOf } from '@domain/kit/time'
import type { ProposalRow, ProposalView } from '@domain/proposal/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useLoad } from '@/kit/load'
import { useSession } from '@/kit/session'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Checkbox } from '@/ui/Checkbox'
import { DateField } from '@/ui/DateField'
import { RadioGroup } from '@/ui/RadioGroup'
import { Sheet } from '@/ui/Sheet'
import { Skeleton } from '@/ui/Skeleton'
import { api, membersApi } from '../api'
import { useStep } from '../step'
import { metaOf } from '../tag'
import { Fold } from './Fold'
import { Refused } from './Refused'

const MOST = 10

type Props = {
  row: ProposalRow
  /** A way to the full text, where only a row of a list was seen. */
  onFull?: () => void
  onDone: (view: ProposalView) => void
  onStale: () => void
  onClose: () => void
}

/** Hands a decided proposal to the departments that must answer it, with a day. */
export function AssignForm({ row, onFull, onDone, onStale, onClose }: Props) {
  const days = useSession((s) => s.me?.settings?.replyDays)
  const today = dayOf(Date.now())
  const groups = useLoad(() => membersApi.groups({}))
  const [open, setOpen] = useState<'lead' | 'co' | undefined>('lead')
  const [lead, setLead] = useState<string>()
  const [co, setCo] = useState<string[]>([])
  const [dueOn, setDueOn] = useState(days ? addDays(today, days) : '')
  const step = useStep(api.assign, { onDone, onStale })
  const departments = groups.value?.departments ?? []

  const choose = (name: string) => {
    setLead(name)
    setCo(co.filter((other) => other !== name))
    setOpen(undefined)
  }
  const tick = (name: string, on: boolean) => setCo(on ? [...co, name] : co.filter((other) => other !== name))
  const send = () => lead && step.run({ id: row.id, lead, co, ...(dueOn && { dueOn }) })
  const buttons = (
    <Button disabled={!lead} reason="请先选承办部门" busy={step.busy} onClick={send}>
      交办
    </Button>
  )
  return (
    <Sheet title="交办" onClose={onClose} buttons={buttons}>
      <Cell title={row.title} desc={onFull ? '看全文' : metaOf(row)} onClick={onFull} />
      {!groups.value && !groups.refusal && <Skeleton rows={1} />}
      {groups.value && departments.length === 0 && (
        <View className="u-pad u-sub">名册里还没有部门。请先在会员资料里填好部门和承办人。</View>
      )}
      <Fold label="承办部门" required value={lead} open={open === 'lead'} onOpen={() => setOpen('lead')}>
        <RadioGroup
          label="承办部门"
          items={departments.map((name) => ({ value: name, label: name }))}
          value={lead}
          onChange={choose}
        />
      </Fold>
      <Fold
        label="协办部门"
        hint="可以不选，可以选几个"
        value={co.join('、')}
        placeholder="没有"
        open={open === 'co'}
        onOpen={() => setOpen(open === 'co' ? undefined : 'co')}
      >
        {departments
          .filter((name) => name !== lead)
          .map((name) => (
            <Checkbox
              key={name}
              title={name}
              on={co.includes(name)}
              disabled={!co.includes(name) && co.length >= MOST}
              onChange={(on) => tick(name, on)}
            />
          ))}
      </Fold>
      <DateField
        label="答复期限"
        value={dueOn}
        onChange={setDueOn}
        min={today}
        hint={days ? `一般为交办后 ${days} 天` : undefined}
      />
      <View className="u-pad u-pad_under">
        <Refused refusal={step.refusal ?? groups.refusal} />
      </View>
    </Sheet>
  )
}
