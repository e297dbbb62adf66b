import type { Deed, ProposalView } from '@domain/proposal/model'
import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { wordsOf } from './DeedBar'

type Props = { deeds: readonly Deed[]; view: ProposalView; onDeed: (deed: Deed) => void }

/** Deeds that are seldom wanted, under everything else. */
export function DeedFoot({ deeds, view, onDeed }: Props) {
  if (deeds.length === 0) return null
  return (
    <View className="u-stack">
      {deeds.map((deed) => (
        <Button key={deed} kind="ghost" onClick={() => onDeed(deed)}>
          {wordsOf(deed, view)}
        </Button>
      ))}
    </View>
  )
}
