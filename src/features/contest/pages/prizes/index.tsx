import { useRouter } from '@tarojs/taro'
import { Gate } from '@/ui/Gate'
import { Prizes } from '../../components/Prizes'
import { RunsContest } from '../../components/RunsContest'

/** Prizes are given, by who runs the contest. */
export default function PrizesPage() {
  const { contest = '', event = 'e1' } = useRouter().params
  return (
    <Gate>{() => <RunsContest id={contest}>{(whole) => <Prizes contest={whole} first={event} />}</RunsContest>}</Gate>
  )
}
