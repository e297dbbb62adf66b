import type { Readers } from '@domain/notice/announcing'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { footOf, usePages } from '@/kit/load'
import { Bar } from '@/ui/Bar'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { More } from '@/ui/More'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { Stat, Stats } from '@/ui/Stat'
import { Tag } from '@/ui/Tag'
import { remindedWords } from '@/words/notice-announcement'
import { api } from '../api'
import { Asked } from './Asked'
import { CopyMissing } from './CopyMissing'
import { RemindConfirm } from './RemindConfirm'

/** How many have read it, by group; and by name who has not. */
export function Reading({ id }: { id: string }) {
  // The first page tells the numbers as well.
  const [first, setFirst] = useState<Readers>()
  const [asks, setAsks] = useState(false)
  const paged = usePages(
    async (cursor) => {
      const said = await api.readers({ id, cursor })
      if (said.ok && cursor === undefined) setFirst(said.value)
      return said
    },
    [id],
  )
  usePullDownRefresh(async () => {
    await paged.reload()
    Taro.stopPullDownRefresh()
  })
  useReachBottom(paged.loadMore)
  const left = first ? first.due - first.read : 0
  const bar = first && left > 0 && !first.takenBack && (
    <>
      <CopyMissing id={id} />
      <Button
        disabled={first.reminded !== undefined}
        reason={first.reminded && '今天已提醒'}
        onClick={() => setAsks(true)}
      >
        提醒没读的 {left} 人
      </Button>
    </>
  )
  return (
    <Page bar={bar}>
      <Asked of={paged}>
        {() =>
          first && (
            <>
              <Numbers of={first} />
              <Slot>
                {left > 0 && (
                  <Card title={`还没读（${left}）`}>
                    {paged.items.map(({ id: memberId, name, group, bound }) => (
                      <Cell
                        key={memberId}
                        title={name}
                        desc={group}
                        right={bound ? undefined : <Tag tone="grey">没有绑定微信</Tag>}
                      />
                    ))}
                  </Card>
                )}
              </Slot>
              <Slot>{left > 0 && paged.more && <More state={footOf(paged)} onMore={paged.loadMore} />}</Slot>
            </>
          )
        }
      </Asked>
      <Slot>
        {asks && first && (
          <RemindConfirm
            id={id}
            title={first.title}
            count={left}
            onDone={() => {
              setAsks(false)
              paged.reload()
            }}
            onClose={() => setAsks(false)}
          />
        )}
      </Slot>
    </Page>
  )
}

const shareOf = (read: number, due: number) => (due === 0 ? 0 : Math.floor((read / due) * 100))

function Numbers({ of: { title, due, read, groups = [], reminded } }: { of: Readers }) {
  return (
    <>
      <Card pad>
        <View className="u-stack">
          <View className="u-h2">{title}</View>
          <Stats>
            <Stat label="应读" value={due} unit="人" />
            <Stat label="已读" value={read} unit="人" />
            <Stat label="已读比例" value={shareOf(read, due)} unit="%" />
          </Stats>
          <Slot>{reminded && <View className="u-sub">{remindedWords(reminded)}</View>}</Slot>
        </View>
      </Card>
      <Slot>
        {groups.length > 1 && (
          <Card title="按小组" pad>
            {groups.map((one) => (
              <Bar
                key={one.groupId}
                label={one.group || '（未分组）'}
                percent={shareOf(one.read, one.due)}
                text={`${one.read}/${one.due}`}
                tone={one.read === one.due ? 'green' : 'blue'}
              />
            ))}
          </Card>
        )}
      </Slot>
    </>
  )
}
