import { useRouter } from '@tarojs/taro'
import { Gate } from '@/ui/Gate'
import { Drawing } from '../../components/Drawing'
import { RunsContest } from '../../components/RunsContest'

/** An event is drawn, by who runs the contest. */
export default function DrawPage() {
  const { contest = '', event = 'e1' } = useRouter().params
  return (
    <Gate>{() => <RunsContest id={contest}>{(whole) => <Drawing contest={whole} first={event} />}</RunsContest>}</Gate>
  )
}
