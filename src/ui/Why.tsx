import { type ComponentProps, useState } from 'react'
import { Confirm } from './Confirm'
import { TextArea } from './TextArea'

type Props = Omit<ComponentProps<typeof Confirm>, 'children' | 'disabled' | 'reason' | 'onConfirm'> & {
  label?: string
  /** Characters. */
  max: number
  placeholder: string
  onConfirm: (why: string) => void
}

/** A `Confirm` that cannot be given without saying why. */
export function Why({ label = '原因', max, placeholder, onConfirm, ...asks }: Props) {
  const [why, setWhy] = useState('')
  return (
    <Confirm {...asks} disabled={why.trim() === ''} reason={`请填${label}`} onConfirm={() => onConfirm(why.trim())}>
      <TextArea label={label} required low max={max} value={why} onChange={setWhy} placeholder={placeholder} />
    </Confirm>
  )
}
