import { View } from '@tarojs/components'
import { aria } from './aria'
import { Button } from './Button'

type Props = {
  /** What happened, in a teacher's words. */
  text: string
  /** What is safe, or what else can be done. */
  hint?: string
  onRetry?: () => void
  busy?: boolean
}

/** Something could not be loaded or done: what happened, and once more. */
export function Failure({ text, hint, onRetry, busy }: Props) {
  return (
    <View className="u-empty" {...aria('alert')}>
      <View className="u-empty__title">{text}</View>
      {hint && <View className="u-empty__hint">{hint}</View>}
      {onRetry && (
        <View className="u-empty__action">
          <Button kind="default" small busy={busy} onClick={onRetry}>
            再试一次
          </Button>
        </View>
      )}
    </View>
  )
}
