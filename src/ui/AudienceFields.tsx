import { AUDIENCES, type Audience } from '@domain/kit/audience'
import { useState } from 'react'
import type { Named } from '@/kit/people'
import { audienceKindWords } from '@/words/audience'
import { Choose } from './Choose'
import { GroupSheet } from './GroupSheet'
import { Opens } from './Opens'
import { PeopleSheet } from './PeopleSheet'
import { Slot } from './Slot'

/** Whom something is for, as it is chosen; `groupIds` and `people` only of those two kinds. */
export interface Whom {
  kind: Audience['kind']
  groupIds: readonly string[]
  people: readonly Named[]
}
/** As the server takes it; undefined while nobody is chosen. */
export function audienceOf({ kind, groupIds, people }: Whom): Audience | undefined {
  if (kind === 'groups') return groupIds.length > 0 ? { kind, ids: [...groupIds] } : undefined
  if (kind === 'members') return people.length > 0 ? { kind, ids: people.map(({ id }) => id) } : undefined
  return { kind }
}

const KINDS = AUDIENCES.map((value) => ({ value, label: audienceKindWords[value] }))

type Props = {
  label: string
  value: Whom
  /** How many groups or people may be named. */
  most: number
  error?: string
  onChange: (whom: Whom) => void
}

/** Whom something is for: a kind of people, or groups or people by name. */
export function AudienceFields({ label, value, most, error, onChange }: Props) {
  const [open, setOpen] = useState(false)
  const { kind, groupIds, people } = value
  const close = () => setOpen(false)
  const put = (part: Partial<Whom>) => {
    close()
    onChange({ ...value, ...part })
  }
  return (
    <>
      <Choose
        label={label}
        items={KINDS}
        value={kind}
        error={error}
        onChange={(next) => next !== kind && onChange({ kind: next, groupIds: [], people: [] })}
      />
      <Slot>
        {kind === 'groups' && (
          <Opens
            label="哪些小组"
            value={groupIds.length > 0 ? `已选 ${groupIds.length} 个小组` : ''}
            empty="请选小组"
            onClick={() => setOpen(true)}
          />
        )}
        {kind === 'members' && (
          <Opens
            label="哪些人"
            value={people.map(({ name }) => name).join('、')}
            empty="请选人"
            onClick={() => setOpen(true)}
          />
        )}
      </Slot>
      <Slot>
        {open && kind === 'groups' && (
          <GroupSheet title="选小组" chosen={groupIds} onDone={(ids) => put({ groupIds: ids })} onClose={close} />
        )}
        {open && kind === 'members' && (
          <PeopleSheet
            title="选人"
            chosen={people}
            most={most}
            confirm={(n) => `选好了（${n} 人）`}
            missing={(n) => (n === 0 ? '请先选人' : undefined)}
            onDone={(chosen) => put({ people: chosen })}
            onClose={close}
          />
        )}
      </Slot>
    </>
  )
}
