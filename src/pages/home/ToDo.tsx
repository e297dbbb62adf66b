import type { BallotRow } from '@domain/ballot/view'
import type { Page } from '@domain/kit/page'
import { leftWords, presses, soonWords } from '@domain/kit/time'
import type { ProposalRow } from '@domain/proposal/model'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Loaded } from '@/kit/load'
import { go } from '@/kit/routes'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Slot } from '@/ui/Slot'
import { toDoWords, toVoteWords } from '@/words/home'
import { stateWords } from '@/words/proposal'
import { Waiting } from './Waiting'

const SHOWN = 5

/** By deadline; what has none comes last. */
const byDeadline = (a: ProposalRow, b: ProposalRow) => (a.nextBy ?? Infinity) - (b.nextBy ?? Infinity)

const open = ({ id, state }: ProposalRow) => (state === 'draft' ? go('write', { id }) : go('proposal', { id }))

/** A vote is asked for by its day alone: who has voted has nothing more to do. */
function Vote({ row, now }: { row: BallotRow; now: number }) {
  const by = `${soonWords(row.closesAt, now)} 截止`
  const desc = (
    <>
      {toVoteWords} · <Text className={presses(row.closesAt, now) ? 'u-due' : 'u-num'}>{by}</Text>
    </>
  )
  const label = [row.title, toVoteWords, by].join('，')
  return <Cell title={row.title} desc={desc} label={label} onClick={() => go('ballot', { id: row.id })} />
}

function Row({ row, now }: { row: ProposalRow; now: number }) {
  const what = toDoWords[row.state] ?? stateWords[row.state]
  const by = row.nextBy === undefined ? undefined : leftWords(row.nextBy, now)
  const pressing = row.nextBy !== undefined && presses(row.nextBy, now)
  const desc = (
    <>
      {what}
      {by && ' · '}
      {by && <Text className={pressing ? 'u-due' : 'u-num'}>{by}</Text>}
    </>
  )
  const label = [row.title, what, by].filter(Boolean).join('，')
  return <Cell title={row.title} desc={desc} label={label} onClick={() => open(row)} />
}

type Props = {
  of: Loaded<Page<ProposalRow> | null>
  /** Ballots that wait for the reader's vote. */
  votes: readonly BallotRow[]
  now: number
}

/** What waits for me: votes, which nobody can cast later, before all; then the most pressing first. */
export function ToDo({ of, votes, now }: Props) {
  const [all, setAll] = useState(false)
  const page = of.value
  if (!page) return <Waiting title="待办" of={of} />
  const rows = [...page.items].sort(byDeadline)
  // The list comes 20 at a time: beyond that a number would be too small.
  const whole = page.cursor === undefined
  const count = rows.length + votes.length
  const more = rows.length > SHOWN ? { more: all ? '收起' : '全部', onMore: () => setAll(!all) } : {}
  return (
    <Card title={whole ? '待办' : `待办（${count} 件以上）`} badge={whole ? count : undefined} {...more}>
      <Slot>
        {votes.map((row) => (
          <Vote key={row.id} row={row} now={now} />
        ))}
      </Slot>
      {rows.slice(0, SHOWN).map((row) => (
        <Row key={row.id} row={row} now={now} />
      ))}
      <Slot>
        {all && rows.slice(SHOWN).map((row) => <Row key={row.id} row={row} now={now} />)}
        {all && !whole && <View className="u-pad u-sub">还有更多，处理完这些会接着显示。</View>}
      </Slot>
      {count === 0 && <View className="u-pad u-pad_under u-sub">没有等您处理的事。</View>}
    </Card>
  )
}
