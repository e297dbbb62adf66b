import type { Me } from '@domain/member/contract'
import { useRouter } from '@tarojs/taro'
import { Gate } from '@/ui/Gate'
import { Page } from '@/ui/Page'
import { Asked } from '../../components/Asked'
import { OwnBallot } from '../../components/OwnBallot'
import { useBallot } from '../../store'

function Receipt({ me }: { me: Me }) {
  const { id = '' } = useRouter().params
  const loaded = useBallot(id)
  if (loaded.value) return <OwnBallot ballot={loaded.value} memberId={me.member?.id} />
  return (
    <Page>
      <Asked of={loaded}>{() => null}</Asked>
    </Page>
  )
}

/** 核对我的票. */
export default function ReceiptPage() {
  return <Gate>{(me) => <Receipt me={me} />}</Gate>
}
