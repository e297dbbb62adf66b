import type { Template } from '@domain/notice/settings'
import { useState } from 'react'
import { useSession } from '@/kit/session'
import { templatesFor } from '@/kit/subscribe'
import { type Asking, subscribeWords } from '@/words/notice-push'
import { Card } from './Card'
import { Cell } from './Cell'
import { Remind } from './Remind'
import { Slot } from './Slot'

type Props = { asking: Asking; templates: readonly Template[]; stops?: boolean }

/** 提醒我: a line that asks; nothing where the school sends no messages. */
export function RemindCell({ asking, templates, stops }: Props) {
  const me = useSession((session) => session.me)
  const [open, setOpen] = useState(false)
  const templateIds = templatesFor(me, templates)
  if (templateIds.length === 0) return null
  return (
    <>
      <Card>
        <Cell title={subscribeWords.entry} desc={subscribeWords.entryNote} onClick={() => setOpen(true)} />
      </Card>
      <Slot>
        {open && <Remind asking={asking} templateIds={templateIds} stops={stops} onClose={() => setOpen(false)} />}
      </Slot>
    </>
  )
}
