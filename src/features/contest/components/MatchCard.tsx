import type { Match } from '@domain/contest/draw-model'
import { entrantOn } from '@domain/contest/match'
import { Text, View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { classes } from '@/ui/classes'
import { matchStateWords, setsWords, specialWords } from '@/words/contest-play'
import { groupBeside, type Names } from '../sides'
import './match-card.scss'

type Props = { match: Match; names: Names; mine?: boolean; onClick?: () => void }

/** Who meets whom, how it ended. Few nodes: a round shows many of them. */
export function MatchCard({ match, names, mine, onClick }: Props) {
  const { id, state, score, sides, winner, third, result } = match
  const number = names.number(id)
  const special = specialWords(result, names.name)
  const head = [number && `第 ${number} 场`, third && '三四名', mine && '我的比赛'].filter(Boolean).join(' · ')
  const foot = state === 'done' ? [special, setsWords(result)].filter(Boolean).join('  ') : matchStateWords[state]
  const sideOf = (i: 0 | 1) => {
    const entrantId = entrantOn(sides[i])
    const group = groupBeside(names.side(sides[i]), entrantId && names.player(entrantId)?.group)
    const at = score?.[i]
    return (
      <View className={classes('c-match__side', entrantId === undefined && 'c-match__side_open')}>
        <View className={classes('c-match__name', winner !== undefined && winner === entrantId && 'c-match__name_won')}>
          {names.side(sides[i])}
          {group && <Text className="c-match__group">{group}</Text>}
        </View>
        {at !== undefined && <View className="c-match__score u-num">{at}</View>}
      </View>
    )
  }
  const told = [head, names.side(sides[0]), score?.join('比'), names.side(sides[1]), foot].filter(Boolean).join('，')
  const press = onClick
    ? { hoverClass: 'u-press', hoverStayTime: 70, onClick, ...aria('button', told) }
    : aria('group', told)
  return (
    <View className={classes('c-match', mine && 'c-match_mine', onClick && 'c-match_go')} {...press}>
      <View className="c-match__head u-num">{head}</View>
      {sideOf(0)}
      {sideOf(1)}
      <View className="c-match__foot u-num">{foot}</View>
    </View>
  )
}
