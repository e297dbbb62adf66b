import type { Turnout } from '@domain/ballot/view'
import { Bar } from '@/ui/Bar'
import { Card } from '@/ui/Card'
import { Stat, Stats } from '@/ui/Stat'

const share = (n: number, of: number) => (of > 0 ? (100 * n) / of : 0)

/** How many have voted; never how. */
export function TurnoutCard({ of: { due, voted, paper } }: { of: Turnout }) {
  return (
    <Card title="投票进度" pad>
      <Stats>
        <Stat label="应到" value={due} unit="人" />
        <Stat label="已投" value={voted} unit="人" />
        {paper !== undefined && <Stat label="领纸质票" value={paper} unit="人" />}
      </Stats>
    </Card>
  )
}

/** The same by group, where there is more than one. */
export function TurnoutGroups({ groups = [] }: Pick<Turnout, 'groups'>) {
  if (groups.length < 2) return null
  return (
    <Card title="各小组进度" pad>
      {groups.map((one) => (
        <Bar
          key={one.group}
          label={one.group || '其他小组'}
          percent={share(one.voted, one.due)}
          text={`${one.voted} / ${one.due} 人`}
        />
      ))}
    </Card>
  )
}
