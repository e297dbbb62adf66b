import type { BallotView } from '@domain/ballot/view'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Page } from '@/ui/Page'
import { Pick } from '@/ui/Pick'
import { Slot } from '@/ui/Slot'
import { TextField } from '@/ui/TextField'
import { ballotStateWords } from '@/words/ballot'
import { useCounting } from '../counting'
import { validOf } from '../paper-form'
import { useBallot } from '../store'
import { Asked } from './Asked'
import { CountConfirm } from './CountConfirm'
import { PaperTop } from './PaperTop'
import { QuestionCounts } from './QuestionCounts'

const PAPER = [
  { value: 'no', label: '没有' },
  { value: 'yes', label: '有' },
] as const

function Counting({ ballot, onCounted }: { ballot: BallotView; onCounted: (ballot: BallotView) => void }) {
  const counting = useCounting(ballot)
  const [asks, setAsks] = useState(false)
  const { withPaper, form, present, ready } = counting
  const cast = ballot.seal?.count ?? 0
  const bar = (
    <Button disabled={!ready.given} reason={ready.reason} onClick={() => setAsks(true)}>
      {ballot.state === 'counted' ? '重新计票' : '计票'}
    </Button>
  )
  return (
    <Page bar={bar}>
      <Card pad>
        <View className="u-stack u-stack_small">
          <View className="u-h2">{ballot.title}</View>
          <View className="u-sub u-num">{`票箱里有 ${cast} 张手机投的票，由系统计票。`}</View>
        </View>
      </Card>
      <Card title="有没有纸质票？">
        <Pick
          label="有没有纸质票"
          items={PAPER}
          value={withPaper ? 'yes' : 'no'}
          onChange={(value) => counting.setWithPaper(value === 'yes')}
        />
      </Card>
      <Slot>{withPaper && <PaperTop form={form} wholly={cast === 0} onChange={counting.setForm} />}</Slot>
      <Slot>
        {withPaper &&
          ballot.questions.map((_, n) => (
            <QuestionCounts
              // biome-ignore lint/suspicious/noArrayIndexKey: questions have no names of their own, and stay in order
              key={n}
              ballot={ballot}
              question={n}
              form={form}
              valid={validOf(form)}
              onCount={counting.setCount}
              onChange={counting.setForm}
            />
          ))}
      </Slot>
      <Card>
        <TextField
          label="实到人数"
          type="number"
          max={7}
          quiet
          value={present}
          placeholder="没有开会的不用填"
          hint="开了会的，填签到的人数；不填就按收回的票数算。"
          onChange={counting.setPresent}
        />
      </Card>
      <Slot>
        {asks && ready.given && (
          <CountConfirm ballot={ballot} given={ready.given} onCounted={onCounted} onClose={() => setAsks(false)} />
        )}
      </Slot>
    </Page>
  )
}

/** 计票: the box is counted by the cloud, paper ballots by hand; both together are the result. */
export function CountForm({ id }: { id: string }) {
  const loaded = useBallot(id)
  const { value: ballot } = loaded
  if (ballot?.can.includes('count')) return <Counting ballot={ballot} onCounted={loaded.put} />
  return (
    <Page>
      <Asked of={loaded}>
        {({ state }) => (
          <Empty icon="vote" title="现在不能计票" hint={`这次投票${ballotStateWords[state]}。封箱以后由监票人计票。`} />
        )}
      </Asked>
    </Page>
  )
}
