import { useRouter } from '@tarojs/taro'
import { Gate } from '@/ui/Gate'
import { mayAnnounce } from '../../announcers'
import { Reading } from '../../components/Reading'

/** How many have read one announcement, and who has not. */
export default function ReadersPage() {
  const { id = '' } = useRouter().params
  return <Gate allowed={mayAnnounce}>{() => <Reading id={id} />}</Gate>
}
