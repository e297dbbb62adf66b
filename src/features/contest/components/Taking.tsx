import type { Summary } from '@domain/contest/summary'
import { useLoad } from '@/kit/load'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Slot } from '@/ui/Slot'
import { Stat, Stats } from '@/ui/Stat'
import { Table } from '@/ui/Table'
import { useWide } from '@/ui/wide'
import { api } from '../api'
import { Asked } from './Asked'
import { Part } from './Part'

/** Who took part: persons count once, person-times each event. */
export function Taking({ contestId }: { contestId: string }) {
  const loaded = useLoad(() => api.summary({ contestId }), [contestId])
  return <Asked of={loaded}>{(summary) => <Taken of={summary} />}</Asked>
}

function Taken({ of: { persons, personTimes, came, winners, groups, events } }: { of: Summary }) {
  const wide = useWide()
  return (
    <>
      <Card pad>
        <Stats>
          <Stat label="参赛人数" value={persons} unit="人" />
          <Stat label="参赛人次" value={personTimes} unit="人次" />
          <Stat label="签到" value={came} unit="人" />
          <Stat label="奖项" value={winners} unit="个" />
        </Stats>
      </Card>
      <Card title="各项目">
        {events.map(({ eventId, name, entrants, persons: people, came: here }) => (
          <Cell
            key={eventId}
            title={name}
            desc={`${entrants} 个参赛，${people} 人${here > 0 ? `，签到 ${here} 人` : ''}`}
          />
        ))}
      </Card>
      <Slot>
        {wide ? (
          <Table
            label="各小组参与"
            rows={groups}
            rowKey={({ group }) => group}
            columns={[
              { key: 'group', title: '小组', grow: 3, cell: ({ group }) => group || '未分组' },
              { key: 'persons', title: '人数', number: true, cell: (g) => g.persons },
              { key: 'times', title: '人次', number: true, cell: (g) => g.personTimes },
              { key: 'came', title: '签到', number: true, cell: (g) => g.came },
            ]}
          />
        ) : (
          <Card title="各小组">
            <Part of={groups} step={20}>
              {(rows) =>
                rows.map((g) => (
                  <Cell key={g.group} title={g.group || '未分组'} right={`${g.persons} 人，${g.personTimes} 人次`} />
                ))
              }
            </Part>
          </Card>
        )}
      </Slot>
    </>
  )
}
