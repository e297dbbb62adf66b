import type { TeamScoresView } from '@domain/contest/playing'
import { View } from '@tarojs/components'
import { useLoad } from '@/kit/load'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Notice } from '@/ui/Notice'
import { Slot } from '@/ui/Slot'
import { Table } from '@/ui/Table'
import { useWide } from '@/ui/wide'
import { api } from '../api'
import { Asked } from './Asked'
import { Part } from './Part'
import './rank.scss'

/** 团体总分 over the events that are played out. */
export function TeamScores({ contestId }: { contestId: string }) {
  const loaded = useLoad(() => api.teamScores({ contestId }), [contestId])
  return <Asked of={loaded}>{(of) => <Scores of={of} />}</Asked>
}

function Scores({ of: { rows, points, counted, open } }: { of: TeamScoresView }) {
  const wide = useWide()
  if (counted.length === 0)
    return (
      <Card>
        <Empty icon="chart" title="还没有团体总分" hint="一个项目比完，就计入团体总分。" />
      </Card>
    )
  const scoreIn = (row: (typeof rows)[number], eventId: string) => {
    const scored = row.scores.filter((s) => s.eventId === eventId)
    return scored.length > 0 ? String(Math.round(scored.reduce((sum, s) => sum + s.points, 0) * 100) / 100) : '–'
  }
  const shortly = (row: (typeof rows)[number]) =>
    counted.map(({ eventId, name }) => `${name} ${scoreIn(row, eventId)}`).join('，')
  return (
    <>
      <Slot>
        {wide ? (
          <Table
            label="团体总分"
            rows={rows}
            rowKey={({ groupId }) => groupId}
            columns={[
              { key: 'rank', title: '名次', grow: 0.5, number: true, cell: ({ rank }) => rank },
              { key: 'group', title: '小组', grow: 2, cell: ({ group }) => group },
              ...counted.map(({ eventId, name }) => ({
                key: eventId,
                title: name,
                number: true,
                cell: (row: (typeof rows)[number]) => scoreIn(row, eventId),
              })),
              { key: 'firsts', title: '第一名', grow: 0.7, number: true, cell: ({ firsts }) => firsts },
              { key: 'points', title: '总分', number: true, cell: (row) => row.points },
            ]}
          />
        ) : (
          <Card>
            <Part of={rows} step={20}>
              {(list) =>
                list.map((row) => (
                  <Cell
                    key={row.groupId}
                    lead={<View className="c-rank u-num">{row.rank}</View>}
                    title={row.group}
                    desc={shortly(row)}
                    right={<View className="c-rank u-num">{row.points}</View>}
                    label={`第 ${row.rank} 名，${row.group}，${row.points} 分`}
                  />
                ))
              }
            </Part>
          </Card>
        )}
      </Slot>
      <Notice>
        {`每个项目第 1 名起依次得 ${points.join('、')} 分；名次并列的平分。总分相同，第一名多的在前。`}
        {open.length > 0 ? `还没比完、没有计入的：${open.map((e) => e.name).join('、')}。` : '全部项目已计入。'}
      </Notice>
    </>
  )
}
