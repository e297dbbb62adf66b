import { View } from '@tarojs/components'
import { Button } from './Button'
import { Icon, type IconName } from './Icon'

type Props = {
  icon?: IconName
  /** What is not here: 还没有提案. */
  title: string
  /** What this place is for, and the first step. */
  hint?: string
  action?: string
  onAction?: () => void
}

export function Empty({ icon = 'doc', title, hint, action, onAction }: Props) {
  return (
    <View className="u-empty">
      <View className="u-empty__icon">
        <Icon name={icon} />
      </View>
      <View className="u-empty__title">{title}</View>
      {hint && <View className="u-empty__hint">{hint}</View>}
      {action && (
        <View className="u-empty__action">
          <Button kind="default" small onClick={onAction}>
            {action}
          </Button>
        </View>
      )}
    </View>
  )
}
