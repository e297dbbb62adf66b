import { useDeed } from '@/kit/deed'
import { Confirm } from '@/ui/Confirm'
import { deedConsequences } from '@/words/deed'
import { refusalWords } from '@/words/kit'
import { kindWords, memberWords } from '@/words/member'
import { members } from '../api'
import type { DeedProps } from './Transfer'

export function Retire({ member, onDone, onClose }: DeedProps) {
  const deed = useDeed(members.retire)
  const confirm = async () => {
    const value = await deed.run({ memberId: member.id })
    if (value) onDone(value)
  }
  return (
    <Confirm
      title={`登记${member.name}退休？`}
      choice={`${kindWords[member.kind]} → ${kindWords.retired}`}
      note={member.group}
      consequence={deedConsequences.retire}
      busy={deed.busy}
      error={deed.refusal && refusalWords(deed.refusal, memberWords)}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
