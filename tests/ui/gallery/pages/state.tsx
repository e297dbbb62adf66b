import { View } from '@tarojs/components'
import { Bar } from '@/ui/Bar'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Failure } from '@/ui/Failure'
import { Initial } from '@/ui/Initial'
import { More } from '@/ui/More'
import { Offline } from '@/ui/Offline'
import { Page } from '@/ui/Page'
import { Skeleton } from '@/ui/Skeleton'
import { Stat, Stats } from '@/ui/Stat'
import { Tag } from '@/ui/Tag'

const nothing = () => {}

export default function State() {
  return (
    <Page>
      <Offline />
      <Card title="八届四次会议提案">
        <Stats>
          <Stat label="提案" value={53} unit="件" />
          <Stat label="立案" value={20} unit="件" />
          <Stat label="转为意见" value={29} unit="件" />
          <Stat label="已答复" value="100.0" unit="%" />
        </Stats>
        <View className="u-pad u-pad_under">
          <Bar label="立案" percent={37.7} text="20 件 · 37.7%" tone="green" />
          <Bar label="转为意见" percent={54.7} text="29 件 · 54.7%" />
          <Bar label="不立案" percent={7.5} text="4 件 · 7.5%" tone="grey" />
        </View>
      </Card>
      <Card>
        <Cell
          lead={<Initial name="林晓梅" />}
          title="林晓梅"
          desc="数学组 · 提案委员会"
          right={<Tag tone="green">已绑定</Tag>}
          onClick={nothing}
        />
        <Cell lead={<Initial name="欧阳建国" />} title="欧阳建国" desc="总务处" right="未绑定" onClick={nothing} />
      </Card>
      <Card pad>
        <View className="u-stack">
          <Button busy>正在提交…</Button>
          <View className="u-buttons">
            <Button kind="default">不附议</Button>
            <Button kind="danger">撤回提案</Button>
          </View>
          <Button kind="ghost">暂不登录</Button>
        </View>
      </Card>
      <Skeleton rows={1} />
      <Card>
        <Empty title="还没有提案" hint="发现了问题，就写下来。四行也可以。" action="写第一件提案" onAction={nothing} />
      </Card>
      <Failure text="提案没有加载出来" hint="网络好像断了，您写的内容还在手机里。" onRetry={nothing} />
      <More state="end" onMore={nothing} />
    </Page>
  )
}
