import { dayOf } from '@domain/kit/time'
import { MOST } from '@domain/proposal/model'
import { DateField } from '@/ui/DateField'
import { Notice } from '@/ui/Notice'
import { TextField } from '@/ui/TextField'
import type { Asked } from '../superior'

/** Who of the superior union saw it, and when; there only where nobody else could decide. */
export function Superior({ asked: { alone, name, on, setName, setOn } }: { asked: Asked }) {
  if (!alone) return null
  return (
    <>
      <Notice>其中有您自己的提案，又没有其他人可以审查，请上级工会看过再定。</Notice>
      <TextField label="上级工会审核人" required max={MOST.person} quiet value={name} onChange={setName} />
      <DateField label="审核日期" value={on} max={dayOf(Date.now())} onChange={setOn} />
    </>
  )
}
