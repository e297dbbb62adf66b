import { Page } from '@/ui/Page'
import { Skeleton } from '@/ui/Skeleton'
import { Gate } from '../../components/Gate'

export default function BallotPart() {
  return (
    <Gate>
      {() => (
        <Page>
          <Skeleton />
        </Page>
      )}
    </Gate>
  )
}
