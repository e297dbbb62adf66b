import type { ContestView } from '@domain/contest/view'
import { Sheet } from '@/ui/Sheet'
import type { Doing, SheetProps } from '../doing'
import { AddSheet } from './AddSheet'
import { CancelSheet } from './CancelSheet'
import { EntrantFacts } from './EntrantFacts'
import { LineUpSheet } from './LineUpSheet'
import { MoreSheet } from './MoreSheet'
import { PapersSheet } from './PapersSheet'
import { PhotosSheet } from './PhotosSheet'
import { PostponeSheet } from './PostponeSheet'
import { SubstituteSheet } from './SubstituteSheet'
import { WithdrawConfirm } from './WithdrawConfirm'

type Props = SheetProps & {
  doing: Doing
  live: boolean
  onDo: (doing: Doing) => void
  /** The contest as it is now, while the sheet stays. */
  onPut: (view: ContestView) => void
}

export function ManageSheets({ doing, live, onDo, onPut, ...rest }: Props) {
  switch (doing.what) {
    case 'more':
      return <MoreSheet {...rest} live={live} onDo={onDo} />
    case 'papers':
      return <PapersSheet {...rest} />
    case 'photos':
      return <PhotosSheet {...rest} onPut={onPut} />
    case 'add':
      return <AddSheet {...rest} />
    case 'postpone':
      return <PostponeSheet {...rest} />
    case 'cancel':
      return <CancelSheet {...rest} />
    case 'lineUp':
      return <LineUpSheet {...rest} entrant={doing.entrant} />
    case 'withdraw':
      return <WithdrawConfirm {...rest} entrant={doing.entrant} />
    case 'substitute':
      return <SubstituteSheet {...rest} entrant={doing.entrant} out={doing.out} />
    case 'entrant':
      return (
        <Sheet title={doing.entrant.name} onClose={rest.onClose}>
          <EntrantFacts bare event={rest.event} entrant={doing.entrant} onDo={onDo} />
        </Sheet>
      )
  }
}
