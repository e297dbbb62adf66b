import type { Me } from '@domain/member/contract'
import { asPanel } from '@/ui/panel'
import { BallotDetail } from './BallotDetail'

/** A ballot beside a list: its button stands on top instead of in the page's bar. */
export function Panel({ id, me, onChanged }: { id: string; me: Me; onChanged: () => void }) {
  return <BallotDetail key={id} id={id} me={me} onChanged={onChanged} frame={asPanel} />
}
