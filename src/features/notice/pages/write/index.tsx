import { mayAnnounce } from '../../announcers'
import { Gate } from '../../components/Gate'
import { WriteForm } from '../../components/WriteForm'

export default function WritePage() {
  return <Gate allowed={mayAnnounce}>{({ member }) => member && <WriteForm memberId={member.id} />}</Gate>
}
