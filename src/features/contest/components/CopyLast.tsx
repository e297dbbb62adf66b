import type { ContestView } from '@domain/contest/view'
import { dayOf, dayWords } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { footOf, usePages } from '@/kit/load'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { More } from '@/ui/More'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { deskRefusal } from '@/words/contest-desk'
import { api } from '../api'
import { Asked } from './Asked'

type Props = { onCopy: (view: ContestView) => void }

/** An earlier contest as a start: all but its days. */
export function CopyLast({ onCopy }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <Card>
      <Cell title="复制上次的活动" desc="名称、项目、名额都带过来，只改时间" onClick={() => setOpen(true)} />
      <Slot>
        {open && (
          <Earlier
            onCopy={(view) => {
              setOpen(false)
              onCopy(view)
            }}
            onClose={() => setOpen(false)}
          />
        )}
      </Slot>
    </Card>
  )
}

function Earlier({ onCopy, onClose }: Props & { onClose: () => void }) {
  const paged = usePages((cursor) => api.list({ cursor }))
  const reading = useDeed(api.get)
  const now = Date.now()
  const copy = async (id: string) => {
    const view = await reading.run({ id })
    if (view) onCopy(view)
  }
  return (
    <Sheet title="复制哪一次" onClose={onClose}>
      <Slot>{reading.refusal && <View className="u-pad u-error">{deskRefusal(reading.refusal)}</View>}</Slot>
      <Asked of={paged} rows={2}>
        {() => (
          <>
            {paged.items.map(({ id, title, startsAt, events }) => (
              <Cell
                key={id}
                title={title}
                desc={`${dayWords(dayOf(startsAt), now)} · ${events.join('、')}`}
                label={`复制 ${title}，${dayWords(dayOf(startsAt), now)}`}
                onClick={() => copy(id)}
              />
            ))}
            <Slot>
              {paged.items.length === 0 && (
                <Empty icon="cup" title="还没有办过活动" hint="这次填好发布，下次就能复制了。" />
              )}
            </Slot>
            <Slot>{paged.more && <More state={footOf(paged)} onMore={paged.loadMore} />}</Slot>
          </>
        )}
      </Asked>
    </Sheet>
  )
}
