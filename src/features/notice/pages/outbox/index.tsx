import { hasRole } from '@/kit/session'
import { Gate } from '@/ui/Gate'
import { Outbox } from '../../components/Outbox'

export default function OutboxPage() {
  return <Gate allowed={(me) => hasRole(me, 'admin')}>{() => <Outbox />}</Gate>
}
