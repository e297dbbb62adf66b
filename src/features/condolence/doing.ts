import type { CondolenceView } from '@domain/condolence/view'

/** What a half-screen form of a case needs. */
export interface SheetProps {
  view: CondolenceView
  onDone: (view: CondolenceView) => void
  onClose: () => void
}
