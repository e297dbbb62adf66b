import type { BallotView } from '@domain/ballot/view'
import { go } from '@/kit/routes'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Tag } from '@/ui/Tag'
import { checkWords } from '@/words/ballot-making'
import { lacksOf } from '../doing'

/** What is asked before it opens: each line that is not met says how it is mended, and leads there. */
export function Checks({ ballot }: { ballot: BallotView }) {
  const { id, checks = [], can } = ballot
  const lacks = lacksOf(ballot).length
  const mends = can.includes('save')
  return (
    <Card title="开始前核对" badge={lacks > 0 ? lacks : undefined}>
      {checks.map(({ name, ok }) => {
        const { title, lacks: way } = checkWords[name]
        return (
          <Cell
            key={name}
            title={title}
            desc={ok ? undefined : way}
            right={<Tag tone={ok ? 'green' : 'orange'}>{ok ? '已齐' : '还差'}</Tag>}
            label={ok ? undefined : `${title}，还差，${way}`}
            onClick={!ok && mends ? () => go('ballotEdit', { id, at: name }) : undefined}
          />
        )
      })}
    </Card>
  )
}
