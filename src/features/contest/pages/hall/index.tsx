import { SLOT } from '@domain/contest/check-in'
import { useRouter } from '@tarojs/taro'
import { useAwake } from '@/kit/awake'
import { Failure } from '@/ui/Failure'
import { Gate } from '@/ui/Gate'
import { Offline } from '@/ui/Offline'
import { Page } from '@/ui/Page'
import { Skeleton } from '@/ui/Skeleton'
import { arrivingWords } from '@/words/contest-arriving'
import { refusalWords } from '@/words/kit'
import { api } from '../../api'
import { useChanging } from '../../changing'
import { HallScreen } from '../../components/HallScreen'

function Hall({ contestId, eventId }: { contestId: string; eventId: string }) {
  const ask = () => api.checkInCode({ contestId, eventId })
  const { value, refusal, loading, reload, seconds, gone } = useChanging(ask, [contestId, eventId], SLOT)
  useAwake()
  const words = refusal && refusalWords(refusal, arrivingWords)
  if (!value) return <Page>{words ? <Failure text={words} busy={loading} onRetry={reload} /> : <Skeleton />}</Page>
  const trouble = refusal?.error === 'OFFLINE' ? `网络没有连上，正在重连${gone ? '；原来的码已过期' : ''}。` : words
  return (
    <Page wide>
      {trouble && <Offline text={trouble} />}
      <HallScreen of={value} seconds={seconds} gone={gone} />
    </Page>
  )
}

/** 会场大屏幕: shown on a projector or held up on a phone. */
export default function HallPage() {
  const { contest = '', event = '' } = useRouter().params
  return <Gate>{() => <Hall contestId={contest} eventId={event} />}</Gate>
}
