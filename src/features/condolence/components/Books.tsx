import { go } from '@/kit/routes'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'

/** The ways on from the list: what may be given, and what was. */
export function Books({ sums }: { sums: boolean }) {
  return (
    <Card>
      <Cell title="慰问标准" desc="什么事、给多少、一年几次" onClick={() => go('condolenceStandards')} />
      {sums && <Cell title="汇总" desc="人次、金额，按类别和支出科目" onClick={() => go('condolenceTotals')} />}
    </Card>
  )
}
