import { AUDIENCES } from '@domain/kit/audience'
import { useState } from 'react'
import { Card } from '@/ui/Card'
import { Choose } from '@/ui/Choose'
import { GroupSheet } from '@/ui/GroupSheet'
import { Opens } from '@/ui/Opens'
import { PeopleSheet } from '@/ui/PeopleSheet'
import { Slot } from '@/ui/Slot'
import { audienceKindWords } from '@/words/audience'
import { ballotFieldWords } from '@/words/ballot-making'
import type { CardProps } from '../editing'

const KINDS = AUDIENCES.map((value) => ({ value, label: audienceKindWords[value] }))
/** Scrutineers and readers of one ballot. */
const NAMED_MOST = 50
const names = (people: readonly { name: string }[]) => people.map(({ name }) => name).join('、')

/** Who votes, who counts, and, of an appraisal, who reads the result. */
export function WhoCard({ form, kind, errorAt, onChange }: CardProps) {
  const [open, setOpen] = useState<'groups' | 'members' | 'scrutineers' | 'readers'>()
  const close = () => setOpen(undefined)
  const { audience, scrutineers, readers } = form
  const { ids } = audience
  const done = (part: Partial<typeof form>) => {
    close()
    onChange(part)
  }
  return (
    <Card>
      <Choose
        label={ballotFieldWords.audience ?? ''}
        items={KINDS}
        value={audience.kind}
        error={errorAt('audience')}
        hint="开始投票时按名册定下名单，以后不再变"
        onChange={(next) => next !== audience.kind && onChange({ audience: { kind: next, ids: [] } })}
      />
      <Slot>
        {audience.kind === 'groups' && (
          <Opens
            label="哪些小组"
            required
            value={ids.length > 0 ? `已选 ${ids.length} 个小组` : ''}
            empty="请选小组"
            onClick={() => setOpen('groups')}
          />
        )}
        {audience.kind === 'members' && (
          <Opens
            label="哪些人"
            required
            value={ids.length > 0 ? `已选 ${ids.length} 人` : ''}
            empty="请选人"
            onClick={() => setOpen('members')}
          />
        )}
      </Slot>
      <Opens
        label={ballotFieldWords.scrutineerIds ?? ''}
        required={kind !== 'poll'}
        value={names(scrutineers)}
        empty={kind === 'poll' ? '可以不设' : '请选不参加竞选的老师'}
        error={errorAt('scrutineers')}
        hint="计票、登记纸质票、提醒没投的人，只有监票人能做"
        onClick={() => setOpen('scrutineers')}
      />
      <Slot>
        {kind === 'appraisal' && (
          <Opens
            label={ballotFieldWords.readerIds ?? ''}
            required
            value={names(readers)}
            empty="请指定谁可以看"
            error={errorAt('readers')}
            hint="开始投票后不能再改，投票的人也看得到是哪几位"
            onClick={() => setOpen('readers')}
          />
        )}
      </Slot>
      <Slot>
        {open === 'groups' && (
          <GroupSheet
            title="哪些小组投票"
            chosen={ids}
            onDone={(next) => done({ audience: { kind: 'groups', ids: next } })}
            onClose={close}
          />
        )}
        {open === 'members' && (
          <PeopleSheet
            title="哪些人投票"
            chosen={ids.map((id) => ({ id, name: '' }))}
            most={1000}
            confirm={(n) => `选好了（${n} 人）`}
            onDone={(people) => done({ audience: { kind: 'members', ids: people.map(({ id }) => id) } })}
            onClose={close}
          />
        )}
        {(open === 'scrutineers' || open === 'readers') && (
          <PeopleSheet
            key={open}
            title={ballotFieldWords[open === 'readers' ? 'readerIds' : 'scrutineerIds'] ?? ''}
            chosen={open === 'readers' ? readers : scrutineers}
            most={NAMED_MOST}
            confirm={(n) => `选好了（${n} 人）`}
            onDone={(people) => done({ [open]: people })}
            onClose={close}
          />
        )}
      </Slot>
    </Card>
  )
}
