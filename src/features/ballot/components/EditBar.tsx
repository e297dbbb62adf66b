import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { Slot } from '@/ui/Slot'

type Props = {
  missing: readonly string[]
  /** A field says what is wrong with it. */
  wrong: boolean
  busy: boolean
  error?: string
  onPreview: () => void
  onSave: () => void
}

/** Look at it as the voter does, or save. A button that cannot be tapped says what is missing. */
export function EditBar({ missing, wrong, busy, error, onPreview, onSave }: Props) {
  const lacks = missing.length > 2 ? `还差 ${missing.length} 项` : `还差${missing.join('和')}`
  const reason = missing.length > 0 ? lacks : wrong ? '请检查标红的地方' : undefined
  return (
    <View className="u-grow u-stack u-stack_small">
      <Slot>
        {error && (
          <View className="u-error" {...aria('alert', undefined, { live: 'polite' })}>
            {error}
          </View>
        )}
      </Slot>
      <View className="u-buttons">
        <Button kind="default" small onClick={onPreview}>
          预览
        </Button>
        <Button disabled={Boolean(reason)} reason={reason} busy={busy} onClick={onSave}>
          保存
        </Button>
      </View>
    </View>
  )
}
