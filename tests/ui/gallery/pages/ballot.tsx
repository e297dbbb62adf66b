import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Confirm } from '@/ui/Confirm'
import { Icon } from '@/ui/Icon'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { RadioGroup } from '@/ui/RadioGroup'

const people = [
  { value: '1', label: '陈志远', desc: '物理组 · 高级教师' },
  { value: '2', label: '黄丽君', desc: '语文组 · 年级组长' },
  { value: '3', label: '吴海波', desc: '体育组 · 工会小组长' },
  { value: '4', label: '许文静', desc: '信息中心 · 工程师' },
  { value: '0', label: '弃权' },
]

export default function Ballot() {
  const { ask } = useRouter().params
  const [on, setOn] = useState<string | undefined>(ask ? '1' : undefined)
  const [asking, setAsking] = useState(Boolean(ask))
  const chosen = people.find((one) => one.value === on)
  return (
    <Page
      bar={
        <Button disabled={!on} reason="请先选 1 项" onClick={() => setAsking(true)}>
          提交选票
        </Button>
      }
    >
      <Card pad>
        <View className="u-h2">教代会代表选举</View>
        <View className="u-sub">数学理化选区 · 从 4 人中选 1 人</View>
        <View className="u-row u-due u-gap">
          <Icon name="clock" small />
          <View>今天 18:00 截止</View>
        </View>
      </Card>
      <Card>
        <RadioGroup label="候选人" items={people} value={on} onChange={setOn} />
      </Card>
      <Notice icon="lock">无记名投票。只公布每人得票数，谁投了谁，管理员也看不到。</Notice>
      {asking && chosen && (
        <Confirm
          title="确认投给这位候选人？"
          choice={chosen.label}
          note={chosen.desc}
          consequence="提交后不能修改，也不能重投。"
          confirm="确认提交"
          onConfirm={() => {}}
          onClose={() => setAsking(false)}
        />
      )}
    </Page>
  )
}
