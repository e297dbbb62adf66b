import type { ToDo } from '@domain/condolence/reporting'
import type { CondolenceDeed, CondolenceRow } from '@domain/condolence/view'
import { View } from '@tarojs/components'
import { useLoad } from '@/kit/load'
import { aria } from '@/ui/aria'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Notice } from '@/ui/Notice'
import { Slot } from '@/ui/Slot'
import { waitingTitles } from '@/words/condolence'
import { api } from '../api'
import { Asked } from './Asked'
import { CaseRows } from './CaseRows'
import { Comings } from './Comings'
import type { ListProps } from './MineList'

const ORDER: readonly CondolenceDeed[] = ['approve', 'visit', 'pay', 'close']

const sectionsOf = (items: readonly CondolenceRow[]) =>
  ORDER.map((deed) => ({ deed, rows: items.filter(({ waitsFor }) => waitsFor === deed) })).filter(
    ({ rows }) => rows.length > 0,
  )

/** What waits for me, by what I am to do; who has a birthday or retires soon. */
export function ToDoList({ on, turn, onRow }: ListProps) {
  const loaded = useLoad(() => api.toDo({}), [turn])
  const shown = ({ items, more, overdue, birthdays, retirements }: ToDo) => (
    <>
      <Slot>
        {overdue > 0 && (
          <Notice icon="clock">{overdue} 件已报告三天，还没有人去看望。请尽快安排，或登记已经去过。</Notice>
        )}
      </Slot>
      {sectionsOf(items).map(({ deed, rows }) => (
        <View key={deed}>
          <View className="u-label" {...aria('heading')}>
            {waitingTitles[deed]}
          </View>
          <CaseRows rows={rows} on={on} onRow={onRow} />
        </View>
      ))}
      <Slot>{more && <Notice>还有更多，处理完这些会接着显示。</Notice>}</Slot>
      <Slot>
        {items.length === 0 && (
          <Card>
            <Empty icon="check" title="没有等您办理的事" hint="有人报告、要审批或报销时，会通知您，也会列在这里。" />
          </Card>
        )}
      </Slot>
      <Comings kind="birthday" title="30 天内生日" people={birthdays} />
      <Comings kind="retirement" title="30 天内退休" people={retirements} />
    </>
  )
  return <Asked of={loaded}>{shown}</Asked>
}
