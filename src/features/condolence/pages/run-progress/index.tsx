import { useRouter } from '@tarojs/taro'
import { hasRole } from '@/kit/session'
import { Gate } from '@/ui/Gate'
import { Progress } from '../../components/Progress'

/** 发放进度: for who hands out, and the books. */
export default function RunProgressPage() {
  const { id = '' } = useRouter().params
  return (
    <Gate allowed={(me) => hasRole(me, 'committee', 'chair', 'leader', 'treasurer', 'audit')}>
      {() => <Progress runId={id} />}
    </Gate>
  )
}
