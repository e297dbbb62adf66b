import { ok } from '@domain/kit/result'
import { useRouter } from '@tarojs/taro'
import { useLoad } from '@/kit/load'
import { useScene } from '@/kit/scene'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Page } from '@/ui/Page'
import { Skeleton } from '@/ui/Skeleton'
import { api } from '../../api'
import { type Reader, Ready } from '../../components/Ready'
import { Trouble } from '../../components/Trouble'
import { WriteForm } from '../../components/WriteForm'

export default function Write() {
  return <Ready>{(reader) => (reader.me.mayPropose ? <Writer reader={reader} /> : <NotYours />)}</Ready>
}

function Writer({ reader }: { reader: Reader }) {
  const { id, ...params } = useRouter().params
  // A call's poster holds its id.
  const scene = useScene()
  const callId = params.callId ?? scene
  const calls = useLoad(() => api.calls({}))
  const record = useLoad(async () => (id ? api.get({ id }) : ok(undefined)), [id])
  const refusal = id && !record.value ? record.refusal : undefined
  if (refusal) {
    return (
      <Page>
        <Trouble refusal={refusal} busy={record.loading} onRetry={record.reload} />
      </Page>
    )
  }
  // Without the calls a new text can still be written: it stays on this device.
  if ((id && !record.value) || (!calls.value && !calls.refusal)) {
    return (
      <Page>
        <Skeleton />
      </Page>
    )
  }
  return (
    <WriteForm
      reader={reader}
      calls={calls.value?.items}
      callsRefused={calls.refusal}
      callId={callId}
      view={record.value}
    />
  )
}

function NotYours() {
  return (
    <Page>
      <Card>
        <Empty icon="people" title="提案由教代会代表提出" hint="您有好的建议，可以告诉本组的代表，请代表写成提案。" />
      </Card>
    </Page>
  )
}
