import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useAwake } from '@/kit/awake'
import { Gate } from '@/ui/Gate'
import { Offline } from '@/ui/Offline'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { ballotRefusal } from '@/words/ballot'
import { roomWords } from '@/words/ballot-result'
import { Asked } from '../../components/Asked'
import { Groups } from '../../components/Groups'
import { Room } from '../../components/Room'
import { useBallot, useTurnout } from '../../store'

/** Nothing comes after these. */
const ENDS = ['published', 'cancelled', 'void']

function Turnout() {
  const { id = '' } = useRouter().params
  const ballot = useBallot(id)
  const [live, setLive] = useState(true)
  const turnout = useTurnout(id, live)
  const { value, refusal } = turnout
  const state = value?.state
  useEffect(() => {
    if (state && ENDS.includes(state)) setLive(false)
  }, [state])
  useAwake()
  if (!value)
    return (
      <Page>
        <Asked of={turnout} rows={4}>
          {() => null}
        </Asked>
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
