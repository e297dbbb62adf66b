import { Checkbox } from '@/ui/Checkbox'
import { TextField } from '@/ui/TextField'
import { marginWords } from '@/words/ballot-edit'
import type { FieldsProps } from '../editing'
import { numberOf } from '../form'
import { PeopleLines } from './PeopleLines'

/** Candidates, how many of them are elected, and whether others may be written in. */
export function ElectionFields({ of, onChange }: FieldsProps) {
  const { seats, writeIns, people } = of
  return (
    <>
      <TextField
        label="应选人数"
        required
        type="number"
        max={3}
        quiet
        value={seats}
        hint={marginWords(people.length, numberOf(seats)) || undefined}
        onChange={(value) => onChange({ seats: value })}
      />
      <PeopleLines
        who="候选人"
        intros
        people={people}
        hint="保存后按姓氏笔画排列"
        onChange={(next) => onChange({ people: next })}
      />
      <Checkbox
        title="可以另选他人"
        desc="选票上有一栏，可以写候选人以外的姓名"
        on={writeIns}
        onChange={(on) => onChange({ writeIns: on })}
      />
    </>
  )
}
