import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useAwake } from '@/kit/awake'
import { Failure } from '@/ui/Failure'
import { Offline } from '@/ui/Offline'
import { Page } from '@/ui/Page'
import { Skeleton } from '@/ui/Skeleton'
import { Slot } from '@/ui/Slot'
import { ballotRefusal } from '@/words/ballot'
import { roomWords } from '@/words/ballot-result'
import { Gate } from '../../components/Gate'
import { Groups } from '../../components/Groups'
import { Room } from '../../components/Room'
import { useBallot, useTurnout } from '../../store'

/** Nothing comes after these. */
const ENDS = ['published', 'cancelled', 'void']

function Turnout() {
  const { id = '' } = useRouter().params
  const ballot = useBallot(id)
  const [live, setLive] = useState(true)
  const { value, refusal, loading, reload } = useTurnout(id, live)
  const state = value?.state
  useEffect(() => {
    if (state && ENDS.includes(state)) setLive(false)
  }, [state])
  useAwake()
  if (!value)
    return (
      <Page>
        {refusal ? <Failure text={ballotRefusal(refusal)} busy={loading} onRetry={reload} /> : <Skeleton rows={4} />}
      </Page>
    )
  return (
    <Page wide>
      <Slot>
        {refusal && <Offline text={refusal.error === 'OFFLINE' ? roomWords.offline : ballotRefusal(refusal)} />}
      </Slot>
      <Room id={id} title={ballot.value?.title ?? ''} of={value} />
      <Slot>{value.groups && <Groups of={value.groups} />}</Slot>
    </Page>
  )
}

/** 投票情况: shown to the whole room, and on every phone. */
export default function TurnoutPage() {
  return <Gate>{() => <Turnout />}</Gate>
}
