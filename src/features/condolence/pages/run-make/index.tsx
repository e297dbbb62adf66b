import { useLoad } from '@/kit/load'
import { hasRole } from '@/kit/session'
import { Gate } from '@/ui/Gate'
import { Page } from '@/ui/Page'
import { api } from '../../api'
import { Asked } from '../../components/Asked'
import { RunMake } from '../../components/RunMake'

function Make({ me }: { me: Parameters<typeof RunMake>[0]['me'] }) {
  const loaded = useLoad(() => api.standards({}))
  // What is being written must not jump when the lines are asked for anew.
  const { value } = loaded
  if (value) return <RunMake me={me} lines={value.lines} />
  return (
    <Page>
      <Asked of={loaded}>{() => null}</Asked>
    </Page>
  )
}

/** 发起发放: by the office for the school, by a leader for the own group. */
export default function RunMakePage() {
  return <Gate allowed={(me) => hasRole(me, 'committee', 'chair', 'leader')}>{(me) => <Make me={me} />}</Gate>
}
