import { canCheckIn } from '@domain/contest/check-in'
import type { ContestView } from '@domain/contest/view'
import { go } from '@/kit/routes'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Icon } from '@/ui/Icon'
import { enteredIn } from '../entering'

/** At the hall: scan what hangs there, or show one's own code. */
export function HallCells({ view, now }: { view: ContestView; now: number }) {
  const comes = enteredIn(view).some(({ mine }) => mine.state === 'in')
  if (!comes || !canCheckIn(view, now).ok) return null
  return (
    <Card>
      <Cell lead={<Icon name="qr" />} title="扫码签到" desc="到场扫大屏幕或海报上的码" onClick={() => go('checkIn')} />
      <Cell lead={<Icon name="card" />} title="我的签到码" desc="给组长或工作人员扫" onClick={() => go('myCode')} />
    </Card>
  )
}
