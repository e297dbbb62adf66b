import type { Named } from '@domain/condolence/model'
import type { CondolenceView } from '@domain/condolence/view'
import { dayOf, dayWords } from '@domain/kit/time'
import type { Me } from '@domain/member/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Checkbox } from '@/ui/Checkbox'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { PeopleFinder } from '@/ui/PeopleFinder'
import { Slot } from '@/ui/Slot'
import { api } from '../api'
import { type Report, reachOf, useReport } from '../reporting'
import { isGrave, namesOf } from '../row'
import { DaySheet } from './DaySheet'
import { KindPick } from './KindPick'
import { Refused } from './Refused'

type Props = { me: Me; first: Partial<Report>; onDone: (view: CondolenceView) => void }

/** Two taps: what happened, and to whom. */
export function ReportForm({ me, first, onDone }: Props) {
  const reach = reachOf(me)
  const self: Named[] = reach === 'self' && me.member ? [{ id: me.member.id, name: me.member.name }] : []
  const { report, change, drop, on, max } = useReport(first)
  const [opened, setOpened] = useState(false)
  const deed = useDeed(api.report)
  const { kind, note } = report
  const people = reach === 'self' ? self : report.people
  const now = Date.now()
  const tick = ({ id, name }: Named) =>
    change({
      people: people.some((one) => one.id === id) ? people.filter((one) => one.id !== id) : [...people, { id, name }],
    })
  const missing = !kind ? '请选什么事' : people.length === 0 ? '请选是谁' : undefined
  const hand = async () => {
    if (!kind) return
    const input = {
      kind,
      recipientIds: people.map(({ id }) => id),
      happenedOn: on,
      ...(note.trim() && { note: note.trim() }),
    }
    const view = await deed.run(input)
    if (!view) return
    drop()
    onDone(view)
  }
  const { refusal } = deed
  const known = refusal?.error === 'ALREADY_REPORTED' ? (refusal.detail as { id?: string } | undefined)?.id : undefined
  const bar = (
    <View className="u-grow u-stack">
      <Slot>{refusal && <Refused refusal={refusal} />}</Slot>
      <View className="u-buttons">
        {known && (
          <Button kind="default" small onClick={() => go('condolence', { id: known })}>
            打开那一件
          </Button>
        )}
        <Button disabled={Boolean(missing)} reason={missing} busy={deed.busy} onClick={hand}>
          {reach === 'self' ? '报告' : `报告：${namesOf(people)}`}
        </Button>
      </View>
    </View>
  )
  const day = on === dayOf(now) ? '今天' : dayWords(on, now)
  return (
    <Page quiet={kind !== undefined && isGrave({ kind })} bar={bar}>
      <Notice icon="lock">只有经办的人和本人看得到，不用先征得本人同意。</Notice>
      <Card title="什么事" pad>
        <KindPick value={kind} onChange={(next) => change({ kind: next })} />
      </Card>
      <Card>
        <Cell title={`${day}发生`} desc={note || '改日期、加备注（可以不填）'} onClick={() => setOpened(true)} />
      </Card>
      <Card title="是谁">
        {reach === 'self' ? (
          <Cell title={`${self[0]?.name ?? ''}（本人）`} desc="同事的事，请告诉工会小组长" />
        ) : (
          <View className="d-who">
            <PeopleFinder
              groupId={reach === 'group' ? me.member?.groupId : undefined}
              under={<Slot>{people.length > 0 && <View className="u-sub">{`已选：${namesOf(people)}`}</View>}</Slot>}
            >
              {({ id, name, group }) => (
                <Checkbox
                  key={id}
                  title={id === me.member?.id ? `${name}（本人）` : name}
                  desc={group}
                  on={people.some((one) => one.id === id)}
                  onChange={() => tick({ id, name })}
                />
              )}
            </PeopleFinder>
          </View>
        )}
      </Card>
      <Slot>
        {opened && <DaySheet on={on} max={max} note={note} onChange={change} onClose={() => setOpened(false)} />}
      </Slot>
    </Page>
  )
}
