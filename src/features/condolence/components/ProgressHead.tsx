import type { RunProgress } from '@domain/condolence/running'
import { View } from '@tarojs/components'
import { Bar } from '@/ui/Bar'
import { Card } from '@/ui/Card'
import { Slot } from '@/ui/Slot'
import { Donut } from './Donut'

type Head = Pick<RunProgress, 'title' | 'people' | 'handed' | 'chosen' | 'choices'>

const share = (n: number, of: number) => (of > 0 ? (100 * n) / of : 0)

/** How far it is: the number and its ring, and what is to be ordered of each thing. */
export function ProgressHead({ of: { title, people, handed, chosen, choices } }: { of: Head }) {
  const none = people - chosen.reduce((sum, c) => sum + c.chosen, 0)
  return (
    <>
      <Card pad>
        <View className="u-stack u-center">
          <View className="u-h2">{title}</View>
          <Donut done={handed} of={people} label="人已领" />
        </View>
      </Card>
      <Slot>
        {choices.length > 0 && (
          <Card title="各品种" pad>
            {chosen.map((c) => (
              <Bar
                key={c.choiceId}
                label={choices.find(({ id }) => id === c.choiceId)?.name ?? ''}
                percent={share(c.chosen, people)}
                text={`${c.chosen} 人选，${c.handed} 人已领`}
              />
            ))}
            <Bar label="没有选" percent={share(none, people)} text={`${none} 人`} tone="grey" />
          </Card>
        )}
      </Slot>
    </>
  )
}
