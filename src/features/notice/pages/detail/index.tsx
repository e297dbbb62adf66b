import { useRouter } from '@tarojs/taro'
import { Announcement } from '../../components/Announcement'
import { Gate } from '../../components/Gate'

export default function AnnouncementPage() {
  const { id = '' } = useRouter().params
  return <Gate>{() => <Announcement id={id} />}</Gate>
}
