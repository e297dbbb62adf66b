import type { PartProps } from '../part'

/** The ballot for who manages it: what is next, what is missing, and the deeds. */
export function ManagePart(_props: PartProps) {
  return null
}
