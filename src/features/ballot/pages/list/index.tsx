import { Page } from '@/ui/Page'
import { Skeleton } from '@/ui/Skeleton'
import { Gate } from '../../components/Gate'

/** 表决选举. */
export default function ListPage() {
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
