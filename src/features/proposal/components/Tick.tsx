import { type ITouchEvent, View } from '@tarojs/components'
import { aria } from '@/ui/aria'

type Props = { label: string; on: boolean; onChange: (on: boolean) => void }

/** A tick of its own beside a row that opens on a tap. */
export function Tick({ label, on, onChange }: Props) {
  const press = (event: ITouchEvent) => {
    event.stopPropagation()
    onChange(!on)
  }
  return (
    <View
      className={on ? 'u-tick u-tick_on' : 'u-tick'}
      onClick={press}
      {...aria('checkbox', label, { checked: on })}
    />
  )
}
