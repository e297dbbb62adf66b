import type { Day } from '@domain/kit/time'
import { Button } from '@/ui/Button'
import { DateField } from '@/ui/DateField'
import { Sheet } from '@/ui/Sheet'
import { TextArea } from '@/ui/TextArea'

type Props = {
  on: Day
  /** The last day that may be chosen. */
  max: Day
  note: string
  onChange: (part: { on?: Day; note?: string }) => void
  onClose: () => void
}

/** When it was, and a word for who handles it; neither has to be touched. */
export function DaySheet({ on, max, note, onChange, onClose }: Props) {
  return (
    <Sheet title="日期和备注" onClose={onClose} buttons={<Button onClick={onClose}>好了</Button>}>
      <DateField label="发生日期" value={on} max={max} onChange={(next) => next && onChange({ on: next })} />
      <TextArea
        label="备注"
        low
        max={500}
        value={note}
        hint="只有经办的人看得到。不用写病情。"
        placeholder="如：家里在老家办，周五回来"
        onChange={(next) => onChange({ note: next })}
      />
    </Sheet>
  )
}
