import type { CondolenceView } from '@domain/condolence/view'
import type { ReactNode } from 'react'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Told } from './Told'

export type OwnProps = {
  view: CondolenceView
  /** Puts content and buttons into a page of their own, or beside a list. */
  frame: (content: ReactNode, bar: ReactNode) => ReactNode
  onDone: (view: CondolenceView) => void
}

/** Whom it is about, or who was let know, has a page of their own. */
export function OwnCase({ view, frame }: OwnProps) {
  const bar = view.standing === 'recipient' && (
    <Button onClick={() => go('myCondolence', { id: view.id })}>看工会的心意</Button>
  )
  return frame(<Told of={view} />, bar)
}
