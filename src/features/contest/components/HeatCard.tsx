import type { Heat } from '@domain/contest/draw-model'
import type { Scoring } from '@domain/contest/model'
import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { Card } from '@/ui/Card'
import { classes } from '@/ui/classes'
import { markWords } from '@/words/contest-play'
import type { Names } from '../sides'
import { Part } from './Part'
import './group-table.scss'

type Props = { heat: Heat; title: string; scoring: Scoring; names: Names; mine?: string; onRecord?: () => void }

/** A heat by its lanes, with what was done. */
export function HeatCard({ heat, title, scoring, names, mine, onRecord }: Props) {
  const marks = new Map(heat.marks.map((m) => [m.entrantId, m]))
  const lanes = heat.lanes.flatMap((entrantId, i) => (entrantId === null ? [] : [{ entrantId, lane: i + 1 }]))
  const more = heat.state === 'done' ? '改成绩' : '记成绩'
  return (
    <Card title={title} more={onRecord && heat.state !== 'open' ? more : undefined} onMore={onRecord}>
      {heat.state === 'open' && <View className="u-pad u-pad_under u-sub">预赛全部结束后，按成绩产生。</View>}
      <View className="c-table" {...aria('table', title)}>
        <Part of={lanes} step={20} about={heat.id}>
          {(rows) =>
            rows.map(({ entrantId, lane }) => {
              const mark = marks.get(entrantId)
              const state = mark && mark.mark.state !== 'done' ? mark.mark.state : undefined
              return (
                <View
                  key={entrantId}
                  className={classes('c-table__row u-num', entrantId === mine && 'c-table__row_mine')}
                  {...aria('row')}
                >
                  <View className="c-table__cell">{lane}</View>
                  <View className="c-table__name">{names.name(entrantId)}</View>
                  <View className="c-table__cell">{markWords(mark?.value, state, scoring)}</View>
                </View>
              )
            })
          }
        </Part>
      </View>
    </Card>
  )
}
