import type { Day } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { classes } from '@/ui/classes'
import { type Month, monthWords, nextMonth, weeksOf } from '../month'
import { WEEK } from '../when'
import './month-grid.scss'

type Props = {
  month: Month
  /** The chosen day. */
  on?: Day
  today: Day
  countOn: (day: Day) => number
  onMonth: (month: Month) => void
  onDay: (day: Day) => void
}

/** A month as on the wall: a dot where something is on. */
export function MonthGrid({ month, on, today, countOn, onMonth, onDay }: Props) {
  const cell = (day: Day | null, index: number) => {
    // Keyed by place, not by day: another month writes into the same boxes.
    if (!day)
      return (
        <View key={WEEK[index]} className="c-month__day">
          <View className="c-month__number u-num" />
          <View className="c-month__none" />
        </View>
      )
    const count = countOn(day)
    const number = Number(day.slice(8))
    const said = [`${number}日`, day === today && '今天', count > 0 && `${count} 项活动`].filter(Boolean).join('，')
    return (
      <View
        key={WEEK[index]}
        className={classes('c-month__day', day === today && 'c-month__day_today', day === on && 'c-month__day_on')}
        hoverClass="u-press"
        onClick={() => onDay(day)}
        {...aria('button', said, { selected: day === on })}
      >
        <View className="c-month__number u-num">{number}</View>
        <View className={count > 0 ? 'c-month__dot' : 'c-month__none'} />
      </View>
    )
  }
  return (
    <View className="c-month">
      <View className="c-month__head">
        <Button kind="ghost" small label="上个月" onClick={() => onMonth(nextMonth(month, -1))}>
          上月
        </Button>
        <View className="c-month__title u-num" {...aria('heading')}>
          {monthWords(month)}
        </View>
        <Button kind="ghost" small label="下个月" onClick={() => onMonth(nextMonth(month, 1))}>
          下月
        </Button>
      </View>
      <View className="c-month__week">
        {WEEK.map((name) => (
          <View key={name} className="c-month__name u-cap">
            {name}
          </View>
        ))}
      </View>
      {weeksOf(month).map((week, index) => (
        <View key={WEEK[index]} className="c-month__week">
          {week.map(cell)}
        </View>
      ))}
    </View>
  )
}
