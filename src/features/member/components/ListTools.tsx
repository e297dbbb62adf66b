import type { Me } from '@domain/member/contract'
import { View } from '@tarojs/components'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { isOffice } from '../deeds'

type Props = { me: Me; onSlips: () => void; onCodes: () => void }

/** What the roster's keepers do from the list. */
export function ListTools({ me, onSlips, onCodes }: Props) {
  const tools: [string, () => void, boolean][] = [
    ['打印邀请单', onSlips, true],
    ['选人发邀请码', onCodes, true],
    ['导入名册', () => go('importRoster'), true],
    ['管理小组', () => go('groups'), true],
    ['职务空缺', () => go('vacancies'), isOffice(me)],
  ]
  return (
    <View className="u-row">
      {tools
        .filter(([, , shown]) => shown)
        .map(([words, act]) => (
          <Button key={words} kind="ghost" small onClick={act}>
            {words}
          </Button>
        ))}
    </View>
  )
}
