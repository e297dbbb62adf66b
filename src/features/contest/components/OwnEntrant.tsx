import type { EntrantView, Person } from '@domain/contest/view'
import { momentWords } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Tag } from '@/ui/Tag'
import { placeWords } from '@/words/contest'
import { lackWords } from '../entering'

type Props = {
  of: EntrantView
  /** Until when people can be put in. */
  until: number
  /** Line-ups are set while there is a match to come. */
  live: boolean
  mayWithdraw: boolean
  onLineUp?: () => void
  onSwap: (out: Person) => void
  onWithdraw: () => void
}

/** One of the group's own: its people, each to be replaced with a tap. */
export function OwnEntrant({ of, until, live, mayWithdraw, onLineUp, onSwap, onWithdraw }: Props) {
  const { name, names = [name], memberId, id, memberIds = [memberId ?? id], captainId, lacks, fellOut } = of
  const swaps = live && !fellOut
  return (
    <Card>
      <View className="u-pad u-row">
        <View className="u-grow u-h2">{name}</View>
        <Tag tone={of.state === 'in' ? 'green' : 'grey'}>{fellOut ? '人数不足，没有资格' : placeWords(of)}</Tag>
      </View>
      {lacks && !fellOut && (
        <View className="u-pad u-pad_under u-due u-num">
          {`${lackWords(lacks)}，${momentWords(until, Date.now())} 前补齐`}
        </View>
      )}
      {memberIds.map((one, i) => (
        <Cell
          key={one}
          title={names[i] ?? ''}
          desc={one === captainId ? '队长' : undefined}
          right={swaps ? '换人' : undefined}
          label={swaps ? `换下${names[i]}` : undefined}
          onClick={swaps ? () => onSwap({ id: one, name: names[i] ?? '' }) : undefined}
        />
      ))}
      {(onLineUp || mayWithdraw) && (
        <View className="u-pad u-buttons">
          {onLineUp && (
            <Button kind="default" small label={`${name}排阵容`} onClick={onLineUp}>
              排阵容
            </Button>
          )}
          {mayWithdraw && (
            <Button kind="ghost" small label={`${name}退出`} onClick={onWithdraw}>
              退出
            </Button>
          )}
        </View>
      )}
    </Card>
  )
}
