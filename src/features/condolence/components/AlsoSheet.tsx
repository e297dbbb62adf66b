import type { CondolenceView } from '@domain/condolence/view'
import { dayWords } from '@domain/kit/time'
import { useState } from 'react'
import { footOf, usePages } from '@/kit/load'
import { Button } from '@/ui/Button'
import { Checkbox } from '@/ui/Checkbox'
import { Empty } from '@/ui/Empty'
import { More } from '@/ui/More'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { api } from '../api'
import { namesOf } from '../row'
import { Asked } from './Asked'

type Props = {
  view: Pick<CondolenceView, 'id' | 'kind'>
  chosen: readonly string[]
  onDone: (ids: string[]) => void
  onClose: () => void
}

/** Other matters of the same kind for which the same people went out on the same day. */
export function AlsoSheet({ view, onDone, onClose, ...props }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>(props.chosen)
  const paged = usePages((cursor) => api.list({ kind: view.kind, cursor }), [view.kind])
  const rows = paged.items.filter(({ id, state }) => id !== view.id && state !== 'closed' && state !== 'declined')
  const tick = (id: string, on: boolean) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id))
  const now = Date.now()
  return (
    <Sheet
      title="同一次还看望了"
      onClose={onClose}
      buttons={
        <Button onClick={() => onDone([...chosen])}>
          {chosen.length > 0 ? `加上这 ${chosen.length} 件` : '没有别的'}
        </Button>
      }
    >
      <Asked of={paged} rows={2}>
        {() => (
          <>
            {rows.map(({ id, recipients, happenedOn }) => (
              <Checkbox
                key={id}
                title={namesOf(recipients)}
                desc={happenedOn && dayWords(happenedOn, now)}
                on={chosen.includes(id)}
                onChange={(on) => tick(id, on)}
              />
            ))}
            <Slot>
              {rows.length === 0 && !paged.more && (
                <Empty icon="people" title="没有同一类的其他事" hint="不同类的事请分别登记。" />
              )}
            </Slot>
            <Slot>{paged.more && <More state={footOf(paged)} onMore={paged.loadMore} />}</Slot>
          </>
        )}
      </Asked>
    </Sheet>
  )
}
