import type { DrawView } from '@domain/contest/playing'
import { momentWords } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { go } from '@/kit/routes'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { PaperCell } from '@/ui/PaperCell'
import { Slot } from '@/ui/Slot'
import { useWide } from '@/ui/wide'
import { drawKindWords } from '@/words/contest-playing'
import { openContestPaper } from '../contest-papers'
import { copyText, roundText } from '../play-text'
import { currentRound, roundsOf } from '../rounds'
import { namesOf } from '../sides'
import { sectionsOf } from '../tree'
import { Bracket } from './Bracket'
import { RoundTabs } from './RoundTabs'
import { RoundView } from './RoundView'

/** A draw, a round at a time; at a desk the knockout is a tree. */
export function MatchesView({ draw, mine }: { draw: DrawView; mine?: string }) {
  const wide = useWide()
  const [chosen, setChosen] = useState<string>()
  const names = useMemo(() => namesOf(draw), [draw])
  const rounds = useMemo(() => roundsOf(draw), [draw])
  const sections = useMemo(() => (wide ? sectionsOf(draw.matches) : []), [draw, wide])
  const tabs = [...sections, ...rounds]
  const current = currentRound(rounds)
  const section = sections.find((s) => s.key === chosen) ?? (chosen === undefined ? sections[0] : undefined)
  const round = section ? undefined : (rounds.find((r) => r.key === chosen) ?? current)
  const copied = round ?? current
  const now = Date.now()
  const { kind, title, name, seed, drawnAt, drawnBy, complete, results } = told(draw)
  return (
    <>
      <Card pad>
        <View className="u-stack u-stack_small">
          <View className="u-h2">{name}</View>
          <View className="u-sub">{`${title} · ${drawKindWords[kind]}`}</View>
          <View className="u-cap u-num">{results}</View>
        </View>
      </Card>
      <Slot>
        {tabs.length > 1 && <RoundTabs items={tabs} on={section?.key ?? round?.key ?? ''} onChange={setChosen} />}
      </Slot>
      <Slot>
        {section && <Bracket draw={draw} columns={section.columns} names={names} mine={mine} />}
        {round && <RoundView draw={draw} round={round} names={names} mine={mine} />}
      </Slot>
      <Card>
        {copied && (
          <Cell
            title="复制到群"
            desc={`“${copied.label}”的对阵和成绩`}
            label="复制到群"
            onClick={() => copyText(roundText(draw, copied, names))}
          />
        )}
        <PaperCell
          open={openContestPaper}
          paper={{ of: 'programme', contestId: draw.contestId }}
          title="秩序册"
          desc="Word，有名单、对阵和赛程"
        />
        {(complete || draw.matches.some((m) => m.state === 'done') || draw.heats.some((h) => h.state === 'done')) && (
          <PaperCell
            open={openContestPaper}
            paper={{ of: 'results', contestId: draw.contestId }}
            title="成绩册"
            desc="各项目的成绩和名次"
          />
        )}
        {draw.runs && nothing(draw) && (
          <Cell
            title="重新抽签"
            desc="还没有记成绩，可以再抽一次"
            onClick={() => go('contestDraw', { contest: draw.contestId, event: draw.eventId })}
          />
        )}
        <Cell
          title="抽签依据"
          desc={
            seed === undefined
              ? `现场抽签，由${drawnBy}于 ${momentWords(drawnAt, now)} 录入`
              : `${seed} · 由${drawnBy}于 ${momentWords(drawnAt, now)} 抽取。用同样的名单和依据再抽一次，结果一样，谁都可以验证。`
          }
        />
      </Card>
    </>
  )
}

const nothing = ({ matches, heats }: DrawView) =>
  matches.every((m) => m.state !== 'done') && heats.every((h) => h.state !== 'done')

function told(draw: DrawView) {
  const playable = draw.matches.filter((m) => m.state !== 'bye')
  const done = playable.filter((m) => m.state === 'done').length
  const heats = draw.heats.filter((h) => h.state === 'done').length
  const results =
    draw.heats.length > 0
      ? `${draw.entrants.length} 个参赛，${draw.heats.length} 组，已完成 ${heats} 组`
      : `${draw.entrants.length} 个参赛，共 ${playable.length} 场，已赛 ${done} 场`
  return { ...draw, results }
}
