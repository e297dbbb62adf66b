import { useRouter } from '@tarojs/taro'
import { Announcement } from '../../components/Announcement'
import { Gate } from '../../components/Gate'

export default function AnnouncementPage() {
  const { id = '', from } = useRouter().params
  return <Gate>{() => <Announcement id={id} marked={from === 'inbox'} />}</Gate>
}
