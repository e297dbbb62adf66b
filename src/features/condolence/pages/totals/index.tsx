import { type Day, dayOf } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useLoad } from '@/kit/load'
import { hasRole } from '@/kit/session'
import { Card } from '@/ui/Card'
import { DateField } from '@/ui/DateField'
import { Gate } from '@/ui/Gate'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { api } from '../../api'
import { Asked } from '../../components/Asked'
import { Filter } from '../../components/Filter'
import { TotalsView } from '../../components/TotalsView'
import { daysOf, type Span, spanWords } from '../../span'

const SPANS = ['year', 'last', 'quarter', 'month'] as const satisfies readonly Span[]
const OWN = 'own'
const items = [
  ...SPANS.map((value) => ({ value, label: spanWords[value] })),
  { value: OWN, label: '自选日期' },
] as const
type Chosen = (typeof items)[number]['value']

function Asking() {
  const now = Date.now()
  const [span, setSpan] = useState<Chosen>('year')
  const [own, setOwn] = useState<{ from: Day; to: Day }>({ from: `${dayOf(now).slice(0, 4)}-01-01`, to: dayOf(now) })
  const { from = own.from, to = own.to } = span === OWN ? own : daysOf(span, now)
  const loaded = useLoad(() => api.totals({ from, to }), [from, to], true)
  return (
    <Page>
      <View className="u-row u-row_above">
        <Filter label="时间" items={items} value={span} onChange={setSpan} />
      </View>
      <Slot>
        {span === OWN && (
          <Card>
            <DateField
              label="从"
              value={own.from}
              max={own.to}
              onChange={(day) => day && setOwn({ ...own, from: day })}
            />
            <DateField
              label="到"
              value={own.to}
              min={own.from}
              onChange={(day) => day && setOwn({ ...own, to: day })}
            />
          </Card>
        )}
      </Slot>
      <Asked of={loaded}>{(totals) => <TotalsView totals={totals} />}</Asked>
    </Page>
  )
}

export default function TotalsPage() {
  return <Gate allowed={(me) => hasRole(me, 'committee', 'chair', 'treasurer', 'audit')}>{() => <Asking />}</Gate>
}
