import { asPanel } from '@/ui/panel'
import { CaseDetail } from './CaseDetail'

/** A case beside a list: its buttons stand on top instead of in the page's bar. */
export function Panel({ id, onChanged }: { id: string; onChanged: () => void }) {
  return <CaseDetail key={id} id={id} onChanged={onChanged} frame={asPanel} />
}
