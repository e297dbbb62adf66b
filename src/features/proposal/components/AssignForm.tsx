import { dayOf } from '@domain/kit/time'
import type { ProposalRow, ProposalView } from '@domain/proposal/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useLoad } from '@/kit/load'
import { useSession } from '@/kit/session'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Checkbox } from '@/ui/Checkbox'
import { DateField } from '@/ui/DateField'
import { Notice } from '@/ui/Notice'
import { RadioGroup } from '@/ui/RadioGroup'
import { Sheet } from '@/ui/Sheet'
import { Skeleton } from '@/ui/Skeleton'
import { TextField } from '@/ui/TextField'
import { api, membersApi } from '../api'
import { usualDue } from '../due'
import { useInstruction } from '../instruction'
import { useStep } from '../step'
import { metaOf } from '../tag'
import { Fold } from './Fold'
import { InstructionFields } from './InstructionFields'
import { Refused } from './Refused'

const MOST = 10
/** No name of a department: those are never empty. */
const OTHER = ''
const OTHER_WORDS = '其他部门'

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
  const settings = useSession((s) => s.me?.settings)
  const today = dayOf(Date.now())
  const groups = useLoad(() => membersApi.groups({}))
  const [open, setOpen] = useState<'lead' | 'co' | undefined>('lead')
  const [choice, setChoice] = useState<string>()
  const [other, setOther] = useState('')
  const [co, setCo] = useState<string[]>([])
  const usual = usualDue(today, settings)
  const [dueOn, setDueOn] = useState(usual?.on ?? '')
  const step = useStep(api.assign, {
    onDone: (view) => {
      instruction.drop()
      onDone(view)
    },
    onStale,
  })
  const instruction = useInstruction(row.id, Boolean(settings?.instructionNeeded), step.refusal)
  const departments = groups.value?.departments ?? []
  const lead = choice === OTHER ? other.trim() : choice
  const missing = lead ? instruction.missing : choice === OTHER ? '请填部门名称' : '请先选承办部门'

  const choose = (name: string) => {
    setChoice(name)
    setCo(co.filter((other) => other !== name))
    setOpen(undefined)
  }
  const tick = (name: string, on: boolean) => setCo(on ? [...co, name] : co.filter((other) => other !== name))
  const send = () => lead && step.run({ id: row.id, lead, co, ...(dueOn && { dueOn }), ...instruction.given })
  const buttons = (
    <Button disabled={Boolean(missing)} reason={missing} busy={step.busy} onClick={send}>
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
      <Fold
        label="承办部门"
        required
        value={choice === OTHER ? OTHER_WORDS : choice}
        open={open === 'lead'}
        onOpen={() => setOpen('lead')}
      >
        <RadioGroup
          label="承办部门"
          items={[
            ...departments.map((name) => ({ value: name, label: name })),
            { value: OTHER, label: OTHER_WORDS, desc: '名册里没有的，写名称' },
          ]}
          value={choice}
          onChange={choose}
        />
      </Fold>
      {choice === OTHER && (
        <>
          <TextField label="部门名称" required max={60} quiet value={other} onChange={setOther} />
          {lead && !departments.includes(lead) && (
            <Notice>没有人员在此部门，答复人要先指定：在会员资料里设好部门和承办人。</Notice>
          )}
        </>
      )}
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
      <DateField label="答复期限" value={dueOn} onChange={setDueOn} min={today} hint={usual?.words} />
      <InstructionFields asked={instruction} />
      <View className="u-pad u-pad_under">
        <Refused refusal={step.refusal ?? groups.refusal} />
      </View>
    </Sheet>
  )
}
