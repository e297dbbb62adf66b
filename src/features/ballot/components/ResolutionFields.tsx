import { TextArea } from '@/ui/TextArea'
import type { FieldsProps } from '../editing'

/** The text that is voted on, for who reads it on the phone. */
export function ResolutionFields({ of, onChange }: FieldsProps) {
  return (
    <TextArea
      label="正文或说明"
      low
      max={10_000}
      value={of.text}
      placeholder="可以不填。投票的人点开就能看"
      onChange={(text) => onChange({ text })}
    />
  )
}
