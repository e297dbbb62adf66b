import type { Me } from '@domain/member/contract'
import { hasRole } from '@/kit/session'
import { Gate } from '@/ui/Gate'
import { Applied } from '../../components/Applied'
import { Checked } from '../../components/Checked'
import { ReadingIn, Running } from '../../components/Running'
import { Source } from '../../components/Source'
import { useImport } from '../../store'

const mayImport = (me: Me) => me.mayPrepare || hasRole(me, 'committee', 'chair')

export default function ImportRoster() {
  const { reading, check, apply } = useImport()
  const page = () => {
    if (apply) return apply.state === 'done' ? <Applied run={apply} /> : <Running run={apply} />
    if (check) return check.state === 'done' ? <Checked run={check} /> : <Running run={check} />
    if (reading?.state === 'running' || reading?.state === 'stopped') return <ReadingIn reading={reading} />
    return <Source />
  }
  return <Gate allowed={mayImport}>{page}</Gate>
}
