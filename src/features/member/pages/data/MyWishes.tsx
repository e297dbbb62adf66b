import type { WishView } from '@domain/member/wish'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Confirm } from '@/ui/Confirm'
import { Slot } from '@/ui/Slot'
import { toast } from '@/ui/toast'
import { refusalWords } from '@/words/kit'
import { memberWords } from '@/words/member'
import { wishTitle } from '@/words/wish'
import { members } from '../../api'
import { PrintForm } from '../../components/PrintForm'
import { WishLine } from '../../components/WishLine'

/** Of those that are settled the newest few: what the union said of them. */
const SETTLED = 3

/** What I have asked of the union and what became of it; what is open can be taken back. */
export function MyWishes({ wishes, now, onDone }: { wishes: readonly WishView[]; now: number; onDone: () => void }) {
  const [back, setBack] = useState<WishView>()
  const deed = useDeed(members.cancel)
  const open = wishes.filter(({ state }) => state === 'open')
  const shown = [...open, ...wishes.filter(({ state }) => state !== 'open').slice(0, SETTLED)]
  const close = () => {
    setBack(undefined)
    deed.clear()
    // It may have been settled meanwhile: that is then to be seen.
    if (deed.refusal) onDone()
  }
  const cancel = async (wish: WishView) => {
    if (!(await deed.run({ id: wish.id }))) return
    setBack(undefined)
    toast('已撤回')
    onDone()
  }
  return (
    <Card title="我的申请" pad>
      <View className="u-stack">
        {shown.map((wish) => (
          <WishLine key={wish.id} wish={wish} now={now}>
            {(wish.kind === 'join' || wish.may.includes('cancel')) && wish.state !== 'cancelled' && (
              <View className="u-row">
                {wish.kind === 'join' && <PrintForm id={wish.id} />}
                {wish.may.includes('cancel') && (
                  <Button kind="ghost" small label={`撤回，${wishTitle(wish)}`} onClick={() => setBack(wish)}>
                    撤回
                  </Button>
                )}
              </View>
            )}
          </WishLine>
        ))}
      </View>
      <Slot>
        {back && (
          <Confirm
            title="撤回这件申请？"
            choice={wishTitle(back)}
            consequence="撤回后工会不再办理；以后可以重新提交。"
            confirm="撤回"
            back="不撤回"
            busy={deed.busy}
            error={deed.refusal && refusalWords(deed.refusal, memberWords)}
            onConfirm={() => cancel(back)}
            onClose={close}
          />
        )}
      </Slot>
    </Card>
  )
}
