import { useRouter } from '@tarojs/taro'
import { hasRole } from '@/kit/session'
import { Gate } from '@/ui/Gate'
import { HandOut } from '../../components/HandOut'

/** 发放: by scanning, by a leader for the group, 代领. */
export default function RunHandPage() {
  const { id = '', scan } = useRouter().params
  return (
    <Gate allowed={(me) => hasRole(me, 'committee', 'chair', 'leader')}>
      {() => <HandOut runId={id} atOnce={scan === '1'} />}
    </Gate>
  )
}
