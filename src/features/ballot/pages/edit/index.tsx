import { Page } from '@/ui/Page'
import { Skeleton } from '@/ui/Skeleton'
import { Gate } from '../../components/Gate'
import { mayMake } from '../../makers'

/** 发起表决. */
export default function EditPage() {
  return (
    <Gate allowed={mayMake}>
      {() => (
        <Page>
          <Skeleton />
        </Page>
      )}
    </Gate>
  )
}
