import type { ProposalRow } from '@domain/proposal/model'
import { Button } from '@/ui/Button'
import type { Opened } from './ReviewSheets'

/** As many as the server takes at once. */
const MOST = 100

type Props = { rows: readonly ProposalRow[]; onOpen: (opened: Opened) => void }

/** Decides on what is ticked; two or more may instead become one. */
export function DecideBar({ rows, onOpen }: Props) {
  const tooMany = rows.length > MOST
  return (
    <>
      {rows.length > 1 && !tooMany && (
        <Button kind="default" small onClick={() => onOpen({ what: 'merge', rows })}>
          并案
        </Button>
      )}
      <Button
        disabled={rows.length === 0 || tooMany}
        reason={tooMany ? `一次最多 ${MOST} 件` : '请先勾选提案'}
        onClick={() => onOpen({ what: 'decide', rows })}
      >
        {`审查已选的 ${rows.length} 件`}
      </Button>
    </>
  )
}

/** Docketed ones that no department has yet may still become one. */
export function MergeBar({ rows, onOpen }: Props) {
  const reason = rows.length > MOST ? `一次最多 ${MOST} 件` : '再选一件，就可以并案'
  return (
    <Button
      disabled={rows.length < 2 || rows.length > MOST}
      reason={reason}
      onClick={() => onOpen({ what: 'merge', rows })}
    >
      {`并案已选的 ${rows.length} 件`}
    </Button>
  )
}

type ChaseProps = {
  rows: readonly ProposalRow[]
  /** How far several have come. */
  at?: { ids: readonly string[]; done: number }
  onOpen: () => void
}
/** Several at once; while they go out the button counts. */
export function ChaseBar({ rows, at, onOpen }: ChaseProps) {
  return (
    <Button busy={at !== undefined} onClick={onOpen}>
      {at ? `正在催办 ${at.done + 1} / ${at.ids.length}` : `催办已选的 ${rows.length} 件`}
    </Button>
  )
}
