import { useDeed } from '@/kit/deed'
import { Confirm } from '@/ui/Confirm'
import { toast } from '@/ui/toast'
import { condolenceRefusal } from '@/words/condolence'
import { api } from '../api'
import type { SheetProps } from '../doing'
import { titleOf } from '../row'

/** All is done: who was sent there no longer sees it. */
export function CloseConfirm({ view, onDone, onClose }: SheetProps) {
  const deed = useDeed(api.close)
  const confirm = async () => {
    const next = await deed.run({ id: view.id })
    if (!next) return
    toast('已办结')
    onDone(next)
  }
  return (
    <Confirm
      title="确认办结？"
      choice={titleOf(view)}
      consequence="办结后不能再登记看望和报销，去看望的人也看不到这件事了。"
      confirm="办结"
      back="返回"
      busy={deed.busy}
      error={deed.refusal && condolenceRefusal(deed.refusal)}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
