import type { BallotView } from '@domain/ballot/view'
import type { Me } from '@domain/member/contract'
import { type ReactNode, useEffect, useState } from 'react'
import { Failure } from '@/ui/Failure'
import { Offline } from '@/ui/Offline'
import { Skeleton } from '@/ui/Skeleton'
import { Slot, Slots } from '@/ui/Slot'
import { ballotRefusal } from '@/words/ballot'
import { type Doing, nextDeed } from '../doing'
import { useBallot } from '../store'
import { BallotBar } from './BallotBar'
import { BallotHead } from './BallotHead'
import { Deeds } from './Deeds'
import { DeskPart } from './DeskPart'
import { DoingSheets } from './DoingSheets'
import { Facts } from './Facts'
import { ManagePart } from './ManagePart'
import { VoterPart } from './VoterPart'

type Props = {
  id: string
  me: Me
  frame: (content: ReactNode, bar: ReactNode) => ReactNode
  onShown?: (ballot: BallotView) => void
  /** A deed here has changed something. */
  onChanged?: () => void
}

/** One ballot: what it is; then for who manages it, for its scrutineers, for who votes. */
export function BallotDetail({ id, me, frame, onShown, onChanged }: Props) {
  const { value: ballot, refusal, loading, reload, put } = useBallot(id)
  const [doing, setDoing] = useState<Doing>()
  useEffect(() => {
    if (ballot) onShown?.(ballot)
  }, [ballot])
  if (!ballot) {
    const final = refusal?.error === 'NOT_FOUND'
    const failure = refusal && (
      <Failure text={ballotRefusal(refusal)} busy={loading} onRetry={final ? undefined : reload} />
    )
    return frame(failure ?? <Skeleton />, null)
  }
  const changed = (next?: BallotView) => {
    setDoing(undefined)
    if (next) put(next)
    else reload()
    onChanged?.()
  }
  const part = { ballot, me, onChanged: changed }
  const content = (
    <Slots>
      {refusal && <Offline text={refusal.error === 'OFFLINE' ? undefined : ballotRefusal(refusal)} />}
      <BallotHead ballot={ballot} />
      <ManagePart {...part} onDo={setDoing} />
      <VoterPart {...part} />
      <Deeds {...part} onDo={setDoing} />
      <Facts ballot={ballot} />
      <DeskPart {...part} />
      <Slot>
        {doing && <DoingSheets doing={doing} ballot={ballot} onChanged={changed} onClose={() => setDoing(undefined)} />}
      </Slot>
    </Slots>
  )
  const next = nextDeed(ballot, Date.now())
  return frame(content, next && <BallotBar ballot={ballot} deed={next} onDo={setDoing} />)
}
