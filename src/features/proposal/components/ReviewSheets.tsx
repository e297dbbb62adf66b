import type { CallView, ProposalRow } from '@domain/proposal/model'
import { go } from '@/kit/routes'
import { Confirm } from '@/ui/Confirm'
import { AssignForm } from './AssignForm'
import { CallForm } from './CallForm'
import { DecideForm } from './DecideForm'
import { MergeForm } from './MergeForm'

/** What is open over the committee's desk. The rows stay as they were ticked, so that a refusal can name them. */
export type Opened =
  | { what: 'decide' | 'merge'; rows: readonly ProposalRow[] }
  | { what: 'chase'; rows: readonly ProposalRow[] }
  | { what: 'assign'; row: ProposalRow }
  | { what: 'call' }

type Props = {
  opened: Opened
  lastCall?: CallView
  onDone: (words: string) => void
  onChase: (rows: readonly ProposalRow[]) => void
  onStale: () => void
  onClose: () => void
}

export function ReviewSheets({ opened, lastCall, onDone, onChase, ...rest }: Props) {
  switch (opened.what) {
    case 'decide':
      return <DecideForm items={opened.rows} onDone={(views) => onDone(`${views.length} 件已审查`)} {...rest} />
    case 'merge':
      return <MergeForm items={opened.rows} onDone={(views) => onDone(`${views.length} 件已并案`)} {...rest} />
    case 'chase': {
      const { rows } = opened
      const departments = [...new Set(rows.map((row) => row.lead))].join('、')
      return (
        <Confirm
          title="确认催办？"
          choice={`${rows.length} 件逾期提案`}
          note={departments}
          consequence="承办、协办部门会收到通知；每件一天只催一次"
          confirm="催办"
          back="再看看"
          onConfirm={() => onChase(rows)}
          onClose={rest.onClose}
        />
      )
    }
    case 'assign': {
      const { row } = opened
      const full = () => go('proposal', { id: row.id })
      return <AssignForm row={row} onFull={full} onDone={() => onDone('已交办')} {...rest} />
    }
    case 'call':
      return <CallForm last={lastCall} onDone={() => onDone('征集已发起')} onClose={rest.onClose} />
  }
}
