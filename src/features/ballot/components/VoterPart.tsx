import type { PartProps } from '../part'

/** What the ballot asks, how it stands with me, and what came of it. */
export function VoterPart(_props: PartProps) {
  return null
}
