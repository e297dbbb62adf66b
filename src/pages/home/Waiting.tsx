import { View } from '@tarojs/components'
import type { Loaded } from '@/kit/load'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Skeleton } from '@/ui/Skeleton'
import { refusalWords } from '@/words/kit'

/** The place of a card whose content has not come: still loading, or what happened and once more. */
export function Waiting({ title, of }: { title: string; of: Pick<Loaded<unknown>, 'refusal' | 'loading' | 'reload'> }) {
  if (!of.refusal) return <Skeleton rows={1} />
  return (
    <Card title={title} pad>
      <View className="u-stack">
        <View className="u-sub">{refusalWords(of.refusal)}</View>
        <View>
          <Button kind="default" small busy={of.loading} label={`${title}，再试一次`} onClick={of.reload}>
            再试一次
          </Button>
        </View>
      </View>
    </Card>
  )
}
