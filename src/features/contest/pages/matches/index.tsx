import { useRouter } from '@tarojs/taro'
import { Gate } from '@/ui/Gate'
import { Matches } from '../../components/Matches'

/** Who meets whom, and how it ended. */
export default function MatchesPage() {
  const { contest = '', event = 'e1' } = useRouter().params
  return <Gate>{() => <Matches contestId={contest} first={event} />}</Gate>
}
