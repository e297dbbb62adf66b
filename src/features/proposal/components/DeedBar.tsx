import type { No } from '@domain/kit/result'
import type { Deed, ProposalView } from '@domain/proposal/model'
import { View } from '@tarojs/components'
import { urlOf } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { deedWords } from '@/words/proposal'
import { Refused } from './Refused'
import { ShareButton } from './ShareButton'

type Props = {
  view: ProposalView
  deeds: readonly Deed[]
  share?: boolean
  quiet?: boolean
  busy: boolean
  refusal?: No
  /** What is missing before the first deed can be done. */
  missing?: string
  onDeed: (deed: Deed) => void
}

/** A docketed proposal can only still be merged, so its button says just that. */
export const wordsOf = (deed: Deed, { state }: Pick<ProposalView, 'state'>) =>
  deed === 'decide' && state === 'docketed' ? '合并办理' : deedWords[deed]

/** One primary button and at most one other; a refusal stands over them. */
export function DeedBar({ view, deeds, share, quiet, busy, refusal, missing, onDeed }: Props) {
  const asks = share && view.state === 'endorsing'
  // One's own proposal cannot do without colleagues: forwarding it comes first.
  const first = asks && !deeds.includes('endorse')
  const shown = asks ? deeds.slice(0, 1) : deeds
  const forward = asks && (
    <ShareButton
      key="share"
      path={urlOf('proposal', { id: view.id })}
      kind={first ? 'primary' : 'default'}
      small={!first}
      copyWords={first ? '复制链接，发给同事' : undefined}
    >
      {first ? '转发给同事附议' : '转发'}
    </ShareButton>
  )
  const buttons = shown.map((deed, index) => (
    <Button
      key={deed}
      kind={index === 0 && !first && !quiet ? 'primary' : 'default'}
      small={index > 0 || first}
      busy={index === 0 && busy}
      disabled={index === 0 && Boolean(missing)}
      reason={missing}
      onClick={() => onDeed(deed)}
    >
      {wordsOf(deed, view)}
    </Button>
  ))
  const row = first ? [...buttons, forward] : [forward, ...buttons.reverse()]
  if (!refusal) return <>{row}</>
  return (
    <View className="u-grow u-stack">
      <Refused refusal={refusal} />
      <View className="u-buttons">{row}</View>
    </View>
  )
}
