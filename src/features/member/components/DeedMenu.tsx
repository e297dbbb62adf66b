import { Cell } from '@/ui/Cell'
import { Sheet } from '@/ui/Sheet'
import { deedNames } from '@/words/deed'
import type { DeedName } from '../deeds'

type Props = { items: readonly DeedName[]; onChoose: (deed: DeedName) => void; onClose: () => void }

export function DeedMenu({ items, onChoose, onClose }: Props) {
  return (
    <Sheet title="更多操作" onClose={onClose}>
      {items.map((name) => (
        <Cell key={name} {...deedNames[name]} label={deedNames[name].title} onClick={() => onChoose(name)} />
      ))}
    </Sheet>
  )
}
