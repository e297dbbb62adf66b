import { useRouter } from '@tarojs/taro'
import { Gate } from '@/ui/Gate'
import { Record } from '../../components/Record'

/** Results are recorded, by who runs the contest. */
export default function RecordPage() {
  const { contest = '', event = 'e1', match } = useRouter().params
  return <Gate>{() => <Record contestId={contest} eventId={event} first={match} />}</Gate>
}
