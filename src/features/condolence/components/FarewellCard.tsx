import type { CondolenceView } from '@domain/condolence/view'
import { momentWords } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { KeyValue } from '@/ui/KeyValue'
import { tellingWords } from '@/words/condolence-telling'
import { ownOf } from '../own'

type Props = { of: CondolenceView; meId: string; onTell: () => void }

/** Only when the person lets somebody know it can be told; until then the card says so. */
export function FarewellCard({ of, meId, onTell }: Props) {
  const { farewell } = of
  const now = Date.now()
  const shut = ownOf(of, meId)?.circle === 'handlers'
  const over = farewell !== undefined && farewell.heldAt <= now
  return (
    <Card title={tellingWords.farewell} pad>
      <View className="u-stack">
        {farewell && <FarewellFacts of={farewell} />}
        <View className="u-sub">
          {over ? tellingWords.farewellOver : shut ? tellingWords.farewellShut : tellingWords.farewellOpen}
        </View>
        {!shut && !over && (
          <View>
            <Button kind="default" small onClick={onTell}>
              {farewell ? '更改时间或地点' : '填写时间和地点'}
            </Button>
          </View>
        )}
      </View>
    </Card>
  )
}

export function FarewellFacts({ of }: { of: { heldAt: number; place: string } }) {
  return (
    <KeyValue
      items={[
        { key: '时间', value: momentWords(of.heldAt, Date.now()) },
        { key: '地点', value: of.place },
      ]}
    />
  )
}
