import type { MemberView } from '@domain/member/model'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { useLoad } from '@/kit/load'
import { Button } from '@/ui/Button'
import { Choose } from '@/ui/Choose'
import { Confirm } from '@/ui/Confirm'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { TextField } from '@/ui/TextField'
import { deedConsequences, deedNames } from '@/words/deed'
import { refusalWords } from '@/words/kit'
import { columnWords, memberWords } from '@/words/member'
import { members } from '../api'
import { groupOptions } from '../groups'
import { Shown } from './Shown'

export type DeedProps = { member: MemberView; onDone: (member: MemberView) => void; onClose: () => void }

/** A department that nobody has yet. */
const OWN = '\n'
const named = (text: string) => text || '（无）'

/** Group, department and post of one person: what is not touched stays. */
export function Transfer({ member, onDone, onClose }: DeedProps) {
  const loaded = useLoad(() => members.groups({}))
  const before = { groupId: member.groupId, department: member.department ?? '', post: member.post ?? '' }
  const [groupId, setGroupId] = useState(before.groupId)
  const [department, setDepartment] = useState(before.department)
  const [typing, setTyping] = useState(false)
  const [post, setPost] = useState(before.post)
  const [asking, setAsking] = useState(false)
  const deed = useDeed(members.transfer)
  const group = loaded.value?.items.find(({ id }) => id === groupId)?.path ?? member.group
  const moves = groupId !== before.groupId
  const input = {
    memberId: member.id,
    ...(moves && { groupId }),
    ...(department.trim() !== before.department && { department: department.trim() }),
    ...(post.trim() !== before.post && { post: post.trim() }),
  }
  const changes = [
    moves && `小组：${member.group} → ${group}`,
    'department' in input && `部门：${named(before.department)} → ${named(department.trim())}`,
    'post' in input && `${columnWords.post}：${named(before.post)} → ${named(post.trim())}`,
  ].filter((line): line is string => Boolean(line))
  const confirm = async () => {
    const value = await deed.run(input)
    if (value) onDone(value)
  }
  if (asking)
    return (
      <Confirm
        title={`确认调整${member.name}？`}
        choice={changes.join('；')}
        consequence={
          moves && member.roles.includes('leader') ? deedConsequences.transferLeader : deedConsequences.transfer
        }
        busy={deed.busy}
        error={deed.refusal && refusalWords(deed.refusal, memberWords)}
        onConfirm={confirm}
        onClose={() => {
          setAsking(false)
          deed.clear()
        }}
      />
    )
  const chooseDepartment = (next: string) => {
    setTyping(next === OWN)
    setDepartment(next === OWN ? '' : next)
  }
  return (
    <Sheet
      title={`${member.name}：${deedNames.transfer.title}`}
      onClose={onClose}
      buttons={
        <Button disabled={changes.length === 0} reason="还没有改动" onClick={() => setAsking(true)}>
          下一步
        </Button>
      }
    >
      <Shown of={loaded} rows={1}>
        {({ items, departments }) => (
          <>
            <Choose label="工会小组" items={groupOptions(items)} value={groupId} onChange={setGroupId} />
            <Choose
              label="部门"
              items={departmentOptions(departments, before.department)}
              value={typing ? OWN : department}
              onChange={chooseDepartment}
            />
            <Slot>
              {typing && <TextField label="部门名称" value={department} onChange={setDepartment} max={60} quiet />}
            </Slot>
            <TextField label={columnWords.post} value={post} onChange={setPost} max={60} quiet placeholder="可以不填" />
          </>
        )}
      </Shown>
    </Sheet>
  )
}

const departmentOptions = (departments: readonly string[], own: string) => [
  ...[...new Set([...(own ? [own] : []), ...departments])].map((value) => ({ value, label: value })),
  { value: '', label: '不填部门' },
  { value: OWN, label: '自己填写' },
]
