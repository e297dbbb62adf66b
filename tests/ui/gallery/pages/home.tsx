import { View } from '@tarojs/components'
import { isCare, setScale, useMode } from '@/kit/mode'
import { aria } from '@/ui/aria'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { type Entry, Grid } from '@/ui/Grid'
import type { IconName } from '@/ui/Icon'
import { Page } from '@/ui/Page'

const nothing = () => {}
const entry = (icon: IconName, label: string, badge?: number): Entry => ({
  key: label,
  icon,
  label,
  badge,
  onClick: nothing,
})
const entries = [
  entry('edit', '写提案'),
  entry('vote', '投票', 1),
  entry('cup', '活动报名'),
  entry('qr', '签到码'),
  entry('heart', '慰问'),
  entry('gift', '福利'),
  entry('horn', '公示'),
  entry('card', '会员证'),
  entry('doc', '我的提案'),
  entry('people', '会员'),
  entry('chart', '统计'),
  entry('gear', '设置'),
]

export default function Home() {
  const care = useMode(isCare)
  const other = care ? '标准字' : '大字'
  return (
    <Page>
      <View className="u-hello">
        <View className="u-grow">
          <View className="u-h1">下午好，林晓梅</View>
          <View className="u-sub">数学组 · 第三工会小组</View>
        </View>
        <View className="u-pill" onClick={() => setScale(care ? 1 : 1.4)} {...aria('button', `切换到${other}`)}>
          {other}
        </View>
      </View>
      <Card title="待办" badge={3}>
        <Cell
          title="教代会代表选举"
          desc={
            <>
              <View className="u-due" style={{ display: 'inline' }}>
                今天 18:00 截止
              </View>{' '}
              · 还未投票
            </>
          }
          onClick={nothing}
        />
        <Cell title="评价提案办理结果" desc="教师食堂增设低糖窗口 · 还剩 2 天" onClick={nothing} />
        <Cell title="确认领取慰问品" desc="住院慰问 · 校工会 11月18日" onClick={nothing} />
      </Card>
      <Card>
        <Grid items={entries} />
      </Card>
      <Card title="通知" more="全部" onMore={nothing}>
        <Cell unread title="关于召开第八届教代会第三次会议的通知" desc="校工会 · 11月20日" />
        <Cell title="教职工羽毛球赛开始报名" desc="文体委员会 · 11月17日" />
      </Card>
    </Page>
  )
}
