import { type Day, dayOf, dayWords } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { usePages } from '@/kit/load'
import { Card } from '@/ui/Card'
import { Slot } from '@/ui/Slot'
import { api } from '../api'
import { firstOf, isOn, lastOf, monthOf } from '../month'
import { ListFrame } from './ListFrame'
import { MonthGrid } from './MonthGrid'
import type { ListProps } from './OnList'
import { Rows } from './Rows'

/** What is on in a month, by day; a tap on a day shows that day alone, another tap all of the month. */
export function MonthList({ on, turn, onRow }: ListProps) {
  const now = Date.now()
  const [month, setMonth] = useState(() => monthOf(now))
  const [day, setDay] = useState<Day>()
  const [from, to] = [firstOf(month), lastOf(month)]
  const paged = usePages((cursor) => api.list({ from, to, cursor }), [month, turn], true)
  // A month shows whole: dots must not depend on how far somebody has leafed.
  useEffect(() => {
    if (paged.more && !paged.loading && !paged.failed) paged.loadMore()
  }, [paged.more, paged.loading])
  const rows = paged.items.filter(({ phase }) => phase !== 'cancelled' && phase !== 'draft')
  const shown = rows.filter((row) => day === undefined || isOn(day, row)).sort((a, b) => a.startsAt - b.startsAt)
  const nothing = day === undefined ? '这个月没有活动' : `${dayWords(day, now)}没有活动`
  return (
    <>
      <Card>
        <MonthGrid
          month={month}
          on={day}
          today={dayOf(now)}
          countOn={(one) => rows.filter((row) => isOn(one, row)).length}
          onMonth={(next) => {
            setMonth(next)
            setDay(undefined)
          }}
          onDay={(one) => setDay(one === day ? undefined : one)}
        />
      </Card>
      <ListFrame of={paged} empty={<View className="u-pad u-sub">这个月没有活动</View>}>
        {() => (
          <>
            <Rows rows={shown} on={on} onRow={onRow} />
            <Slot>{shown.length === 0 && <View className="u-pad u-sub">{nothing}</View>}</Slot>
          </>
        )}
      </ListFrame>
    </>
  )
}
