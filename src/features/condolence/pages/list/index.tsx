import { Page } from '@/ui/Page'
import { Gate } from '../../components/Gate'
import { MineList } from '../../components/MineList'

export default function ListPage() {
  return (
    <Gate allowed={(me) => me.member !== null && me.member.kind !== 'technical'}>
      {() => (
        <Page>
          <MineList turn={0} onRow={() => {}} />
        </Page>
      )}
    </Gate>
  )
}
