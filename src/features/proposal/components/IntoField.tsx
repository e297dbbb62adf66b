import type { ProposalRow } from '@domain/proposal/model'
import { canReceive } from '@domain/proposal/rules'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useLoad } from '@/kit/load'
import { RadioGroup } from '@/ui/RadioGroup'
import { Search } from '@/ui/Search'
import { api } from '../api'
import { useSettled } from '../settled'
import { metaOf } from '../tag'
import { Refused } from './Refused'

type Props = { items: readonly ProposalRow[]; value?: string; onChange: (into: ProposalRow) => void }

/** Which proposal of the same call the chosen ones go into: one that is alive itself. */
export function IntoField({ items, value, onChange }: Props) {
  const [text, setText] = useState('')
  const asked = useSettled(text)
  const callId = items[0]?.callId
  const found = useLoad(() => api.list({ callId, text: asked }), [callId, asked])
  const chosen = items.map((p) => p.id)
  const fit = (found.value?.items ?? []).filter((p) => canReceive(p, items).ok && !chosen.includes(p.id))
  return (
    <View>
      <View className="u-pad">
        <View className="u-label">并入哪一件</View>
        <Search value={text} onChange={setText} placeholder="搜标题、编号或提案人" />
        <Refused refusal={found.refusal} />
        {!found.loading && !found.refusal && fit.length === 0 && (
          <View className="u-sub">没有找到可以并入的提案，请换个词再搜。</View>
        )}
      </View>
      <RadioGroup
        label="并入哪一件"
        items={fit.map((p) => ({ value: p.id, label: p.title, desc: metaOf(p) }))}
        value={value}
        onChange={(id) => {
          const into = fit.find((p) => p.id === id)
          if (into) onChange(into)
        }}
      />
    </View>
  )
}
