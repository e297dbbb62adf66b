import { useRouter } from '@tarojs/taro'
import { Gate } from '@/ui/Gate'
import { Announcement } from '../../components/Announcement'

export default function AnnouncementPage() {
  const { id = '', from } = useRouter().params
  return <Gate>{() => <Announcement id={id} marked={from === 'inbox'} />}</Gate>
}
