import type { Match } from '@domain/contest/draw-model'
import { entrantOn } from '@domain/contest/match'
import type { DrawView } from '@domain/contest/playing'
import { View } from '@tarojs/components'
import { go } from '@/kit/routes'
import { aria } from '@/ui/aria'
import { classes } from '@/ui/classes'
import { matchStateWords, setsWords } from '@/words/contest-play'
import { isMine, type Names } from '../sides'
import type { Column } from '../tree'
import './bracket.scss'

type Props = { draw: DrawView; columns: readonly Column[]; names: Names; mine?: string }

/** A tree from left to right, for a desk. */
export function Bracket({ draw, columns, names, mine }: Props) {
  const { contestId: contest, eventId: event, runs } = draw
  return (
    <View className="c-tree" {...aria('group', '对阵图')}>
      {columns.map(({ label, round, matches }, i) => (
        <View key={round} className="c-tree__round">
          <View className="c-tree__head">{label}</View>
          <View className="c-tree__slots">
            {matches.map((match) => (
              <View
                key={match.id}
                className={classes(
                  'c-tree__slot',
                  i === 0 && 'c-tree__slot_first',
                  i === columns.length - 1 && 'c-tree__slot_last',
                )}
              >
                <Box
                  match={match}
                  names={names}
                  mine={isMine(match, mine)}
                  onClick={
                    runs && (match.state === 'ready' || match.state === 'done')
                      ? () => go('contestRecord', { contest, event, match: match.id })
                      : undefined
                  }
                />
              </View>
            ))}
          </View>
        </View>
      ))}
    </View>
  )
}

type BoxProps = { match: Match; names: Names; mine: boolean; onClick?: () => void }

function Box({ match, names, mine, onClick }: BoxProps) {
  const { sides, score, winner, id, state, result } = match
  const number = names.number(id)
  const words = [names.side(sides[0]), score?.join('比') ?? '对', names.side(sides[1])].join(' ')
  const told = [number && `第 ${number} 场`, words, setsWords(result) || matchStateWords[state]]
    .filter(Boolean)
    .join('，')
  const press = onClick
    ? { hoverClass: 'u-press', onClick, ...aria('button', told), tabindex: '0' }
    : aria('group', told)
  return (
    <View className={classes('c-tree__match', mine && 'c-tree__match_mine', onClick && 'c-tree__match_go')} {...press}>
      {([0, 1] as const).map((i) => {
        const entrantId = entrantOn(sides[i])
        return (
          <View
            key={i}
            className={classes(
              'c-tree__side',
              entrantId === undefined && 'c-tree__side_open',
              winner !== undefined && winner === entrantId && 'c-tree__side_won',
            )}
          >
            <View className="c-tree__name">{names.side(sides[i])}</View>
            <View className="u-num">{score?.[i] ?? ''}</View>
          </View>
        )
      })}
    </View>
  )
}
