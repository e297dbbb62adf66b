import { useRouter } from '@tarojs/taro'
import { Gate } from '@/ui/Gate'
import { Standings } from '../../components/Standings'

/** What came of a contest. */
export default function StandingsPage() {
  const { contest = '', event = 'e1' } = useRouter().params
  return <Gate>{() => <Standings contestId={contest} first={event} />}</Gate>
}
