import { dayOf } from '@domain/kit/time'
import { MOST } from '@domain/proposal/model'
import { DateField } from '@/ui/DateField'
import { TextArea } from '@/ui/TextArea'
import { TextField } from '@/ui/TextField'
import type { Asked } from '../instruction'

/** What a head of the school wrote on it, by name and day; there only where the school wants it. */
export function InstructionFields({ asked: { needed, name, on, text, setName, setOn, setText } }: { asked: Asked }) {
  if (!needed) return null
  return (
    <>
      <TextField
        label="批示人"
        required
        max={MOST.person}
        quiet
        value={name}
        onChange={setName}
        placeholder="校领导姓名"
        hint="按学校设置，交办前要有校领导批示"
      />
      <DateField label="批示日期" value={on} max={dayOf(Date.now())} onChange={setOn} />
      <TextArea label="批示内容" required low max={MOST.instruction} value={text} onChange={setText} />
    </>
  )
}
