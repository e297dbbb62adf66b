import type { ProposalRow } from '@domain/proposal/model'
import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'

type Props = {
  rows: readonly ProposalRow[]
  ticked: readonly ProposalRow[]
  /** What ticking is for, while nothing is ticked. */
  hint: string
  onTick: (rows: ProposalRow[]) => void
}

/** How many are ticked, and all of the list at once. */
export function TickAll({ rows, ticked, hint, onTick }: Props) {
  const all = rows.every((row) => ticked.some(({ id }) => id === row.id))
  return (
    <View className="u-row">
      <View className="u-grow u-sub u-num">{ticked.length > 0 ? `已选 ${ticked.length} 件` : hint}</View>
      <Button kind="ghost" small onClick={() => onTick(all ? [] : [...rows])}>
        {all ? '取消全选' : `全选 ${rows.length} 件`}
      </Button>
    </View>
  )
}
