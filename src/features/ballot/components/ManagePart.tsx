import { View } from '@tarojs/components'
import { go } from '@/kit/routes'
import { Bar } from '@/ui/Bar'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Slot } from '@/ui/Slot'
import { rollKept, rollWords, runOffWhy } from '@/words/ballot-office'
import { asksRunOff, type Doing } from '../doing'
import type { PartProps } from '../part'
import { Checks } from './Checks'
import { Voting } from './Voting'

type Props = PartProps & { onDo: (doing: Doing) => void }

/** The ballot for who manages it: what is missing before it opens, how far the vote is, what is left to be elected. */
export function ManagePart({ ballot, onDo }: Props) {
  const { can, roll, state, runOffId, runOffOf, checks = [] } = ballot
  return (
    <>
      <Slot>
        {roll && state === 'announced' && (
          <Card title="投票名单" pad>
            <View className="u-stack u-stack_small">
              <Bar
                label="已建"
                percent={roll.total > 0 ? (roll.done / roll.total) * 100 : 0}
                text={`${roll.done} / ${roll.total} 人`}
              />
              <View className="u-sub">{`${rollWords(roll)}。${rollKept}`}</View>
            </View>
          </Card>
        )}
        {checks.length > 0 && <Checks ballot={ballot} />}
      </Slot>
      <Slot>
        {(runOffId || runOffOf) && (
          <Card>
            {runOffOf && (
              <Cell title="上一次选举" desc="这是它的再次选举" onClick={() => go('ballot', { id: runOffOf })} />
            )}
            {runOffId && (
              <Cell title="再次选举" desc="余下的名额另行选举" onClick={() => go('ballot', { id: runOffId })} />
            )}
          </Card>
        )}
        {asksRunOff(ballot) && (
          <Card title="还有名额没有选出" pad>
            <View className="u-sub">{whyOf(ballot)}</View>
          </Card>
        )}
      </Slot>
      <Slot>{can.includes('close') && <Voting ballot={ballot} onClose={() => onDo('close')} />}</Slot>
    </>
  )
}

/** `工会委员：得票相同，没有分出来，还差 1 名`. */
function whyOf({ result, ...asking }: PartProps['ballot']): string {
  const lines = (result?.questions ?? []).map((question, n) => {
    if (!('runOff' in question) || !question.runOff) return undefined
    return `${asking.questions[n]?.title ?? ''}：${runOffWhy[question.runOff.why]}，还差 ${question.runOff.seats} 名`
  })
  return lines.filter(Boolean).join('；')
}
