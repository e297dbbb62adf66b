import { ok } from '@domain/kit/result'
import { COMMITTEE } from '@domain/proposal/model'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useLoad } from '@/kit/load'
import { hasRole } from '@/kit/session'
import { Card } from '@/ui/Card'
import { Choose } from '@/ui/Choose'
import { Empty } from '@/ui/Empty'
import { Page } from '@/ui/Page'
import { Skeleton } from '@/ui/Skeleton'
import { api } from '../../api'
import { windowWords } from '../../calls'
import { Figures } from '../../components/Figures'
import { Papers } from '../../components/Papers'
import { type Reader, Ready } from '../../components/Ready'
import { Trouble } from '../../components/Trouble'

export default function Stats() {
  return <Ready>{(reader) => <Calls reader={reader} />}</Ready>
}

function Calls({ reader }: { reader: Reader }) {
  const { callId } = useRouter().params
  const [wished, setWished] = useState(callId)
  const calls = useLoad(() => api.calls({}))
  const items = calls.value?.items
  if (!items) {
    const { refusal, loading, reload } = calls
    return <Page>{refusal ? <Trouble refusal={refusal} busy={loading} onRetry={reload} /> : <Skeleton />}</Page>
  }
  const on = items.find((call) => call.id === wished) ?? items[0]
  if (!on) {
    return (
      <Page>
        <Card>
          <Empty icon="chart" title="还没有征集" hint="发起征集、收到提案后，这里按征集统计立案、答复和满意度。" />
        </Card>
      </Page>
    )
  }
  return (
    <Page>
      <Card>
        <Choose
          label="征集"
          items={items.map((call) => ({ value: call.id, label: call.title, desc: windowWords(call, Date.now()) }))}
          value={on.id}
          onChange={setWished}
        />
        {hasRole(reader.me, ...COMMITTEE) && <Papers key={on.id} callId={on.id} />}
      </Card>
      <OfCall key={on.id} id={on.id} />
    </Page>
  )
}

async function bothOf(callId: string) {
  const [stats, breakdown] = await Promise.all([api.stats({ callId }), api.breakdown({ callId })])
  if (!stats.ok) return stats
  return breakdown.ok ? ok({ stats: stats.value, breakdown: breakdown.value }) : breakdown
}

function OfCall({ id }: { id: string }) {
  const { value, refusal, loading, reload } = useLoad(() => bothOf(id), [id])
  if (!value) return refusal ? <Trouble refusal={refusal} busy={loading} onRetry={reload} /> : <Skeleton rows={2} />
  return <Figures callId={id} {...value} />
}
