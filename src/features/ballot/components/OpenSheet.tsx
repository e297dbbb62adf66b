import { momentWords } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { Bar } from '@/ui/Bar'
import { Confirm } from '@/ui/Confirm'
import { Slot } from '@/ui/Slot'
import { toast } from '@/ui/toast'
import { ballotRefusal } from '@/words/ballot'
import { doneWords, openEarlyWords, openWords, rollKept } from '@/words/ballot-office'
import type { SheetProps } from '../doing'
import { useOpening } from '../opening'

/** Makes the roll, slice by slice, and opens. */
export function OpenSheet({ ballot, onChanged, onClose }: SheetProps) {
  const now = Date.now()
  const opening = useOpening(ballot.id, () => {
    toast(doneWords.open)
    onChanged()
  })
  const slice = opening.slice ?? ballot.roll
  const early = ballot.opensAt > now
  return (
    <Confirm
      title="确认开始投票？"
      choice={ballot.title}
      note={`${momentWords(ballot.closesAt, now)} 截止`}
      consequence={early ? openEarlyWords(momentWords(ballot.opensAt, now)) : openWords}
      confirm={slice ? '接着建名单' : '开始投票'}
      back="先不开始"
      busy={opening.busy}
      error={opening.refusal && `${ballotRefusal(opening.refusal)}${slice ? rollKept : ''}`}
      onConfirm={opening.run}
      onClose={() => {
        if (slice) onChanged()
        onClose()
      }}
    >
      <Slot>
        {slice && (
          <View className="u-pad">
            <Bar
              label="正在建投票名单"
              percent={slice.total > 0 ? (slice.done / slice.total) * 100 : 0}
              text={`${slice.done} / ${slice.total} 人`}
            />
          </View>
        )}
      </Slot>
    </Confirm>
  )
}
