import type { Totals } from '@domain/condolence/totals'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { aria } from '@/ui/aria'
import { Bar } from '@/ui/Bar'
import { Card } from '@/ui/Card'
import { Slot } from '@/ui/Slot'
import { openRows, shareOf, sumWords } from '../figure'
import './months.scss'

type Month = Totals['months'][number]

const nameOf = ({ month }: Month) => `${Number(month.slice(0, 4))} 年 ${Number(month.slice(5))} 月`
const daysIn = (month: string) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()
const later = (a: string, b: string) => (a > b ? a : b)
const sooner = (a: string, b: string) => (a < b ? a : b)

/** Sums by month as columns; under them, for who wants the numbers, each month that has any opens its rows. */
export function MonthChart({ totals: { from, to, months } }: { totals: Totals }) {
  const [all, setAll] = useState(false)
  const filled = months.filter(({ personTimes }) => personTimes > 0)
  const most = filled.reduce<Month | undefined>((top, one) => (!top || one.sumFen > top.sumFen ? one : top), undefined)
  if (!most) return null
  const words = `最多的是 ${nameOf(most)}：${sumWords(most)}`
  const open = ({ month }: Month) =>
    openRows({ from: later(from, `${month}-01`), to: sooner(to, `${month}-${daysIn(month)}`) })
  return (
    <Card title="按月" more={all ? '收起' : '每月数字'} onMore={() => setAll(!all)}>
      <View className="u-pad u-pad_under">
        <View className="d-months" {...aria('img', `每月金额，${words}`)}>
          {months.map((one) => (
            <View key={one.month} className="d-months__one">
              <View className="d-months__track">
                <View className="d-months__fill" style={{ height: `${shareOf(one.sumFen, most.sumFen)}%` }} />
              </View>
              <View className="d-months__name u-num">{Number(one.month.slice(5))}</View>
            </View>
          ))}
        </View>
        <View className="u-cap u-num">{words}</View>
      </View>
      <Slot>
        {all && (
          <View className="u-shares">
            {filled.map((one) => (
              <Bar
                key={one.month}
                label={nameOf(one)}
                percent={shareOf(one.sumFen, most.sumFen)}
                text={sumWords(one)}
                onClick={() => open(one)}
              />
            ))}
          </View>
        )}
      </Slot>
    </Card>
  )
}
