import type { Standard } from '@domain/condolence/standard'
import type { CondolenceDeed, CondolenceView } from '@domain/condolence/view'
import type { No } from '@domain/kit/result'
import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Slot } from '@/ui/Slot'
import { condolenceDeedWords } from '@/words/condolence'
import { asked, beyondOf, spentOf } from '../approving'
import { yuan } from '../money'
import { Refused } from './Refused'

type Props = {
  view: CondolenceView
  standard?: Standard
  busy: boolean
  refusal?: No
  /** One tap was refused: more has to be written down. */
  needsMore: boolean
  /** Approves as the standard says. */
  onWithin: () => void
  onDeed: (deed: CondolenceDeed) => void
}

/** What this reader is asked for: within the standard the chair's word is one tap. */
export function CaseBar({ view, standard, busy, refusal, needsMore, onWithin, onDeed }: Props) {
  const deed = view.waitsFor
  if (!deed) return null
  const gift = standard && asked(view, standard)
  const plain = standard && gift && beyondOf(view, standard, gift).length === 0 && !needsMore
  const spent = deed === 'approve' && spentOf(view).length > 0
  const buttons =
    deed === 'approve' && plain && gift ? (
      <>
        <Button kind="default" small onClick={() => onDeed('approve')}>
          其他金额
        </Button>
        <Button busy={busy} disabled={spent} reason="今年次数已满" onClick={onWithin}>
          {`同意，每人 ${yuan(gift.amountFen)}`}
        </Button>
      </>
    ) : (
      <Button disabled={spent} reason="今年次数已满" onClick={() => onDeed(deed)}>
        {condolenceDeedWords[deed]}
      </Button>
    )
  return (
    <View className="u-grow u-stack">
      <Slot>{refusal && <Refused refusal={refusal} />}</Slot>
      <View className="u-buttons">{buttons}</View>
    </View>
  )
}
