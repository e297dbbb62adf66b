import type { BallotView } from '@domain/ballot/view'
import { takesVotes } from '@domain/ballot/waiting'
import type { Me } from '@domain/member/contract'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import type { Loaded } from '@/kit/load'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { isScrutineer } from '../desk'
import { useBallot, useTurnout } from '../store'
import { AsideCard } from './AsideCard'
import { Asked } from './Asked'
import { BallotHead } from './BallotHead'
import { DeskLinks } from './DeskLinks'
import { PaperSheet } from './PaperSheet'
import { Prints } from './Prints'
import { TurnoutCard, TurnoutGroups } from './TurnoutCard'

const ROLLED: readonly BallotView['state'][] = ['open', 'closed', 'counted', 'published', 'void']

/** The one next step of a scrutineer. */
function NextStep({ ballot, missing }: { ballot: BallotView; missing: boolean }) {
  const { id, can, state } = ballot
  if (can.includes('count'))
    return (
      <Button kind={state === 'counted' ? 'default' : 'primary'} onClick={() => go('ballotCount', { id })}>
        {state === 'counted' ? '重新计票' : '计票'}
      </Button>
    )
  if (!missing) return null
  return <Button onClick={() => go('ballotMissing', { id })}>看还没投票的人</Button>
}

function Rolled({ loaded, ballot, me }: { loaded: Loaded<BallotView>; ballot: BallotView; me: Me }) {
  const open = takesVotes(ballot, Date.now())
  const turnout = useTurnout(ballot.id, open)
  const [paper, setPaper] = useState(false)
  const { value } = turnout
  // Who has a paper ballot may be among them: fewer than five are nowhere apart, so no number is said here.
  const missing = value !== undefined && value.voted < value.due
  usePullDownRefresh(async () => {
    await turnout.reload()
    Taro.stopPullDownRefresh()
  })
  return (
    <Page bar={<NextStep ballot={ballot} missing={open && missing} />}>
      <BallotHead ballot={ballot} />
      <Result ballot={ballot} />
      <Asked of={turnout} rows={1}>
        {(of) => <TurnoutCard of={of} />}
      </Asked>
      <Slot>
        {ballot.can.includes('paperIssued') && open && (
          <Card>
            <Cell title="登记领纸质票" desc="不方便用手机的，当面发给纸质票" onClick={() => setPaper(true)} />
          </Card>
        )}
      </Slot>
      <DeskLinks ballot={ballot} />
      <Slot>{open && value && <TurnoutGroups groups={value.groups} />}</Slot>
      <Rest ballot={ballot} me={me} onChanged={loaded.put} />
      <Slot>
        {paper && (
          <PaperSheet
            id={ballot.id}
            onDone={() => {
              setPaper(false)
              turnout.reload()
            }}
            onClose={() => setPaper(false)}
          />
        )}
      </Slot>
    </Page>
  )
}

function Result({ ballot: { result } }: { ballot: BallotView }) {
  if (!result) return null
  return (
    <Card title="计票结果" pad>
      <View className="u-stack u-stack_small">
        {result.words.split('\n').map((line) => (
          <View key={line} className="u-body">
            {line}
          </View>
        ))}
      </View>
    </Card>
  )
}

function Rest({ ballot, me, onChanged }: { ballot: BallotView; me: Me; onChanged: (ballot: BallotView) => void }) {
  const { excludedCount, can } = ballot
  return (
    <>
      <Slot>
        {(excludedCount > 0 || can.includes('exclude')) && <AsideCard ballot={ballot} onChanged={onChanged} />}
      </Slot>
      <Prints ballot={ballot} me={me} />
    </>
  )
}

/** 监票台: what scrutineers see and do, from the announcement to the result. */
export function Desk({ id, me }: { id: string; me: Me }) {
  const loaded = useBallot(id)
  const { value: ballot } = loaded
  usePullDownRefresh(async () => {
    await loaded.reload()
    Taro.stopPullDownRefresh()
  })
  if (!ballot)
    return (
      <Page>
        <Asked of={loaded}>{() => null}</Asked>
      </Page>
    )
  if (!isScrutineer(ballot, me))
    return (
      <Page>
        <Empty icon="lock" title="只有这次投票的监票人可以看" hint="监票人在发起时指定。" />
      </Page>
    )
  if (ROLLED.includes(ballot.state)) return <Rolled loaded={loaded} ballot={ballot} me={me} />
  return (
    <Page>
      <BallotHead ballot={ballot} />
      <DeskLinks ballot={ballot} />
      <Rest ballot={ballot} me={me} onChanged={loaded.put} />
    </Page>
  )
}
