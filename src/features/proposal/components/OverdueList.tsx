import { dayOf, daysBetween, dayWords } from '@domain/kit/time'
import type { ProposalRow } from '@domain/proposal/model'
import { type ITouchEvent, View } from '@tarojs/components'
import { usePages } from '@/kit/load'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Item } from '@/ui/Item'
import { Table } from '@/ui/Table'
import { api } from '../api'
import { isChasedToday } from '../chasing'
import { metaOf } from '../tag'
import type { ListProps } from './MineList'
import { PagedList } from './PagedList'
import { Tick } from './Tick'
import { TickAll } from './TickAll'

type Props = ListProps & {
  ticked: readonly ProposalRow[]
  /** The one that is being chased. */
  busy?: string
  onTick: (rows: ProposalRow[]) => void
  onChase: (row: ProposalRow) => void
}

/** What a department owes past its day, the longest first: chased one by one or together, once a day. */
export function OverdueList({ wide, on, turn, ticked, busy, onTick, onChase, onRow }: Props) {
  const now = Date.now()
  const paged = usePages((cursor) => api.list({ overdue: true, cursor }), [turn])
  const empty = <Empty icon="check" title="没有逾期的提案" hint="过了答复期限还没有答复的会出现在这里，可以催办。" />
  const done = (row: ProposalRow) => isChasedToday(row, now)
  const tick = (row: ProposalRow) =>
    done(row) ? (
      <View className="u-tick u-tick_none" />
    ) : (
      <Tick
        label={`选 ${row.title}`}
        on={ticked.some(({ id }) => id === row.id)}
        onChange={(yes) => onTick(yes ? [...ticked, row] : ticked.filter(({ id }) => id !== row.id))}
      />
    )
  const chase = (row: ProposalRow) => (
    <View onClick={(event: ITouchEvent) => event.stopPropagation()}>
      <Button
        kind="default"
        small
        label={`${done(row) ? '今天已催办' : '催办'}：${row.title}`}
        disabled={done(row)}
        reason="今天已催办"
        busy={busy === row.id}
        onClick={() => onChase(row)}
      >
        催办
      </Button>
    </View>
  )
  return (
    <PagedList paged={paged} empty={empty}>
      {(rows) => {
        const free = rows.filter((row) => !done(row))
        return (
          <>
            {free.length > 1 && <TickAll rows={free} ticked={ticked} hint="勾选后一起催办" onTick={onTick} />}
            {wide && rows.length > 0 ? (
              <Table
                label="逾期的提案"
                rows={rows}
                rowKey={(row) => row.id}
                on={on}
                onRow={onRow}
                columns={[
                  { key: 'tick', title: '选', grow: 0.5, cell: tick },
                  { key: 'number', title: '编号', grow: 1.7, cell: (row) => row.number },
                  { key: 'title', title: '提案', grow: 3, cell: (row) => row.title },
                  { key: 'lead', title: '承办', grow: 1.2, cell: (row) => row.lead },
                  { key: 'due', title: '答复期限', grow: 1.2, cell: (row) => row.dueOn && dayWords(row.dueOn, now) },
                  { key: 'late', title: '逾期', grow: 0.9, cell: (row) => `${lateBy(row, now)} 天` },
                  { key: 'chase', title: '催办', grow: 1.6, cell: chase },
                ]}
              />
            ) : (
              rows.map((row) => (
                <View key={row.id} className="u-ticked">
                  {tick(row)}
                  <View className="u-ticked__body">
                    <Item
                      title={row.title}
                      meta={metaOf(row)}
                      tone="red"
                      state={`逾期 ${lateBy(row, now)} 天`}
                      next={`承办 ${row.lead ?? ''}${row.handledAgain ? ' · 重新办理' : ''}`}
                      on={row.id === on}
                      onClick={() => onRow(row)}
                    />
                    <View className="u-ticked__foot">{chase(row)}</View>
                  </View>
                </View>
              ))
            )}
          </>
        )
      }}
    </PagedList>
  )
}

const lateBy = ({ dueOn }: ProposalRow, now: number) => (dueOn ? daysBetween(dueOn, dayOf(now)) : 0)
