import { Gate } from '@/ui/Gate'
import { mayAnnounce } from '../../announcers'
import { WriteForm } from '../../components/WriteForm'

export default function WritePage() {
  return <Gate allowed={mayAnnounce}>{({ member }) => member && <WriteForm memberId={member.id} />}</Gate>
}
