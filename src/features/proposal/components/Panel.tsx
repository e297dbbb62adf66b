import type { ProposalView } from '@domain/proposal/model'
import { asPanel } from '@/ui/panel'
import { ProposalDetail } from './ProposalDetail'

type Props = {
  id: string
  /** The primary button stands elsewhere on the screen. */
  quiet?: boolean
  onChanged: (view: ProposalView) => void
}

/** A proposal beside a list: its buttons stand on top of the text instead of in the page's bar. */
export function Panel({ id, quiet, onChanged }: Props) {
  return <ProposalDetail key={id} id={id} quiet={quiet} onChanged={onChanged} frame={asPanel} />
}
