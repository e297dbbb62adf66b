import type { CondolenceView } from '@domain/condolence/view'
import { no, ok, type Result } from '@domain/kit/result'
import type { Me } from '@domain/member/contract'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useLoad } from '@/kit/load'
import { Empty } from '@/ui/Empty'
import { Gate } from '@/ui/Gate'
import { Page } from '@/ui/Page'
import { api } from '../../api'
import { Asked } from '../../components/Asked'
import { VisitForm } from '../../components/VisitForm'

type Cases = readonly [CondolenceView, ...CondolenceView[]]

async function casesOf(ids: readonly string[]): Promise<Result<Cases>> {
  const answers = await Promise.all(ids.map((id) => api.get({ id })))
  const views: CondolenceView[] = []
  for (const answer of answers) {
    if (!answer.ok) return answer
    views.push(answer.value)
  }
  const [first, ...rest] = views
  return first ? ok([first, ...rest]) : no('NOT_FOUND')
}

function Asking({ me }: { me: Me }) {
  const { id = '' } = useRouter().params
  const [also, setAlso] = useState<string[]>([])
  const cases = useLoad(() => casesOf([id, ...also]), [id, also.join()])
  const standards = useLoad(() => api.standards({}))
  const books = standards.value
  if (!cases.value || !books)
    return (
      <Page quiet>
        <Asked of={cases.refusal ? cases : { ...standards, value: undefined }}>{() => null}</Asked>
      </Page>
    )
  if (!cases.value[0].can.includes('visit'))
    return (
      <Page quiet>
        <Empty icon="lock" title="这件事现在不能登记看望" hint="可能已经办结，或由别人去看望。" />
      </Page>
    )
  return (
    <VisitForm
      cases={cases.value}
      standard={books.standards[cases.value[0].kind]}
      lines={books.lines}
      me={me}
      onAlso={setAlso}
    />
  )
}

export default function VisitPage() {
  return <Gate>{(me) => <Asking me={me} />}</Gate>
}
