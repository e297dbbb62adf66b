import type { BallotKind } from '@domain/ballot/question'
import { Sheet } from '@/ui/Sheet'
import { askingOf, type Form } from '../form'

type Props = { form: Form; kind: BallotKind; onClose: () => void }

/** The paper as the voter sees it. */
export function PreviewSheet({ form, kind, onClose }: Props) {
  const asking = askingOf(kind, form.questions)
  return (
    <Sheet title="投票的人看到的" onClose={onClose}>
      {asking.questions.map((q) => q.title)}
    </Sheet>
  )
}
