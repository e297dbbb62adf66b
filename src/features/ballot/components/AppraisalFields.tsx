import type { FieldsProps } from '../editing'
import { PeopleLines } from './PeopleLines'

/** Who is appraised; the grades are the same for all. */
export function AppraisalFields({ of, onChange }: FieldsProps) {
  return <PeopleLines who="被测评人" people={of.people} onChange={(people) => onChange({ people })} />
}
