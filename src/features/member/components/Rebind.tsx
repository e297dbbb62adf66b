import type { MemberView } from '@domain/member/model'
import { useDeed } from '@/kit/deed'
import { Confirm } from '@/ui/Confirm'
import { deedConsequences } from '@/words/deed'
import { refusalWords } from '@/words/kit'
import { memberWords } from '@/words/member'
import { members } from '../api'
import type { Invited } from './Codes'

type Props = { member: MemberView; onCode: (code: Invited) => void; onClose: () => void }

/** A new phone: the old binding ends, and there is a new code. */
export function Rebind({ member, onCode, onClose }: Props) {
  const deed = useDeed(members.rebind)
  const confirm = async () => {
    const value = await deed.run({ memberId: member.id })
    if (value) onCode({ ...value, name: member.name })
  }
  return (
    <Confirm
      title="解除微信绑定？"
      choice={member.name}
      note={[member.staffNo, member.group].join(' · ')}
      consequence={deedConsequences.rebind}
      confirm="解除并发新码"
      busy={deed.busy}
      error={deed.refusal && refusalWords(deed.refusal, memberWords)}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
