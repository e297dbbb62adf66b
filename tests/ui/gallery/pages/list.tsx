import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Item } from '@/ui/Item'
import { More } from '@/ui/More'
import { Page } from '@/ui/Page'
import { Search } from '@/ui/Search'
import { Tabs } from '@/ui/Tabs'
import { rows } from './rows'

const nothing = () => {}

export default function List() {
  const [on, setOn] = useState('all')
  const [text, setText] = useState('')
  return (
    <Page bar={<Button>写提案</Button>}>
      <Tabs
        on={on}
        onChange={setOn}
        items={[
          { key: 'all', label: '全部', count: 5 },
          { key: 'doing', label: '办理中', count: 2 },
          { key: 'rate', label: '待评价', count: 1 },
          { key: 'done', label: '已办结', count: 1 },
        ]}
      />
      <Search value={text} onChange={setText} placeholder="搜标题、编号或提案人" />
      {rows.map((row) => (
        <Item key={row.title} {...row} onClick={nothing} />
      ))}
      <More state="more" onMore={nothing} />
    </Page>
  )
}
