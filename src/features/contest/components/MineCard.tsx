import type { ContestView } from '@domain/contest/view'
import { momentWords } from '@domain/kit/time'
import type { Me } from '@domain/member/contract'
import { View } from '@tarojs/components'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { placeWords } from '@/words/contest'
import { type Entered, lackWords, wayOut } from '../entering'

type Props = { view: ContestView; event: Entered; me: Me; now: number; onWithdraw: () => void }

function stateWords({ mine }: Entered): string {
  if (mine.fellOut) return '没有资格'
  return mine.checkedInAt === undefined ? placeWords(mine) : '已签到'
}

function underWords({ mine, entrant }: Entered): string {
  if (mine.fellOut) return '报名截止时队伍人数不足，名额已让给后面的队伍。'
  if (mine.state === 'waiting') {
    const before = mine.ahead ? `前面还有 ${mine.ahead} ${entrant === 'person' ? '人' : '队'}。` : '您排在第一位。'
    return `${before}有人退出会自动递补，并通知您。`
  }
  return ''
}

/** How it stands with me in one event, read at arm's length. */
export function MineCard({ view, event, me, now, onWithdraw }: Props) {
  const { mine, name, entrant } = event
  const out = wayOut(view, event, me, now)
  const team = mine.memberIds !== undefined
  const under = underWords(event)
  const lack = mine.lacks && !mine.fellOut && view.phase === 'open' ? lackWords(mine.lacks) : undefined
  return (
    <Card pad>
      <View className="u-stack u-stack_small">
        <View className="u-sub">{name}</View>
        <View className="u-row">
          <View className="u-h1 u-grow">{stateWords(event)}</View>
          {(out === 'whole' || out === 'alone') && (
            <Button kind="ghost" small label={`退出${name}`} onClick={onWithdraw}>
              退出
            </Button>
          )}
        </View>
        {team && (
          <View className="u-body">{`${entrant === 'pair' ? '' : `${mine.name}：`}${mine.names?.join('、')}`}</View>
        )}
        {lack && (
          <View className="u-due u-num">
            {`${lack}，${momentWords(view.signUpClosesAt, now)} 前补齐，否则不能参赛`}
          </View>
        )}
        {under && <View className="u-sub u-num">{under}</View>}
        {out === 'late' && <View className="u-sub">退出截止时间已过。不能参加的话，请联系组长或负责人换人。</View>}
        {out === 'ask' && <View className="u-sub">不能参加的话，请联系组长换人。</View>}
      </View>
      {team && mine.teamCode && (
        <View className="u-buttons u-gap">
          <Button kind="default" small onClick={() => go('contestTeam', { contest: view.id, event: event.id })}>
            {entrant === 'pair' ? '我的搭档' : '我的队伍'}
          </Button>
        </View>
      )}
    </Card>
  )
}
