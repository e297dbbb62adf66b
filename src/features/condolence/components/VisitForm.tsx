import type { Named } from '@domain/condolence/model'
import type { Standard } from '@domain/condolence/standard'
import type { CondolenceView } from '@domain/condolence/view'
import { fenOf } from '@domain/kit/money'
import { dayWords } from '@domain/kit/time'
import type { Me } from '@domain/member/contract'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { back } from '@/kit/routes'
import { hasRole } from '@/kit/session'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Checkbox } from '@/ui/Checkbox'
import { Confirm } from '@/ui/Confirm'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { TextArea } from '@/ui/TextArea'
import { toast } from '@/ui/toast'
import { condolenceKindWords, condolenceRefusal, formWords, sourceWords } from '@/words/condolence'
import { api } from '../api'
import { yuan } from '../money'
import { isGrave, namesOf } from '../row'
import { inputOf, lackOf, useVisit } from '../visiting'
import { AlsoSheet } from './AlsoSheet'
import { GiftCard } from './GiftCard'
import { PeopleField } from './PeopleField'

type Props = {
  /** The first is the one from which the form was opened. */
  cases: readonly [CondolenceView, ...CondolenceView[]]
  standard: Standard
  lines: readonly string[]
  me: Me
  onAlso: (ids: string[]) => void
}

/** What was given: many visitors, many recipients, of one or several matters of one kind. */
export function VisitForm({ cases, standard, lines, me, onAlso }: Props) {
  const [view] = cases
  const self: Named = { id: me.member?.id ?? '', name: me.member?.name ?? '' }
  const { visit, change, drop } = useVisit(view, standard, lines, self)
  const [open, setOpen] = useState<'also' | 'sure'>()
  const deed = useDeed(api.visit)
  const again = deed.refusal?.error === 'ALREADY_GIVEN'
  const everybody = cases.flatMap(({ recipients }) => recipients)
  const recipients = everybody.filter(({ id }) => !visit.leftOut.includes(id))
  // Who may not look through the roster chooses among those who were sent.
  const sent = [...(view.visitors ?? []), self].filter((one, n, all) => all.findIndex(({ id }) => id === one.id) === n)
  const among = hasRole(me, 'committee', 'chair', 'leader') ? undefined : sent
  const office = hasRole(me, 'committee', 'chair')
  const missing = lackOf(visit, recipients.length)
  const fen = fenOf(visit.amount) ?? 0
  const tick = (id: string, on: boolean) =>
    change({ leftOut: on ? visit.leftOut.filter((one) => one !== id) : [...visit.leftOut, id] })
  const hand = async () => {
    const input = inputOf(
      cases.map(({ id }) => id),
      recipients.map(({ id }) => id),
      visit,
    )
    if (!(await deed.run({ ...input, ...(again && { again }) }))) return
    drop()
    toast('已登记')
    back()
  }
  const bar = (
    <Button disabled={Boolean(missing)} reason={missing} onClick={() => setOpen('sure')}>
      登记看望
    </Button>
  )
  return (
    <Page quiet={isGrave(view)} bar={bar}>
      <Card title={condolenceKindWords[view.kind]}>
        {everybody.length === 1 ? (
          <Cell title={namesOf(everybody)} desc={everybody[0]?.group} />
        ) : (
          everybody.map(({ id, name, group }) => (
            <Checkbox
              key={id}
              title={name}
              desc={group}
              on={!visit.leftOut.includes(id)}
              onChange={(on) => tick(id, on)}
            />
          ))
        )}
        <Slot>
          {office && (
            <Cell title="同一次还看望了别人" desc="同一类的事，一起登记成一次" onClick={() => setOpen('also')} />
          )}
        </Slot>
      </Card>
      <Card>
        <PeopleField
          label="去看望的人"
          required
          empty="请选人"
          value={visit.visitors}
          among={among}
          onChange={(visitors) => change({ visitors })}
        />
      </Card>
      <GiftCard kind={view.kind} people={recipients.length} lines={lines} visit={visit} onChange={change} />
      <Card>
        <PeopleField
          label="垫付人"
          single
          empty="没有垫付"
          hint="谁先拿的钱，报销时还给谁"
          value={visit.advancedBy ? [visit.advancedBy] : []}
          among={among}
          onChange={([advancedBy]) => change({ advancedBy })}
        />
        <PeopleField
          label="看过证明的人"
          single
          empty={standard.proof ? '还没有看到，可以后补' : '这一项不用证明'}
          hint="只记谁看过，不收证明，也不记病情"
          value={visit.proofSeenBy ? [visit.proofSeenBy] : []}
          among={among}
          onChange={([proofSeenBy]) => change({ proofSeenBy })}
        />
        <TextArea label="备注" low max={500} value={visit.note} onChange={(note) => change({ note })} />
      </Card>
      <Slot>
        {open === 'also' && (
          <AlsoSheet
            view={view}
            chosen={cases.slice(1).map(({ id }) => id)}
            onDone={(ids) => {
              setOpen(undefined)
              onAlso(ids)
            }}
            onClose={() => setOpen(undefined)}
          />
        )}
        {open === 'sure' && (
          <Confirm
            title="确认登记这次看望？"
            choice={`每人 ${yuan(fen)}`}
            note={[
              `${formWords[visit.form]}，${recipients.length} 人，共 ${yuan(fen * recipients.length)}`,
              `${dayWords(visit.on, Date.now())}，${namesOf(visit.visitors)}去看望`,
              `${sourceWords[visit.source]}，${visit.line}`,
            ].join('；')}
            consequence="登记后金额和人不能再改。"
            confirm={again ? '又给了一次' : '登记'}
            busy={deed.busy}
            error={deed.refusal && condolenceRefusal(deed.refusal)}
            onConfirm={hand}
            onClose={() => {
              setOpen(undefined)
              deed.clear()
            }}
          />
        )}
      </Slot>
    </Page>
  )
}
