import { dayOf, dayWords } from '@domain/kit/time'
import { LEFT_REASONS, type LeftReason } from '@domain/member/model'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Button } from '@/ui/Button'
import { Confirm } from '@/ui/Confirm'
import { DateField } from '@/ui/DateField'
import { RadioGroup } from '@/ui/RadioGroup'
import { Sheet } from '@/ui/Sheet'
import { deedConsequences } from '@/words/deed'
import { refusalWords } from '@/words/kit'
import { leftWords, memberWords } from '@/words/member'
import { members } from '../api'
import type { DeedProps } from './Transfer'

const REASONS = LEFT_REASONS.map((value) => ({ value, label: leftWords[value] }))

/** Why and since when somebody is no longer of the school; read back before it counts. */
export function Leave({ member, onDone, onClose }: DeedProps) {
  const now = Date.now()
  const today = dayOf(now)
  const [reason, setReason] = useState<LeftReason>()
  const [on, setOn] = useState(today)
  const [asking, setAsking] = useState(false)
  const deed = useDeed(members.leave)
  if (asking && reason) {
    const confirm = async () => {
      const value = await deed.run({ memberId: member.id, reason, on })
      if (value) onDone(value)
    }
    return (
      <Confirm
        title={`登记${member.name}离开？`}
        choice={leftWords[reason]}
        note={`${dayWords(on, now)} · ${member.group}`}
        consequence={deedConsequences.leave}
        busy={deed.busy}
        error={deed.refusal && refusalWords(deed.refusal, memberWords)}
        onConfirm={confirm}
        onClose={() => {
          setAsking(false)
          deed.clear()
        }}
      />
    )
  }
  return (
    <Sheet
      title={`登记${member.name}离开`}
      onClose={onClose}
      buttons={
        <Button
          disabled={!reason || !on}
          reason={reason ? '请选日期' : '请选离开的原因'}
          onClick={() => setAsking(true)}
        >
          下一步
        </Button>
      }
    >
      <RadioGroup label="离开的原因" items={REASONS} value={reason} onChange={setReason} />
      <DateField label="离开的日期" value={on} onChange={setOn} max={today} />
    </Sheet>
  )
}
