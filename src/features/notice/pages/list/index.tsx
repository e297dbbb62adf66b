import { Gate } from '@/ui/Gate'
import { mayAnnounce } from '../../announcers'
import { Sent } from '../../components/Sent'

/** What the union has announced, for who speaks for it. */
export default function SentPage() {
  return <Gate allowed={mayAnnounce}>{() => <Sent />}</Gate>
}
