import { useState } from 'react'
import { useLoad } from '@/kit/load'
import { roster } from '@/kit/people'
import { Asked } from './Asked'
import { Button } from './Button'
import { Checkbox } from './Checkbox'
import { Sheet } from './Sheet'

type Props = { title: string; chosen: readonly string[]; onDone: (ids: string[]) => void; onClose: () => void }

/** Groups of the tree, ticked; who is in a group below is meant too. */
export function GroupSheet({ title, chosen: before, onDone, onClose }: Props) {
  const loaded = useLoad(() => roster.groups({}))
  const [chosen, setChosen] = useState<readonly string[]>(before)
  const tick = (id: string) => (on: boolean) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id))
  const button = (
    <Button disabled={chosen.length === 0} reason="请先选小组" onClick={() => onDone([...chosen])}>
      选好了（{chosen.length} 个）
    </Button>
  )
  return (
    <Sheet title={title} onClose={onClose} buttons={button}>
      <Asked of={loaded} rows={2}>
        {({ items }) => (
          <>
            {items
              .filter(({ path, team }) => path !== '' && !team)
              .map(({ id, path, count }) => (
                <Checkbox key={id} title={path} desc={`${count} 人`} on={chosen.includes(id)} onChange={tick(id)} />
              ))}
          </>
        )}
      </Asked>
    </Sheet>
  )
}
