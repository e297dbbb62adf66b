import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Checkbox } from '@/ui/Checkbox'
import { Search } from '@/ui/Search'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import type { Candidate } from '../awarding'
import { Part } from './Part'

type Props = {
  grade: string
  candidates: readonly Candidate[]
  chosen: readonly string[]
  /** Who has another grade already. */
  taken: ReadonlyMap<string, string>
  onDone: (ids: string[]) => void
  onClose: () => void
}

/** Winners of a grade, ticked by name. */
export function WinnersSheet({ grade, candidates, chosen, taken, onDone, onClose }: Props) {
  const [ids, setIds] = useState<readonly string[]>(chosen)
  const [text, setText] = useState('')
  const wanted = text.trim()
  const rows = candidates.filter(({ name, group }) => !wanted || name.includes(wanted) || group.includes(wanted))
  const tick = (id: string, on: boolean) => setIds(on ? [...ids, id] : ids.filter((x) => x !== id))
  return (
    <Sheet
      title={`${grade}给谁`}
      onClose={onClose}
      buttons={
        <Button disabled={ids.length === 0} reason="请勾选获奖的人" onClick={() => onDone([...ids])}>
          {`选好 ${ids.length} 个`}
        </Button>
      }
    >
      <Slot>{candidates.length > 12 && <Search value={text} onChange={setText} placeholder="找姓名、小组" />}</Slot>
      <Part of={rows} step={20} about={wanted}>
        {(some) => (
          <View>
            {some.map(({ id, name, group, rank }) => {
              const other = taken.get(id)
              const desc = [rank && `第 ${rank} 名`, group !== name && group, other && `已是${other}`]
              return (
                <Checkbox
                  key={id}
                  title={name}
                  desc={desc.filter(Boolean).join(' · ')}
                  on={ids.includes(id)}
                  onChange={(on) => tick(id, on)}
                />
              )
            })}
          </View>
        )}
      </Part>
    </Sheet>
  )
}
