import type { ProposalView } from '@domain/proposal/model'
import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { deedWords } from '@/words/proposal'
import { api } from '../api'
import { useStep } from '../step'
import { Refused } from './Refused'

type Props = { view: ProposalView; onDone: (view: ProposalView) => void; onStale: () => void }

/** What a colleague's tap has done, and the way back while there is one. */
export function Endorsed({ view, onDone, onStale }: Props) {
  const undo = useStep(api.unendorse, { onDone, onStale })
  const may = view.may.includes('unendorse')
  if (!may && !(view.endorsed && view.state === 'under_review')) return null
  return (
    <Card pad>
      <View className="u-row">
        <View className="u-grow">
          {may ? '您已附议，谢谢您的支持。' : '您已附议。人数已够，已送提案委员会审查，不能再取消。'}
        </View>
        {may && (
          <Button kind="default" small busy={undo.busy} onClick={() => undo.run({ id: view.id })}>
            {deedWords.unendorse}
          </Button>
        )}
      </View>
      <Refused refusal={undo.refusal} />
    </Card>
  )
}
