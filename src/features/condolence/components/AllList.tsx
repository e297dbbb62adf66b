import { CONDOLENCE_KINDS, type CondolenceKind } from '@domain/condolence/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePages } from '@/kit/load'
import { Empty } from '@/ui/Empty'
import { condolenceKindWords } from '@/words/condolence'
import { api } from '../api'
import { daysOf, SPANS, type Span, spanWords } from '../span'
import { CaseRows } from './CaseRows'
import { Filter } from './Filter'
import { ListFrame } from './ListFrame'
import type { ListProps } from './MineList'

const ANY = 'any'
const kinds = [
  { value: ANY, label: '全部类别' },
  ...CONDOLENCE_KINDS.map((value) => ({ value, label: condolenceKindWords[value] })),
] as const
const spans = SPANS.map((value) => ({ value, label: spanWords[value] }))

/** All that this reader is in the circle of, by kind and by when it was reported. */
export function AllList({ on, turn, onRow }: ListProps) {
  const [kind, setKind] = useState<CondolenceKind | typeof ANY>(ANY)
  const [span, setSpan] = useState<Span>('all')
  const asked = { ...(kind !== ANY && { kind }), ...daysOf(span, Date.now()) }
  const paged = usePages((cursor) => api.list({ ...asked, cursor }), [kind, span, turn], true)
  const empty = <Empty icon="search" title="没有这样的事" hint="换个类别或时间看看。" />
  return (
    <>
      <View className="u-row u-row_above">
        <Filter label="类别" items={kinds} value={kind} onChange={setKind} />
        <Filter label="报告时间" items={spans} value={span} onChange={setSpan} />
      </View>
      <ListFrame of={paged} empty={empty}>
        {(rows) => <CaseRows rows={rows} on={on} onRow={onRow} />}
      </ListFrame>
    </>
  )
}
