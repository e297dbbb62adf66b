import type { DrawView } from '@domain/contest/playing'
import { useMemo, useState } from 'react'
import { go } from '@/kit/routes'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Slot } from '@/ui/Slot'
import { Tabs } from '@/ui/Tabs'
import { specialWords } from '@/words/contest-play'
import { roundsOf } from '../rounds'
import type { Names } from '../sides'
import { Part } from './Part'

type View = 'ready' | 'done'
interface Line {
  id: string
  state: string
  title: string
  desc: string
}

function linesOf(draw: DrawView, names: Names): Line[] {
  return roundsOf(draw).flatMap(({ label, matches, heats }) => [
    ...matches.map(({ id, state, sides, score, result, third }) => ({
      id,
      state,
      title: `${names.side(sides[0])} ${score?.join(':') ?? '对'} ${names.side(sides[1])}`,
      desc: [`第 ${names.number(id)} 场`, third ? '三四名' : label, specialWords(result, names.name)]
        .filter(Boolean)
        .join(' · '),
    })),
    ...heats.map(({ id, state, number, lanes }) => ({
      id,
      state,
      title: heats.length > 1 ? `第 ${number} 组` : label === '分组' ? '出场顺序' : label,
      desc: lanes
        .flatMap((x) => (x === null ? [] : names.name(x)))
        .slice(0, 4)
        .join('、'),
    })),
  ])
}

/** What can be recorded now, and what was: to be corrected. */
export function RecordList({ draw, names }: { draw: DrawView; names: Names }) {
  const [view, setView] = useState<View>('ready')
  const lines = useMemo(() => linesOf(draw, names), [draw])
  const of = (state: View) => lines.filter((l) => l.state === state)
  const rows = of(view)
  const at = { contest: draw.contestId, event: draw.eventId }
  return (
    <>
      <Tabs<View>
        items={[
          { key: 'ready', label: '待记', count: of('ready').length },
          { key: 'done', label: '已记', count: of('done').length },
        ]}
        on={view}
        onChange={setView}
      />
      <Slot>
        {rows.length === 0 && (
          <Card>
            <Empty
              icon="check"
              title={view === 'done' ? '还没有记过成绩' : draw.complete ? '全部比完了' : '现在没有可以记的场次'}
              hint={view === 'ready' && draw.complete ? '可以看名次、评奖。' : undefined}
              action={view === 'ready' && draw.complete ? '去评奖' : undefined}
              onAction={() => go('contestPrizes', at)}
            />
          </Card>
        )}
      </Slot>
      <Card>
        <Part of={rows} step={20} about={view}>
          {(some) =>
            some.map(({ id, title, desc }) => (
              <Cell key={id} title={title} desc={desc} onClick={() => go('contestRecord', { ...at, match: id })} />
            ))
          }
        </Part>
      </Card>
    </>
  )
}
