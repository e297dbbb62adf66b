import type { EntrantView, EventView } from '@domain/contest/view'
import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useState } from 'react'
import { footOf, type Paged } from '@/kit/load'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { More } from '@/ui/More'
import { Search } from '@/ui/Search'
import { Slot } from '@/ui/Slot'
import { Table } from '@/ui/Table'
import { Tag } from '@/ui/Tag'
import { entrantTag, membersWords, underWords } from '@/words/contest-desk'
import { Asked } from './Asked'

type Props = {
  event: EventView
  paged: Paged<EntrantView>
  wide: boolean
  on?: string
  detail?: ReactNode
  onOpen: (entrant: EntrantView) => void
}

const found = ({ name, staffNo = '', group, names = [] }: EntrantView, text: string) =>
  [name, staffNo, group, ...names].some((words) => words.includes(text))

/** Who takes part, in order of arrival; a search asks for the rest of them first. */
export function EntrantList({ event, paged, wide, on, detail, onOpen }: Props) {
  const [text, setText] = useState('')
  const wanted = text.trim()
  const { more, loading, failed, loadMore } = paged
  useEffect(() => {
    if (wanted && more && !loading && !failed) loadMore()
  }, [wanted, more, loading, failed])
  const rows = wanted ? paged.items.filter((entrant) => found(entrant, wanted)) : paged.items
  const list = () =>
    wide ? (
      <Table
        label="报名名单"
        rows={rows}
        rowKey={({ id }) => id}
        on={on}
        onRow={onOpen}
        columns={[
          { key: 'place', title: '序', grow: 0.5, number: true, cell: ({ place }) => place ?? '' },
          { key: 'name', title: '姓名／队名', grow: 1.6, cell: ({ name }) => name },
          { key: 'group', title: '小组', grow: 1.8, cell: ({ group }) => group },
          { key: 'people', title: '人员', grow: 2.4, cell: (row) => membersWords(row, event) || row.staffNo },
          { key: 'state', title: '状态', grow: 1.2, cell: (row) => <State entrant={row} /> },
        ]}
      />
    ) : (
      <Card>
        {rows.map((row) => (
          <Cell
            key={row.id}
            title={row.name}
            desc={underWords(row)}
            right={<State entrant={row} />}
            label={[row.name, row.group, entrantTag(row).words].join('，')}
            onClick={() => onOpen(row)}
          />
        ))}
      </Card>
    )
  const main = (
    <>
      <Slot>
        {(paged.more || paged.items.length > 5) && (
          <Search value={text} onChange={setText} placeholder="找姓名、工号、小组" />
        )}
      </Slot>
      <Asked of={paged}>
        {() => (
          <>
            <Slot>
              {rows.length > 0
                ? list()
                : !(wanted && more) && (
                    <Card>
                      <Empty
                        icon="people"
                        title={wanted ? '没有找到' : '还没有人报名'}
                        hint={wanted ? undefined : '可以代报名，也可以把海报发到群里。'}
                      />
                    </Card>
                  )}
            </Slot>
            <Slot>{more && <More state={footOf(paged)} onMore={loadMore} />}</Slot>
          </>
        )}
      </Asked>
    </>
  )
  if (!wide || paged.items.length === 0) return main
  return (
    <View className="u-beside u-beside_table u-beside_bar">
      <View className="u-beside__list">{main}</View>
      <View className="u-beside__detail">
        {detail || (
          <Card>
            <Empty icon="people" title="从左边选一行，可以换人、退出" />
          </Card>
        )}
      </View>
    </View>
  )
}

function State({ entrant }: { entrant: EntrantView }) {
  const { tone, words } = entrantTag(entrant)
  return <Tag tone={tone}>{words}</Tag>
}
