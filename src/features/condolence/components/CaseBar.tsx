import type { CondolenceDeed, CondolenceView } from '@domain/condolence/view'
import type { No } from '@domain/kit/result'
import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Slot } from '@/ui/Slot'
import { condolenceDeedWords } from '@/words/condolence'
import { spentOf } from '../approving'
import { yuan } from '../money'
import { Refused } from './Refused'

type Props = {
  view: CondolenceView
  /** For each, where the chair's word is one tap. */
  withinFen?: number
  busy: boolean
  refusal?: No
  onWithin: () => void
  onDeed: (deed: CondolenceDeed) => void
}

/** What this reader is asked for: within the standard the chair's word is one tap. */
export function CaseBar({ view, withinFen, busy, refusal, onWithin, onDeed }: Props) {
  const deed = view.waitsFor
  if (!deed) return null
  const spent = deed === 'approve' && spentOf(view).length > 0
  const within = deed === 'approve' && withinFen !== undefined
  return (
    <View className="u-grow u-stack">
      <Slot>{refusal && <Refused refusal={refusal} />}</Slot>
      <View className="u-buttons">
        <Button busy={busy} disabled={spent} reason="今年次数已满" onClick={() => (within ? onWithin() : onDeed(deed))}>
          {within ? `同意，每人 ${yuan(withinFen)}` : condolenceDeedWords[deed]}
        </Button>
      </View>
    </View>
  )
}
