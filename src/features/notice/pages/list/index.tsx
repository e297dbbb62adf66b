import { mayAnnounce } from '../../announcers'
import { Gate } from '../../components/Gate'
import { Sent } from '../../components/Sent'

/** What the union has announced, for who speaks for it. */
export default function SentPage() {
  return <Gate allowed={mayAnnounce}>{() => <Sent />}</Gate>
}
