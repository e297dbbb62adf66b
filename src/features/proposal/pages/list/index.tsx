import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Tabs } from '@/ui/Tabs'
import { useWide } from '@/ui/wide'
import { AllList } from '../../components/AllList'
import { Beside } from '../../components/Beside'
import { EndorseList } from '../../components/EndorseList'
import { MineList } from '../../components/MineList'
import { Panel } from '../../components/Panel'
import { type Reader, Ready } from '../../components/Ready'

const tabs = [
  { key: 'mine', label: '我的' },
  { key: 'endorse', label: '待附议' },
  { key: 'all', label: '全部' },
] as const
type Tab = (typeof tabs)[number]['key']
const lists = { mine: MineList, endorse: EndorseList, all: AllList }

export default function List() {
  return <Ready>{(reader) => <Lists reader={reader} />}</Ready>
}

function Lists({ reader }: { reader: Reader }) {
  const wide = useWide()
  const asked = useRouter().params.tab
  const [tab, setTab] = useState<Tab>(() => tabs.find(({ key }) => key === asked)?.key ?? 'mine')
  const [on, setOn] = useState<string>()
  const [turn, setTurn] = useState(0)
  const write = reader.me.mayPropose && <Button onClick={() => go('write')}>写提案</Button>
  const change = (next: Tab) => {
    setTab(next)
    setOn(undefined)
  }
  const Chosen = lists[tab]
  const head = (
    <>
      <Tabs items={[...tabs]} on={tab} onChange={change} />
      {!reader.me.mayPropose && tab === 'mine' && (
        <Notice icon="people">提案由教代会代表提出和附议。您有建议，可以告诉本组的代表。</Notice>
      )}
    </>
  )
  const list = (
    <Chosen on={on} turn={turn} wide={wide} onRow={({ id }) => (wide ? setOn(id) : go('proposal', { id }))} />
  )
  if (!wide) {
    return (
      <Page bar={write}>
        {head}
        {list}
      </Page>
    )
  }
  const detail = on && <Panel id={on} onChanged={() => setTurn(turn + 1)} />
  return (
    <Page wide bar={!on && write}>
      {head}
      <Beside table={tab === 'all'} bar={!on && Boolean(write)} list={list} detail={detail} hint="从左边选一件提案" />
    </Page>
  )
}
