import { View } from '@tarojs/components'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'

type Props = { onSlips: () => void; onCodes: () => void }

/** What the roster's keepers do from the list. */
export function ListTools({ onSlips, onCodes }: Props) {
  const tools: [string, () => void][] = [
    ['打印邀请单', onSlips],
    ['选人发邀请码', onCodes],
    ['导入名册', () => go('importRoster')],
    ['管理小组', () => go('groups')],
  ]
  return (
    <View className="u-row">
      {tools.map(([words, act]) => (
        <Button key={words} kind="ghost" small onClick={act}>
          {words}
        </Button>
      ))}
    </View>
  )
}
