import type { CondolenceView } from '@domain/condolence/view'
import { View } from '@tarojs/components'
import { go } from '@/kit/routes'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Page } from '@/ui/Page'
import { reportedWords } from '@/words/condolence'
import { isGrave, titleOf } from '../row'

type Props = { view: CondolenceView; onAgain: () => void }

/** It is told; what happens next, in one line. */
export function Reported({ view, onAgain }: Props) {
  const bar = (
    <>
      <Button kind="default" onClick={onAgain}>
        再报告一件
      </Button>
      <Button onClick={() => go('condolence', { id: view.id })}>看这件事</Button>
    </>
  )
  return (
    <Page quiet={isGrave(view)} bar={bar}>
      <Card pad>
        <View className="u-stack">
          <View className="u-h2" {...aria('heading')}>
            已报告
          </View>
          <View className="u-body">{titleOf(view)}</View>
          <View className="u-sub" {...aria('status', undefined, { live: 'polite' })}>
            {reportedWords(view.standing === 'recipient')}
          </View>
        </View>
      </Card>
    </Page>
  )
}
