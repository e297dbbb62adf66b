import { type ITouchEvent, View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { Icon } from '@/ui/Icon'

type Props = { label: string; on: boolean; onChange: (on: boolean) => void }

// As large as a thumb, whatever the mark in it.
const target = { display: 'flex', alignItems: 'center', minWidth: '44px', minHeight: '44px' }

/** A tick of its own beside a row that opens on a tap. */
export function Tick({ label, on, onChange }: Props) {
  const press = (event: ITouchEvent) => {
    event.stopPropagation()
    onChange(!on)
  }
  return (
    <View style={target} onClick={press} {...aria('checkbox', label, { checked: on })}>
      <View className={on ? 'u-mark u-mark_square u-mark_on' : 'u-mark u-mark_square'}>
        <Icon name="check" />
      </View>
    </View>
  )
}
