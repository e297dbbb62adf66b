import type { Doing, SheetProps } from '../doing'
import { AnnounceSheet } from './AnnounceSheet'
import { CancelSheet } from './CancelSheet'
import { CloseSheet } from './CloseSheet'
import { OpenSheet } from './OpenSheet'
import { PublishSheet } from './PublishSheet'
import { RunOffSheet } from './RunOffSheet'

const sheets = {
  announce: AnnounceSheet,
  open: OpenSheet,
  close: CloseSheet,
  cancel: CancelSheet,
  publish: PublishSheet,
  runOff: RunOffSheet,
} satisfies Record<Doing, unknown>

/** Each deed asks once more. */
export function DoingSheets({ doing, ...props }: SheetProps & { doing: Doing }) {
  const Asks = sheets[doing]
  return <Asks {...props} />
}
