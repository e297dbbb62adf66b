import type { BallotView } from '@domain/ballot/view'
import { go } from '@/kit/routes'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'

const BOXED: readonly BallotView['state'][] = ['closed', 'counted', 'published']
const hasWriteIns = ({ merges = [], result }: BallotView) =>
  merges.length > 0 || (result?.questions.some((q) => 'writeIns' in q && q.writeIns.length > 0) ?? false)

/** Ways on from the desk, each where there is something behind it. */
export function DeskLinks({ ballot }: { ballot: BallotView }) {
  const { id, kind, state, result } = ballot
  const announced = state !== 'made' && state !== 'cancelled'
  return (
    <Card>
      {kind === 'election' && result && hasWriteIns(ballot) && (
        <Cell title="另选他人" desc="同一个人的几种写法，合并计票" onClick={() => go('ballotWriteIns', { id })} />
      )}
      {kind === 'appraisal' && BOXED.includes(state) && (
        <Cell title="意见和建议" desc="先由监票人看，不合适的不转" onClick={() => go('ballotRemarks', { id })} />
      )}
      {announced && (
        <Cell
          title="微信绑定变动"
          desc="通知发出以来，谁绑定或换绑过微信"
          onClick={() => go('ballotBindings', { id })}
        />
      )}
    </Card>
  )
}
