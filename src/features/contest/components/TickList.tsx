import type { Arrival, Arrivals } from '@domain/contest/arriving'
import { useState } from 'react'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Notice } from '@/ui/Notice'
import { Search } from '@/ui/Search'
import { Slot } from '@/ui/Slot'
import { Tabs } from '@/ui/Tabs'
import { tickRefusalWords } from '@/words/contest-arriving'
import type { Ticking } from '../ticking'
import { TickRows } from './TickRows'

type View = 'missing' | 'came'

const found = (row: Arrival, text: string) =>
  [row.name, row.staffNo, row.group, row.team ?? ''].some((field) => field.includes(text))

/** The list of an event: who is missing to be ticked, who came. */
export function TickList({ list, of }: { list: Arrivals; of: Ticking }) {
  const [view, setView] = useState<View>('missing')
  const [text, setText] = useState('')
  const { chosen, pending, refused, busy } = of
  const isHere = (row: Arrival) => row.at !== undefined || pending.some((t) => t.memberId === row.memberId)
  const here = list.items.filter(isHere)
  const rows = (view === 'came' ? here : list.items.filter((row) => !isHere(row))).filter((row) =>
    found(row, text.trim()),
  )
  const empty = text.trim()
    ? '没有找到'
    : view === 'came'
      ? '还没有人签到'
      : list.expected > 0
        ? '人都到齐了'
        : '没有要点名的人'
  return (
    <>
      <Slot>
        {pending.length > 0 && (
          <Card>
            <Cell
              title={`还有 ${pending.length} 条未上传`}
              desc="已存在本机，有网络时自动上传；点这里现在上传"
              right={busy ? '上传中' : undefined}
              onClick={of.send}
            />
          </Card>
        )}
      </Slot>
      <Slot>
        {refused.length > 0 && (
          <Notice icon="x">
            {`没有签到：${refused.map((r) => `${r.name}（${tickRefusalWords[r.error]}）`).join('、')}`}
          </Notice>
        )}
      </Slot>
      <Search value={text} onChange={setText} placeholder="搜索姓名、工号、小组" />
      <Tabs<View>
        items={[
          { key: 'missing', label: `未到 ${list.items.length - here.length}` },
          { key: 'came', label: `已到 ${here.length}` },
        ]}
        on={view}
        onChange={setView}
      />
      <TickRows rows={rows} chosen={chosen} pending={pending} onChoose={of.choose} empty={empty} />
    </>
  )
}
