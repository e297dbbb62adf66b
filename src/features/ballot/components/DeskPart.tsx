import type { PartProps } from '../part'

/** The ways on for its scrutineers. */
export function DeskPart(_props: PartProps) {
  return null
}
