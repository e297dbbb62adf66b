import type { Me } from '@domain/member/contract'
import type { MemberView } from '@domain/member/model'
import { useState } from 'react'
import { Cell } from '@/ui/Cell'
import { Slot } from '@/ui/Slot'
import { toast } from '@/ui/toast'
import { type DeedName, deedsOn } from '../deeds'
import type { Invited } from './Codes'
import { DeedMenu } from './DeedMenu'
import { Leave } from './Leave'
import { Rebind } from './Rebind'
import { Reinstate } from './Reinstate'
import { Retire } from './Retire'
import { Transfer } from './Transfer'

type Props = {
  me: Me
  member: MemberView
  onMember: (member: MemberView) => void
  onCode: (code: Invited) => void
  onSlip: () => void
}

/** 更多操作: one line on the page; the deeds themselves stand behind it. */
export function Deeds({ me, member, onMember, onCode, onSlip }: Props) {
  const [open, setOpen] = useState<DeedName | 'menu'>()
  const items = deedsOn(member, me)
  const close = () => setOpen(undefined)
  const done = (said: string) => (changed: MemberView) => {
    close()
    toast(said)
    onMember(changed)
  }
  const choose = (deed: DeedName) => {
    setOpen(deed === 'slip' ? undefined : deed)
    if (deed === 'slip') onSlip()
  }
  const shared = { member, onClose: close }
  if (items.length === 0) return null
  return (
    <>
      <Cell title="更多操作" onClick={() => setOpen('menu')} />
      <Slot>
        {open === 'menu' && <DeedMenu items={items} onChoose={choose} onClose={close} />}
        {open === 'transfer' && <Transfer {...shared} onDone={done('已调整')} />}
        {open === 'retire' && <Retire {...shared} onDone={done('已登记退休')} />}
        {open === 'leave' && <Leave {...shared} onDone={done('已登记离开')} />}
        {open === 'reinstate' && <Reinstate {...shared} onDone={done('已恢复')} />}
        {open === 'rebind' && (
          <Rebind
            {...shared}
            onCode={(code) => {
              close()
              onCode(code)
            }}
          />
        )}
      </Slot>
    </>
  )
}
