import type { Named } from '@domain/condolence/model'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Checkbox } from '@/ui/Checkbox'
import { Sheet } from '@/ui/Sheet'

type Props = {
  title: string
  chosen: readonly Named[]
  among: readonly Named[]
  single?: boolean
  confirm: (count: number) => string
  onDone: (people: Named[]) => void
  onClose: () => void
}

/** Some of a few people who are known already. */
export function FewSheet({ title, among, single, confirm, onDone, onClose, ...props }: Props) {
  const [ids, setIds] = useState(() => props.chosen.map(({ id }) => id))
  const tick = (id: string, on: boolean) => {
    const others = single ? [] : ids.filter((one) => one !== id)
    setIds(on ? [...others, id] : ids.filter((one) => one !== id))
  }
  const done = () => onDone(among.filter(({ id }) => ids.includes(id)))
  return (
    <Sheet title={title} onClose={onClose} buttons={<Button onClick={done}>{confirm(ids.length)}</Button>}>
      {among.map(({ id, name }) => (
        <Checkbox key={id} title={name} on={ids.includes(id)} onChange={(on) => tick(id, on)} />
      ))}
    </Sheet>
  )
}
