import { useDeed } from '@/kit/deed'
import { toast } from '@/ui/toast'
import { Why } from '@/ui/Why'
import { condolenceRefusal } from '@/words/condolence'
import { api } from '../api'
import type { SheetProps } from '../doing'
import { titleOf } from '../row'

/** Ends the case; who reported it reads why. */
export function DeclineSheet({ view, onDone, onClose }: SheetProps) {
  const deed = useDeed(api.decline)
  const confirm = async (reason: string) => {
    const next = await deed.run({ id: view.id, reason })
    if (!next) return
    toast('已记下')
    onDone(next)
  }
  return (
    <Why
      title="这件事不办理？"
      choice={titleOf(view)}
      consequence="报告的人会看到理由。不办理后不能恢复，需要时重新报告。"
      confirm="不办理"
      back="返回"
      busy={deed.busy}
      error={deed.refusal && condolenceRefusal(deed.refusal)}
      onConfirm={confirm}
      onClose={onClose}
      label="理由"
      max={500}
      placeholder="如：和另一件重复"
    />
  )
}
