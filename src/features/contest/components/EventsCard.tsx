import type { EventInput } from '@domain/contest/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { eventWords } from '@/words/contest-desk'
import { NEW_EVENT } from '../event-form'
import { READY_MADE } from '../ready-made'
import { EventSheet } from './EventSheet'

type Open = { list: true } | { event: EventInput; at?: number }
type Props = {
  events: readonly EventInput[]
  error?: string
  onChange: (events: EventInput[]) => void
}

/** The events of a contest: taken from what schools often play, or made; a tap changes one. */
export function EventsCard({ events, error, onChange }: Props) {
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const put = (event: EventInput, at?: number) => {
    close()
    onChange(at === undefined ? [...events, event] : events.map((old, n) => (n === at ? event : old)))
  }
  return (
    <Card title={events.length > 0 ? `项目（${events.length}）` : '项目'}>
      {events.map((event, at) => (
        <Cell
          // Two new ones may have one name, and none has an id yet.
          // biome-ignore lint/suspicious/noArrayIndexKey: lines without a state of their own
          key={at}
          title={event.name}
          desc={eventWords(event)}
          label={`项目 ${event.name}，${eventWords(event)}`}
          onClick={() => setOpen({ event, at })}
        />
      ))}
      <Slot>{error && <View className="u-pad u-pad_under u-error">{error}</View>}</Slot>
      <View className="u-pad">
        <Button kind="default" small onClick={() => setOpen({ list: true })}>
          添加项目
        </Button>
      </View>
      <Slot>
        {open && 'list' in open && (
          <ReadyMade
            taken={events.map(({ name }) => name)}
            onOwn={() => setOpen({ event: NEW_EVENT })}
            onPick={(event) => put(event)}
            onClose={close}
          />
        )}
        {open && 'event' in open && (
          <EventSheet
            title={open.at === undefined ? '新项目' : '修改项目'}
            event={open.event}
            onDone={(event) => put(event, open.at)}
            onRemove={
              open.at === undefined
                ? undefined
                : () => {
                    close()
                    onChange(events.filter((_, n) => n !== open.at))
                  }
            }
            onClose={close}
          />
        )}
      </Slot>
    </Card>
  )
}

type ReadyProps = {
  taken: readonly string[]
  onOwn: () => void
  onPick: (event: EventInput) => void
  onClose: () => void
}

/** One tap takes an event with the numbers that schools use; it can be changed afterwards. */
function ReadyMade({ taken, onOwn, onPick, onClose }: ReadyProps) {
  const own = (
    <Button kind="default" onClick={onOwn}>
      自己填写一个项目
    </Button>
  )
  return (
    <Sheet title="添加项目" onClose={onClose} buttons={own}>
      {READY_MADE.map((event) => (
        <Cell
          key={event.name}
          title={event.name}
          desc={eventWords(event)}
          right={taken.includes(event.name) ? '已添加' : undefined}
          label={`添加 ${event.name}，${eventWords(event)}`}
          onClick={() => onPick(event)}
        />
      ))}
    </Sheet>
  )
}
