import type { MemberView } from '@domain/member/model'
import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Tag } from '@/ui/Tag'
import { rolesWords } from '@/words/member'

/** Whose record this is. */
export function Who({ member }: { member: MemberView }) {
  const { name, state, bound, roles } = member
  return (
    <Card pad>
      <View className="u-stack u-stack_small">
        <View className="u-row">
          <View className="u-h2">{name}</View>
          {state === 'left' && <Tag tone="grey">已离开</Tag>}
          <Tag tone={bound && state === 'active' ? 'green' : 'grey'}>{bound ? '已绑定微信' : '未绑定'}</Tag>
        </View>
        {roles.length > 0 && <View className="u-sub">{rolesWords(roles)}</View>}
      </View>
    </Card>
  )
}
