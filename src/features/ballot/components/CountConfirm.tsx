import type { PaperCounts } from '@domain/ballot/paper-counts'
import type { BallotView } from '@domain/ballot/view'
import type { No } from '@domain/kit/result'
import { useDeed } from '@/kit/deed'
import { dropDraft } from '@/kit/draft'
import { back } from '@/kit/routes'
import { Confirm } from '@/ui/Confirm'
import { toast } from '@/ui/toast'
import { ballotRefusal } from '@/words/ballot'
import { PAPER_WAS_ISSUED } from '@/words/ballot-desk'
import { api } from '../api'
import { draftOf } from '../counting'

type Props = {
  ballot: BallotView
  given: { paper?: PaperCounts; present?: number }
  onCounted: (ballot: BallotView) => void
  onClose: () => void
}

/** What is counted together, said once more. */
export function CountConfirm({ ballot, given, onCounted, onClose }: Props) {
  const deed = useDeed(api.count)
  const { id, seal } = ballot
  const { paper } = given
  const confirm = async () => {
    const view = await deed.run({ id, ...given })
    if (!view) return
    dropDraft(draftOf(id))
    toast('已计票')
    onCounted(view)
    back()
  }
  const cast = seal?.count ?? 0
  // That some were handed out is all that one hears: fewer than five are nowhere apart.
  const said = (refusal: Pick<No, 'error' | 'detail'>) =>
    refusal.error === 'BAD_PAPER' && !paper ? PAPER_WAS_ISSUED : ballotRefusal(refusal)
  return (
    <Confirm
      title="确认计票？"
      choice={paper && paper.returned > 0 ? `手机 ${cast} 票，纸质 ${paper.returned} 票` : `${cast} 票`}
      note={paper && paper.invalid > 0 ? `纸质票里有 ${paper.invalid} 张无效票` : undefined}
      consequence={`合在一起算出结果。${paper && paper.returned > 0 ? '收回的纸质票多于发出的，整次投票作废。' : ''}公布以前可以改了再计票，公布以后不能再改。`}
      confirm="计票"
      busy={deed.busy}
      error={deed.refusal && said(deed.refusal)}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
