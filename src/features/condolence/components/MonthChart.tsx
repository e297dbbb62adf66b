import type { Totals } from '@domain/condolence/totals'
import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { openRows, shareOf, sumWords } from '../figure'
import './months.scss'

type Month = Totals['months'][number]

const nameOf = ({ month }: Month) => `${Number(month.slice(0, 4))} 年 ${Number(month.slice(5))} 月`
const daysIn = (month: string) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()
const later = (a: string, b: string) => (a > b ? a : b)
const sooner = (a: string, b: string) => (a < b ? a : b)

/** Sums by month as columns; each opens what it counts. */
export function MonthChart({ totals: { from, to, months } }: { totals: Totals }) {
  const most = months.reduce<Month | undefined>((top, one) => (!top || one.sumFen > top.sumFen ? one : top), undefined)
  if (!most || most.sumFen === 0) return null
  const open = ({ month, personTimes }: Month) =>
    personTimes > 0 && openRows({ from: later(from, `${month}-01`), to: sooner(to, `${month}-${daysIn(month)}`) })
  return (
    <View className="u-stack u-stack_small">
      <View className="d-months" {...aria('list', '每月金额')}>
        {months.map((one) => (
          <View
            key={one.month}
            className="d-months__one"
            onClick={() => open(one)}
            {...aria(one.personTimes > 0 ? 'button' : 'listitem', `${nameOf(one)}，${sumWords(one)}`)}
          >
            <View className="d-months__track">
              <View className="d-months__fill" style={{ height: `${shareOf(one.sumFen, most.sumFen)}%` }} />
            </View>
            <View className="d-months__name u-num">{Number(one.month.slice(5))}</View>
          </View>
        ))}
      </View>
      <View className="u-cap u-num">{`按月份。最多的是 ${nameOf(most)}：${sumWords(most)}`}</View>
    </View>
  )
}
