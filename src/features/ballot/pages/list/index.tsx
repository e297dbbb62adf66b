import type { BallotRow } from '@domain/ballot/view'
import type { Me } from '@domain/member/contract'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Gate } from '@/ui/Gate'
import { Page } from '@/ui/Page'
import { Split } from '@/ui/Split'
import { Tabs } from '@/ui/Tabs'
import { useWide } from '@/ui/wide'
import { LIST_TABS, type ListTab, listTabWords } from '@/words/ballot-office'
import { BallotList } from '../../components/BallotList'
import { Panel } from '../../components/Panel'
import { isPerson, mayMake } from '../../makers'

function Lists({ me }: { me: Me }) {
  const wide = useWide()
  const makes = mayMake(me)
  const [tab, setTab] = useState<ListTab>('all')
  const [on, setOn] = useState<string>()
  const [turn, setTurn] = useState(0)
  usePullDownRefresh(() => {
    setTurn(turn + 1)
    Taro.stopPullDownRefresh()
  })
  const open = ({ id }: BallotRow) => (wide ? setOn(id) : go('ballot', { id }))
  const change = (next: ListTab) => {
    setTab(next)
    setOn(undefined)
  }
  const tabs = LIST_TABS.filter((key) => makes || key !== 'made').map((key) => ({ key, label: listTabWords[key] }))
  const list = <BallotList tab={tab} makes={makes} on={on} turn={turn} onRow={open} />
  const detail = on && <Panel id={on} me={me} onChanged={() => setTurn(turn + 1)} />
  return (
    <Page wide={wide} bar={makes && !on && <Button onClick={() => go('ballotEdit')}>发起表决、选举</Button>}>
      <Tabs<ListTab> items={tabs} on={tab} onChange={change} />
      {wide ? <Split list={list} detail={detail} hint="从左边选一项" onBack={() => setOn(undefined)} /> : list}
    </Page>
  )
}

/** 表决选举. */
export default function ListPage() {
  return <Gate allowed={isPerson}>{(me) => <Lists me={me} />}</Gate>
}
