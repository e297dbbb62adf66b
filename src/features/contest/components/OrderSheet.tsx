import type { EntrantView } from '@domain/contest/view'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Search } from '@/ui/Search'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { Part } from './Part'

type Props = {
  title: string
  hint: string
  entrants: readonly EntrantView[]
  chosen: readonly string[]
  done: (count: number) => string
  onDone: (ids: string[]) => void
  onClose: () => void
}

/** Entrants tapped one after the other: the order is what counts. The last one is taken back by a tap. */
export function OrderSheet({ title, hint, entrants, chosen, done, onDone, onClose }: Props) {
  const [ids, setIds] = useState<string[]>([...chosen])
  const [text, setText] = useState('')
  const byId = new Map(entrants.map((x) => [x.id, x]))
  const wanted = text.trim()
  const left = entrants.filter(
    ({ id, name, group }) => !ids.includes(id) && (!wanted || name.includes(wanted) || group.includes(wanted)),
  )
  const last = ids.at(-1)
  return (
    <Sheet
      title={title}
      onClose={onClose}
      buttons={
        <>
          <Button kind="default" disabled={last === undefined} onClick={() => setIds(ids.slice(0, -1))}>
            撤回上一个
          </Button>
          <Button onClick={() => onDone(ids)}>{done(ids.length)}</Button>
        </>
      }
    >
      <View className="u-pad u-sub">
        {ids.length === 0
          ? hint
          : `已录 ${ids.length} 个，刚才是 ${ids.length} 号：${byId.get(last ?? '')?.name ?? ''}。下面点 ${ids.length + 1} 号。`}
      </View>
      <Slot>{entrants.length > 12 && <Search value={text} onChange={setText} placeholder="找姓名、小组" />}</Slot>
      <Card>
        <Part of={left} step={20} about={wanted}>
          {(rows) =>
            rows.map(({ id, name, group }) => (
              <Cell
                key={id}
                title={name}
                desc={group === name ? undefined : group}
                label={`${ids.length + 1} 号，${name}，${group}`}
                onClick={() => {
                  setIds([...ids, id])
                  setText('')
                }}
              />
            ))
          }
        </Part>
      </Card>
    </Sheet>
  )
}
