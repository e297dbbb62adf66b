import type { CondolenceRow } from '@domain/condolence/view'
import type { Role } from '@domain/kit/roles'
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
import { AllList } from '../../components/AllList'
import { Books } from '../../components/Books'
import { MineList } from '../../components/MineList'
import { Panel } from '../../components/Panel'
import { ToDoList } from '../../components/ToDoList'
import { isPerson } from '../../person'
import { isGrave } from '../../row'

const ACTS: readonly Role[] = ['committee', 'chair', 'treasurer']
const BOOKS: readonly Role[] = [...ACTS, 'audit']
const lists = { todo: ToDoList, mine: MineList, all: AllList }
type Tab = keyof typeof lists

/** What waits comes first for who handles; everybody has what concerns them. */
const tabsFor = (me: Me): { key: Tab; label: string }[] => [
  ...(hasRole(me, ...ACTS) ? [{ key: 'todo' as const, label: '待办' }] : []),
  { key: 'mine', label: '我的' },
  ...(hasRole(me, ...BOOKS) ? [{ key: 'all' as const, label: '全部' }] : []),
]

function Lists({ me }: { me: Me }) {
  const wide = useWide()
  const asked = useRouter().params.tab
  const tabs = tabsFor(me)
  const [tab, setTab] = useState<Tab>(() => (tabs.find(({ key }) => key === asked) ?? tabs[0])?.key ?? 'mine')
  const [on, setOn] = useState<CondolenceRow>()
  const [turn, setTurn] = useState(0)
  const change = (next: Tab) => {
    setTab(next)
    setOn(undefined)
  }
  const Chosen = lists[tab]
  const open = (row: CondolenceRow) => {
    const { id, standing } = row
    if (standing === 'recipient' || standing === 'told') go('myCondolence', { id })
    else if (wide) setOn(row)
    else go('condolence', { id })
  }
  const list = (
    <>
      <Chosen on={on?.id} turn={turn} onRow={open} />
      <Books sums={hasRole(me, ...BOOKS)} />
    </>
  )
  const detail = on && <Panel id={on.id} onChanged={() => setTurn(turn + 1)} />
  return (
    <Page
      wide={wide}
      quiet={on && isGrave(on)}
      bar={!on && <Button onClick={() => go('condolenceReport')}>报告</Button>}
    >
      {tabs.length > 1 && <Tabs items={tabs} on={tab} onChange={change} />}
      {wide ? <Split list={list} detail={detail} hint="从左边选一件事" onBack={() => setOn(undefined)} /> : list}
    </Page>
  )
}

export default function ListPage() {
  return <Gate allowed={isPerson}>{(me) => <Lists me={me} />}</Gate>
}
