import { View } from '@tarojs/components'
import { go } from '@/kit/routes'
import { Bar } from '@/ui/Bar'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Slot } from '@/ui/Slot'
import { ballotDeedWords } from '@/words/ballot-making'
import { rollKept, rollWords, runOffWhy } from '@/words/ballot-office'
import { asksRunOff, type Doing, nextDeed } from '../doing'
import type { PartProps } from '../part'
import { Checks } from './Checks'

type Props = PartProps & { onDo: (doing: Doing) => void }

/** The ballot for who manages it: what is missing before it opens, and what may be done beside the next step. */
export function ManagePart({ ballot, onDo }: Props) {
  const { id, can, roll, state, runOffId, runOffOf, checks = [] } = ballot
  const next = nextDeed(ballot, Date.now())
  const may = (deed: Doing) => can.includes(deed) && next !== deed
  const saves = can.includes('save')
  const beside = saves || may('close') || may('publish') || can.includes('cancel')
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
      <Slot>
        {beside && (
          <Card title="主持">
            {saves && (
              <Cell
                title={ballotDeedWords.save}
                desc={state === 'made' ? '内容、时间、谁来投票、监票人' : '开始投票前都可以改'}
                onClick={() => go('ballotEdit', { id })}
              />
            )}
            {may('close') && (
              <Cell title={ballotDeedWords.close} desc="都投完了可以提前截止" onClick={() => onDo('close')} />
            )}
            {may('publish') && <Cell title={ballotDeedWords.publish} onClick={() => onDo('publish')} />}
            {can.includes('cancel') && (
              <Cell title="取消这次投票" desc="取消后不能恢复" onClick={() => onDo('cancel')} />
            )}
          </Card>
        )}
      </Slot>
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
