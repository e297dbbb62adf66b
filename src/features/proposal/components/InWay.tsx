import type { No } from '@domain/kit/result'
import type { ProposalRow, State } from '@domain/proposal/model'
import { View } from '@tarojs/components'
import { stateWords } from '@/words/proposal'
import { Refused } from './Refused'

type Props = { refusal?: Pick<No, 'error' | 'detail'>; items: readonly ProposalRow[] }
type Detail = { items?: { id: string; state: State }[]; ids?: string[] }

/** A refusal of many at once, and by name the ones that stand in the way. */
export function InWay({ refusal, items }: Props) {
  if (!refusal) return null
  const detail = (refusal.detail ?? {}) as Detail
  const name = (id: string) => items.find((p) => p.id === id)
  const lines = [
    ...(detail.items ?? []).map(({ id, state }) => ({ id, words: `现在是“${stateWords[state]}”` })),
    ...(detail.ids ?? []).map((id) => ({ id, words: '您自己的提案' })),
  ]
  return (
    <View className="u-pad u-pad_under">
      <Refused refusal={refusal} />
      {lines.map(({ id, words }) => (
        <View key={id} className="u-sub u-gap">
          {name(id)?.number} {name(id)?.title ?? '一件提案'}：{words}
        </View>
      ))}
    </View>
  )
}
