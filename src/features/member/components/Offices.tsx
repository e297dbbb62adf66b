import type { Held, MemberView } from '@domain/member/model'
import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { KeyValue } from '@/ui/KeyValue'
import { heldWords, roleWords } from '@/words/member'

const keyOf = ({ role, from, to }: Held) => `${role} ${from} ${to ?? ''}`

/** Which offices a person holds and has held, the newest first. */
export function Offices({ member, now }: { member: MemberView; now: number }) {
  const held = [...member.held].sort((a, b) => (a.from < b.from ? 1 : -1))
  return (
    <Card title="任职记录" pad>
      {held.length === 0 ? (
        <View className="u-sub">没有担任过工会职务。</View>
      ) : (
        <View className="u-stack">
          {held.map((one) => (
            <KeyValue key={keyOf(one)} items={[{ key: roleWords[one.role], value: heldWords(one, now) }]} />
          ))}
        </View>
      )}
    </Card>
  )
}
