import type { No } from '@domain/kit/result'
import { useState } from 'react'
import { Confirm } from '@/ui/Confirm'
import { type Option, RadioGroup } from '@/ui/RadioGroup'
import { Sheet } from '@/ui/Sheet'
import { groupGoneWords } from '@/words/group'
import { refusalWords } from '@/words/kit'
import { memberWords } from '@/words/member'

type Props = {
  title: string
  label: string
  items: readonly Option<string>[]
  choiceOf: (to: string) => string
  consequenceOf: (to: string) => string
  deed: { busy: boolean; refusal?: No; clear: () => void }
  onConfirm: (to: string) => void
  onClose: () => void
}

/** Where a group goes: chosen, then read back with what goes along. */
export function Into({ title, label, items, choiceOf, consequenceOf, deed, onConfirm, onClose }: Props) {
  const [to, setTo] = useState<string>()
  if (to === undefined)
    return (
      <Sheet title={title} onClose={onClose}>
        <RadioGroup label={label} items={items} onChange={setTo} />
      </Sheet>
    )
  return (
    <Confirm
      title={title.replace(/哪里？|哪个小组？/, '这里？')}
      choice={choiceOf(to)}
      consequence={consequenceOf(to)}
      busy={deed.busy}
      error={deed.refusal && refusalWords(deed.refusal, { ...memberWords, ...groupGoneWords })}
      onConfirm={() => onConfirm(to)}
      onClose={() => {
        setTo(undefined)
        deed.clear()
      }}
    />
  )
}
