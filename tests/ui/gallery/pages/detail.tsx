import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { KeyValue } from '@/ui/KeyValue'
import { Page } from '@/ui/Page'
import { Pick } from '@/ui/Pick'
import { Steps } from '@/ui/Steps'
import { Tag } from '@/ui/Tag'

const steps = [
  { key: '5', title: '待您评价', desc: '请在 11月23日 前评价', now: true },
  {
    key: '4',
    title: '总务处已答复',
    desc: '11月18日 · 承办人 周建国',
    quote: '二楼东侧已划出低糖窗口，12月1日起试营业，菜单每周一公布。',
  },
  { key: '3', title: '提案委员会立案', desc: '10月29日 · 提案委员会' },
  { key: '2', title: '2 人附议，已送审', desc: '10月22日' },
  { key: '1', title: '提交提案', desc: '10月20日' },
]
const answers = ['满意', '基本满意', '不满意'].map((label) => ({ value: label, label }))

export default function Detail() {
  const [answer, setAnswer] = useState<string>()
  return (
    <Page
      bar={
        <Button disabled={!answer} reason="请先选择评价">
          提交评价
        </Button>
      }
    >
      <Card pad>
        <View className="u-stack u-stack_small">
          <View className="u-row">
            <Tag tone="red">待我评价</Tag>
            <View className="u-cap u-num">八届四次-021 · 后勤服务</View>
          </View>
          <View className="u-h2">教师食堂增设低糖窗口</View>
          <View className="u-sub">林晓梅 提出 · 2 人附议</View>
        </View>
      </Card>
      <Card title="办理结果满意吗">
        <Pick label="满意度" items={answers} value={answer} onChange={setAnswer} />
      </Card>
      <Card title="办理进度">
        <Steps items={steps} />
      </Card>
      <Card title="提案内容" pad>
        <View className="u-stack">
          <View>
            <View className="u-label">案由</View>
            <View className="u-body">
              我校四十五岁以上教师占六成，体检血糖偏高者逐年增加，食堂目前没有控糖餐食可选。
            </View>
          </View>
          <View>
            <View className="u-label">建议</View>
            <View className="u-body">在二楼设一个低糖窗口，主食提供杂粮，标注每份碳水含量。</View>
          </View>
        </View>
      </Card>
      <Card title="办理信息" pad>
        <KeyValue
          items={[
            { key: '承办部门', value: '总务处（主办）、膳食科（协办）' },
            { key: '答复期限', value: '12月5日' },
          ]}
        />
      </Card>
    </Page>
  )
}
