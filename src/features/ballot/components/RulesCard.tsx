import { BASES, QUORUMS } from '@domain/ballot/model'
import { useState } from 'react'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Choose } from '@/ui/Choose'
import { Slot } from '@/ui/Slot'
import { baseChoices, lawWords, quorumChoices } from '@/words/ballot-edit'
import type { CardProps } from '../editing'
import { OwnRules } from './OwnRules'

const BASE_ITEMS = BASES.map((value) => ({ value, label: baseChoices[value] }))
const QUORUM_ITEMS = QUORUMS.map((value) => ({ value, label: quorumChoices[value] }))

/** How it is decided: the law's rules stand as they are until somebody changes them, and then need the school's own 办法. */
export function RulesCard(props: CardProps) {
  const { form, kind, errorAt, onChange } = props
  const { base = 'due', quorum = 'two_thirds' } = form.rules
  const own = base !== 'due' || quorum !== 'two_thirds'
  const [open, setOpen] = useState(own || form.ownRules !== undefined)
  if (kind !== 'resolution' && kind !== 'election') return null
  const change = (part: Partial<typeof form.rules>) => onChange({ rules: { ...form.rules, ...part } })
  const shown = open || own
  return (
    <Card title={kind === 'election' ? '怎样当选' : '怎样通过'}>
      <Slot>
        {!shown && (
          <Cell
            title={`${baseChoices.due}；收回的票达到${quorumChoices.two_thirds}`}
            desc="本校办法另有规定时再改"
            label="怎样通过，按法定规则，点开修改"
            onClick={() => setOpen(true)}
          />
        )}
        {shown && (
          <>
            <Choose
              label={kind === 'election' ? '赞成要超过' : '同意要超过'}
              items={BASE_ITEMS}
              value={base}
              hint={lawWords.base}
              onChange={(value) => change({ base: value === 'due' ? undefined : value })}
            />
            <Choose
              label="收回的票要达到"
              items={QUORUM_ITEMS}
              value={quorum}
              hint={lawWords.quorum}
              onChange={(value) => change({ quorum: value === 'two_thirds' ? undefined : value })}
            />
            {(own || form.ownRules) && (
              <OwnRules
                file={form.ownRules}
                error={errorAt('ownRules')}
                onChange={(ownRules) => onChange({ ownRules })}
              />
            )}
          </>
        )}
      </Slot>
    </Card>
  )
}
