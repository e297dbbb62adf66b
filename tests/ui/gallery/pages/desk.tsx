import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choose } from '@/ui/Choose'
import { Item } from '@/ui/Item'
import { KeyValue } from '@/ui/KeyValue'
import { Page } from '@/ui/Page'
import { Search } from '@/ui/Search'
import { Split } from '@/ui/Split'
import { Table } from '@/ui/Table'
import { Tabs } from '@/ui/Tabs'
import { Tag } from '@/ui/Tag'
import { useWide } from '@/ui/wide'
import { rows } from './rows'

const nothing = () => {}
const places = ['总务处', '教务处', '校办'].map((label) => ({ value: label, label }))

export default function Desk() {
  const wide = useWide()
  const [on, setOn] = useState<string>()
  const row = rows.find(({ title }) => title === on)
  const list = (
    <>
      <Tabs
        on="a"
        onChange={nothing}
        items={[
          { key: 'a', label: '待审查', count: 5 },
          { key: 'b', label: '待分派', count: 2 },
        ]}
      />
      <Search value="" onChange={nothing} placeholder="搜标题、编号或提案人" />
      {rows.map((one) => (
        <Item key={one.title} {...one} on={one.title === on} onClick={() => setOn(one.title)} />
      ))}
    </>
  )
  const detail = row && (
    <>
      <Card pad>
        <View className="u-h2">{row.title}</View>
        <View className="u-sub u-num">{row.meta}</View>
      </Card>
      <Card title="办理" pad>
        <KeyValue
          items={[
            { key: '状态', value: row.state },
            { key: '下一步', value: row.next },
          ]}
        />
      </Card>
      <Card>
        <Choose label="主办部门" required items={places} onChange={nothing} />
      </Card>
      <View className="u-buttons">
        <Button kind="default">退回修改</Button>
        <Button>立案</Button>
      </View>
    </>
  )
  return (
    <Page wide>
      <Split list={list} detail={detail} onBack={() => setOn(undefined)} />
      {wide && (
        <Table
          label="全部提案"
          rows={rows}
          rowKey={({ title }) => title}
          on={on}
          onRow={({ title }) => setOn(title)}
          columns={[
            { key: 'title', title: '提案', grow: 3, cell: ({ title }) => title },
            { key: 'meta', title: '类别与编号', grow: 2, cell: ({ meta }) => meta },
            { key: 'state', title: '状态', cell: ({ tone, state }) => <Tag tone={tone}>{state}</Tag> },
            { key: 'n', title: '附议', number: true, cell: () => 2 },
          ]}
        />
      )}
    </Page>
  )
}
