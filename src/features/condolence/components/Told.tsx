import type { CondolenceView } from '@domain/condolence/view'
import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Notice } from '@/ui/Notice'
import { condolenceKindWords } from '@/words/condolence'
import { tellingWords } from '@/words/condolence-telling'
import { namesOf } from '../row'
import { FarewellFacts } from './FarewellCard'

/** For whom a recipient let know: name, what happened, the farewell; and nothing else. */
export function Told({ of }: { of: CondolenceView }) {
  return (
    <>
      <Card pad>
        <View className="u-stack">
          <View>
            <View className="u-h2">{`${namesOf(of.recipients)}老师`}</View>
            <View className="u-sub">{condolenceKindWords[of.kind]}</View>
          </View>
          {of.farewell && <FarewellFacts of={of.farewell} />}
        </View>
      </Card>
      {of.standing === 'told' && <Notice icon="lock">{tellingWords.told}</Notice>}
    </>
  )
}
