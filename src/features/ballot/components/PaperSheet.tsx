import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import type { Named } from '@/kit/people'
import { Confirm } from '@/ui/Confirm'
import { PeopleSheet } from '@/ui/PeopleSheet'
import { toast } from '@/ui/toast'
import { scrutineerRefusal } from '@/words/ballot'
import { api } from '../api'
import { electorsOf } from '../desk'

type Props = { id: string; onDone: () => void; onClose: () => void }

/** 已领纸质票: somebody is found by name or number; their phone ballot is closed for good. */
export function PaperSheet({ id, onDone, onClose }: Props) {
  const [who, setWho] = useState<Named>()
  const deed = useDeed(api.paperIssued)
  if (!who)
    return (
      <PeopleSheet
        title="谁领纸质票"
        chosen={[]}
        find={electorsOf(id)}
        most={1}
        confirm={() => '下一步'}
        missing={(count) => (count === 0 ? '请选 1 人' : undefined)}
        onDone={([one]) => setWho(one)}
        onClose={onClose}
      >
        <View className="u-pad u-pad_under u-sub">只列出还没有投票的人。</View>
      </PeopleSheet>
    )
  const confirm = async () => {
    const done = await deed.run({ id, memberId: who.id })
    if (!done) return
    toast(`已登记：${who.name}`)
    onDone()
  }
  return (
    <Confirm
      title="发给纸质票？"
      choice={who.name}
      consequence="登记以后，手机上不能再投，也不能撤回。请当面把纸质票交给本人。"
      confirm="已当面发给"
      busy={deed.busy}
      error={deed.refusal && scrutineerRefusal(deed.refusal)}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
