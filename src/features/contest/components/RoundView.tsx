import type { DrawView } from '@domain/contest/playing'
import { View } from '@tarojs/components'
import { go } from '@/kit/routes'
import { Notice } from '@/ui/Notice'
import { Slot } from '@/ui/Slot'
import type { Round } from '../rounds'
import { isFree, isMine, type Names } from '../sides'
import { GroupTable } from './GroupTable'
import { HeatCard } from './HeatCard'
import { MatchCard } from './MatchCard'
import { Part } from './Part'

type Props = { draw: DrawView; round: Round; names: Names; mine?: string }

/** One round, or one group with its table: one's own match first. */
export function RoundView({ draw, round, names, mine }: Props) {
  const { contestId: contest, eventId: event, scoring, runs } = draw
  const record = (match: string) => go('contestRecord', { contest, event, match })
  const played = round.matches.filter((m) => !isFree(m))
  const sorted = [...played.filter((m) => isMine(m, mine)), ...played.filter((m) => !isMine(m, mine))]
  const free = round.matches.filter(isFree).flatMap((m) => m.winner ?? [])
  const table = draw.tables.find((t) => t.group === round.group)
  return (
    <>
      <Slot>
        {table && (
          <GroupTable
            table={table}
            only={draw.tables.length === 1}
            scoring={scoring}
            names={names}
            advance={draw.kind === 'groups_knockout' ? draw.advance : undefined}
            mine={mine}
          />
        )}
      </Slot>
      <Slot>
        {free.length > 0 && (
          <Notice>
            {`首轮轮空 ${free.length} 个，直接进下一轮：${free.slice(0, 8).map(names.name).join('、')}${free.length > 8 ? '等' : ''}`}
          </Notice>
        )}
      </Slot>
      <Part of={sorted} about={round.key}>
        {(rows) => (
          <View className="c-matches">
            {rows.map((match) => (
              <MatchCard
                key={match.id}
                match={match}
                names={names}
                mine={isMine(match, mine)}
                onClick={
                  runs && (match.state === 'ready' || match.state === 'done') ? () => record(match.id) : undefined
                }
              />
            ))}
          </View>
        )}
      </Part>
      <Part of={round.heats} step={8} about={round.key}>
        {(rows) =>
          rows.map((heat) => (
            <HeatCard
              key={heat.id}
              heat={heat}
              title={heat.round === 2 ? '决赛' : round.heats.length === 1 ? '出场顺序' : `第 ${heat.number} 组`}
              scoring={scoring}
              names={names}
              mine={mine}
              onRecord={runs ? () => record(heat.id) : undefined}
            />
          ))
        }
      </Part>
    </>
  )
}
