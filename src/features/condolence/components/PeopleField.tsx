import type { Named } from '@domain/condolence/model'
import { useState } from 'react'
import { Slot } from '@/ui/Slot'
import { FewSheet } from './FewSheet'
import { Opens } from './Opens'
import { PeopleSheet } from './PeopleSheet'

type Props = {
  label: string
  required?: boolean
  hint?: string
  empty: string
  single?: boolean
  value: readonly Named[]
  /** Who may be chosen by a reader who may not look through the roster. */
  among?: readonly Named[]
  onChange: (people: Named[]) => void
}

/** Colleagues, chosen in a sheet. */
export function PeopleField({ label, required, hint, empty, single, value, among, onChange }: Props) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const done = (people: Named[]) => {
    close()
    onChange(people)
  }
  const confirm = (count: number) => (count > 0 ? `选好了（${count} 人）` : '不选')
  const sheet = { title: label, chosen: value, single, confirm, onDone: done, onClose: close }
  return (
    <>
      <Opens
        label={label}
        required={required}
        hint={hint}
        value={value.map(({ name }) => name).join('、')}
        empty={empty}
        onClick={() => setOpen(true)}
      />
      <Slot>{open && (among ? <FewSheet {...sheet} among={among} /> : <PeopleSheet {...sheet} />)}</Slot>
    </>
  )
}
