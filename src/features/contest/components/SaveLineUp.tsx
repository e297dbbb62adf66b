import type { Candidate, ContestView, EventView } from '@domain/contest/view'
import { View } from '@tarojs/components'
import { useDeed } from '@/kit/deed'
import { Button } from '@/ui/Button'
import { Slot } from '@/ui/Slot'
import { toast } from '@/ui/toast'
import { contestRefusal } from '@/words/contest'
import { api } from '../api'
import { countWords } from '../leading'

type Props = {
  view: ContestView
  event: EventView
  groupId: string
  /** The team whose people these are; left out for one that is not entered yet. */
  entrantId?: string
  chosen: readonly Candidate[]
  onDone: () => void
}

/** 排阵容: who is ticked is the team; it may be changed until the match. */
export function SaveLineUp({ view, event, groupId, entrantId, chosen, onDone }: Props) {
  const deed = useDeed(api.lineUp)
  const save = async () => {
    const memberIds = chosen.map(({ id }) => id)
    const done = await deed.run({ contestId: view.id, eventId: event.id, groupId, memberIds, entrantId })
    if (!done) return
    toast(done.lacks ? '已保存，人数还不够' : '阵容已保存')
    onDone()
  }
  return (
    <View className="u-grow u-stack u-stack_small">
      <Slot>{deed.refusal && <View className="u-error u-error_center">{contestRefusal(deed.refusal)}</View>}</Slot>
      <View className="u-sub u-num u-center">{countWords(chosen, event.teamSize?.max)}</View>
      <Button disabled={chosen.length === 0} reason="请勾选上场的同事" busy={deed.busy} onClick={save}>
        保存阵容
      </Button>
    </View>
  )
}
