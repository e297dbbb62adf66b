import type { ProposalRow } from '@domain/proposal/model'
import { useState } from 'react'
import { go } from '@/kit/routes'
import { Page } from '@/ui/Page'
import { Tabs } from '@/ui/Tabs'
import { toast } from '@/ui/toast'
import { useWide } from '@/ui/wide'
import { AnsweredList } from './AnsweredList'
import { Beside } from './Beside'
import { DepartmentYear } from './DepartmentYear'
import { Panel } from './Panel'
import { ReplyForm } from './ReplyForm'
import { WaitingList } from './WaitingList'

const tabs = [
  { key: 'waiting', label: '待答复' },
  { key: 'answered', label: '已答复' },
  { key: 'year', label: '部门年度' },
] as const
type Tab = (typeof tabs)[number]['key']

/** A department's desk: what waits for its answer, what it has answered, and how its year stands. */
export function HandlerDesk({ department }: { department: string }) {
  const wide = useWide()
  const [tab, setTab] = useState<Tab>('waiting')
  const [on, setOn] = useState<string>()
  const [reply, setReply] = useState<ProposalRow>()
  const [turn, setTurn] = useState(0)
  const again = () => setTurn((n) => n + 1)
  const close = () => setReply(undefined)

  const change = (next: Tab) => {
    setTab(next)
    setOn(undefined)
  }
  const pick = (row: ProposalRow) => {
    if (wide) setOn(row.id)
    else if (tab === 'waiting') setReply(row)
    else go('proposal', { id: row.id })
  }
  const lists = {
    waiting: <WaitingList on={on} turn={turn} onRow={pick} />,
    answered: <AnsweredList department={department} on={on} turn={turn} onRow={pick} />,
    year: <DepartmentYear turn={turn} />,
  }
  const list = lists[tab]
  const detail = on && <Panel id={on} onChanged={again} />
  return (
    <Page wide={wide}>
      <Tabs items={[...tabs]} on={tab} onChange={change} />
      {wide && tab !== 'year' ? <Beside list={list} detail={detail} hint="从左边选一件提案" /> : list}
      {reply && (
        <ReplyForm
          row={reply}
          onFull={() => go('proposal', { id: reply.id })}
          onDone={() => {
            close()
            again()
            toast('已答复')
          }}
          onStale={again}
          onClose={close}
        />
      )}
    </Page>
  )
}
