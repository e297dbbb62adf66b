import type { Scoring } from '@domain/contest/model'
import type { StandingRow, StandingsView } from '@domain/contest/playing'
import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Notice } from '@/ui/Notice'
import { Slot } from '@/ui/Slot'
import { decidedWords, groupWords, markWords } from '@/words/contest-play'
import { markStateWords } from '@/words/contest-playing'
import { groupBeside } from '../sides'
import { Part } from './Part'
import './rank.scss'

type Props = { of: StandingsView; scoring?: Scoring; mine?: string }

/** Ranks, and what decided between equal points. */
export function RankList({ of, scoring = 'points', mine }: Props) {
  const { drawn, complete, rows, tables } = of
  // Of several groups without a knockout each has its own first.
  const parts =
    tables.length > 1 && rows.every((r) => tables.some((t) => t.rows.some((x) => x.entrantId === r.entrantId)))
      ? tables.map((t) => ({
          key: `g${t.group}`,
          title: groupWords(t.group),
          rows: rows.filter((r) => t.rows.some((x) => x.entrantId === r.entrantId)),
        }))
      : []
  const single = new Set(rows.map((r) => r.rank)).size
  const several = parts.length > 0 && parts.filter((p) => p.rows.some((r) => r.rank === 1)).length > 1
  const shown = several ? parts : [{ key: 'all', title: '', rows }]
  if (!drawn || rows.length === 0)
    return (
      <Card>
        <Empty icon="cup" title="还没有名次" hint={drawn ? '比赛开始后显示。' : '抽签、比赛后显示。'} />
      </Card>
    )
  return (
    <>
      <Slot>{!complete && single > 0 && <Notice icon="clock">还没有比完，已经定下来的名次先列在这里。</Notice>}</Slot>
      {shown.map(({ key, title, rows: some }) => (
        <Card key={key} title={title || undefined}>
          <Part of={some} step={20} about={key}>
            {(list) =>
              list.map((row) => (
                <Cell
                  key={row.entrantId}
                  lead={<View className="c-rank u-num">{row.rank ?? '–'}</View>}
                  title={row.entrantId === mine ? `${row.name}（我）` : row.name}
                  desc={descOf(row)}
                  right={<View className="u-num">{markWords(row.value, row.state, scoring)}</View>}
                  label={[row.rank ? `第 ${row.rank} 名` : '未定', row.name, row.group].join('，')}
                />
              ))
            }
          </Part>
        </Card>
      ))}
    </>
  )
}

const descOf = ({ group, name, gone, decidedBy, state, value }: StandingRow) =>
  [
    groupBeside(name, group),
    gone && '已退出',
    decidedBy && decidedWords[decidedBy],
    state && value === undefined && state !== 'absent' && markStateWords[state],
  ]
    .filter(Boolean)
    .join(' · ') || undefined
