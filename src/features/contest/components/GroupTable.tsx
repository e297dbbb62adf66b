import type { Table } from '@domain/contest/draw-model'
import type { Scoring } from '@domain/contest/model'
import { hasSets } from '@domain/contest/scoring'
import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { Card } from '@/ui/Card'
import { classes } from '@/ui/classes'
import { Notice } from '@/ui/Notice'
import { Slot } from '@/ui/Slot'
import { decidedWords, groupWords } from '@/words/contest-play'
import type { Names } from '../sides'
import { Part } from './Part'
import './group-table.scss'

type Props = { table: Table; only: boolean; scoring: Scoring; names: Names; advance?: number; mine?: string }

/** A group as it stands: who goes on is above the line. */
export function GroupTable({ table, only, scoring, names, advance, mine }: Props) {
  const heads = ['名次', '', '胜', ...(hasSets(scoring) ? [] : ['平']), '负', hasSets(scoring) ? '局' : '得失', '积分']
  const why = [...new Set(table.rows.flatMap((r) => r.decidedBy ?? []))]
  return (
    <>
      <Card title={only ? '积分表' : `${groupWords(table.group)}积分表`}>
        <View className="c-table" {...aria('table', '积分表')}>
          <View className="c-table__row c-table__row_head" {...aria('row')}>
            {heads.map((head, i) => (
              <View key={head || i} className={i === 1 ? 'c-table__name' : 'c-table__cell'}>
                {head}
              </View>
            ))}
          </View>
          <Part of={table.rows} step={20} about={String(table.group)}>
            {(rows) =>
              rows.map((row, i) => {
                const { entrantId, rank, won, drawn, lost, points, sets, scores } = row
                const made = hasSets(scoring) ? sets : scores
                const cells = [won, ...(hasSets(scoring) ? [] : [drawn]), lost, made.join(':'), points]
                return (
                  <View
                    key={entrantId}
                    className={classes(
                      'c-table__row u-num',
                      entrantId === mine && 'c-table__row_mine',
                      advance === i + 1 && 'c-table__row_line',
                    )}
                    {...aria('row')}
                  >
                    <View className="c-table__cell">{rank}</View>
                    <View className="c-table__name">{names.name(entrantId)}</View>
                    {cells.map((cell, n) => (
                      <View key={heads[n + 2]} className="c-table__cell">
                        {cell}
                      </View>
                    ))}
                  </View>
                )
              })
            }
          </Part>
        </View>
      </Card>
      <Slot>
        {why.length > 0 && table.complete && <Notice>{why.map((by) => decidedWords[by]).join('；')}。</Notice>}
      </Slot>
      <Slot>{advance !== undefined && !only && <Notice>每组前 {advance} 名进入淘汰赛。</Notice>}</Slot>
    </>
  )
}
