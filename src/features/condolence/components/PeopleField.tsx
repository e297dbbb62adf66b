import { type Named, PEOPLE_MOST } from '@domain/condolence/model'
import { useState } from 'react'
import { Opens } from '@/ui/Opens'
import { PeopleSheet } from '@/ui/PeopleSheet'
import { Slot } from '@/ui/Slot'
import { FewSheet } from './FewSheet'

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
  const sheet = { title: label, chosen: value, confirm, onDone: done, onClose: close }
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
      <Slot>
        {open &&
          (among ? (
            <FewSheet {...sheet} single={single} among={among} />
          ) : (
            <PeopleSheet {...sheet} most={single ? 1 : PEOPLE_MOST} />
          ))}
      </Slot>
    </>
  )
}
