import type { ContestRow } from '@domain/contest/view'
import type { Me } from '@domain/member/contract'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { go } from '@/kit/routes'
import { hasRole } from '@/kit/session'
import { Button } from '@/ui/Button'
import { Gate } from '@/ui/Gate'
import { Page } from '@/ui/Page'
import { Split } from '@/ui/Split'
import { Tabs } from '@/ui/Tabs'
import { useWide } from '@/ui/wide'
import { MineList } from '../../components/MineList'
import { MonthList } from '../../components/MonthList'
import { OnList } from '../../components/OnList'
import { Panel } from '../../components/Panel'
import { PastList } from '../../components/PastList'

const tabs = [
  { key: 'on', label: '活动' },
  { key: 'mine', label: '我的' },
  { key: 'past', label: '往期' },
  { key: 'month', label: '月历' },
] as const
type Tab = (typeof tabs)[number]['key']
const lists = { on: OnList, mine: MineList, past: PastList, month: MonthList }

function Lists({ me }: { me: Me }) {
  const wide = useWide()
  const asked = useRouter().params.tab
  const [tab, setTab] = useState<Tab>(() => tabs.find(({ key }) => key === asked)?.key ?? 'on')
  const [on, setOn] = useState<string>()
  const [turn, setTurn] = useState(0)
  const Chosen = lists[tab]
  const open = ({ id, phase }: ContestRow) => {
    if (phase === 'draft') go('contestManage', { id })
    else if (wide) setOn(id)
    else go('contest', { id })
  }
  const make = hasRole(me, 'committee', 'chair') && !on && <Button onClick={() => go('contestEdit')}>新建活动</Button>
  const change = (next: Tab) => {
    setTab(next)
    setOn(undefined)
  }
  const list = <Chosen on={on} turn={turn} onRow={open} />
  const detail = on && <Panel id={on} me={me} onChanged={() => setTurn(turn + 1)} />
  return (
    <Page wide={wide} bar={make}>
      <Tabs items={[...tabs]} on={tab} onChange={change} />
      {wide ? <Split list={list} detail={detail} hint="从左边选一项活动" onBack={() => setOn(undefined)} /> : list}
    </Page>
  )
}

export default function ListPage() {
  return <Gate allowed={(me) => me.member !== null && me.member.kind !== 'technical'}>{(me) => <Lists me={me} />}</Gate>
}
