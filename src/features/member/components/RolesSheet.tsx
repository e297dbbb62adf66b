import { ROLES, type Role } from '@domain/kit/roles'
import type { MemberView } from '@domain/member/model'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Button } from '@/ui/Button'
import { Checkbox } from '@/ui/Checkbox'
import { Confirm } from '@/ui/Confirm'
import { Sheet } from '@/ui/Sheet'
import { refusalWords } from '@/words/kit'
import { memberWords, roleNotes, rolesWords, roleWords } from '@/words/member'
import { members } from '../api'

type Props = { member: MemberView; onDone: (member: MemberView) => void; onClose: () => void }

/** The technician holds nothing but that; everybody else is a member without being made one. */
const offered = ({ kind }: MemberView): readonly Role[] =>
  kind === 'technical' ? ['admin'] : ROLES.filter((role) => role !== 'member')

const needs = (role: Role, { department, group }: MemberView) => {
  if (role === 'handler') return department ? `部门：${department}` : '还没有填部门，设了也收不到提案'
  return role === 'leader' ? `小组：${group}` : roleNotes[role]
}

/** Offices of one person: ticked, then read back before they count. */
export function RolesSheet({ member, onDone, onClose }: Props) {
  const before: readonly Role[] = member.roles.filter((role) => role !== 'member')
  const [roles, setRoles] = useState<readonly Role[]>(before)
  const [asking, setAsking] = useState(false)
  const deed = useDeed(members.setRoles)
  const begun = roles.filter((role) => !before.includes(role))
  const ended = before.filter((role) => !roles.includes(role))
  const same = begun.length + ended.length === 0
  const tick = (role: Role) => (on: boolean) => setRoles(on ? [...roles, role] : roles.filter((held) => held !== role))
  const confirm = async () => {
    const value = await deed.run({ memberId: member.id, roles: ROLES.filter((role) => roles.includes(role)) })
    if (value) onDone(value)
  }
  const change = [
    begun.length > 0 && `新增 ${rolesWords(begun)}`,
    ended.length > 0 && `取消 ${rolesWords(ended)}`,
  ].filter(Boolean)
  if (asking)
    return (
      <Confirm
        title={`确认调整${member.name}的职务？`}
        choice={change.join('，')}
        note={member.group}
        consequence="今天起生效，本人马上能做相应的事；取消的职务留在任职记录里。"
        busy={deed.busy}
        error={deed.refusal && refusalWords(deed.refusal, memberWords)}
        onConfirm={confirm}
        onClose={() => {
          setAsking(false)
          deed.clear()
        }}
      />
    )
  return (
    <Sheet
      title={`${member.name}的工会职务`}
      onClose={onClose}
      buttons={
        <Button disabled={same} reason="还没有改动" onClick={() => setAsking(true)}>
          下一步
        </Button>
      }
    >
      {offered(member).map((role) => (
        <Checkbox
          key={role}
          title={roleWords[role]}
          desc={needs(role, member)}
          on={roles.includes(role)}
          onChange={tick(role)}
        />
      ))}
    </Sheet>
  )
}
