import type { Standard } from '@domain/condolence/standard'
import type { CondolenceDeed, CondolenceView } from '@domain/condolence/view'
import { type ReactNode, useState } from 'react'
import { useDeed } from '@/kit/deed'
import { go } from '@/kit/routes'
import { Card } from '@/ui/Card'
import { Slot, Slots } from '@/ui/Slot'
import { Steps } from '@/ui/Steps'
import { toast } from '@/ui/toast'
import { api } from '../api'
import { asked, beyondOf } from '../approving'
import { timelineOf } from '../timeline'
import { ApproveSheet } from './ApproveSheet'
import { CaseBar } from './CaseBar'
import { CaseHead } from './CaseHead'
import { CasePapers } from './CasePapers'
import { CloseConfirm } from './CloseConfirm'
import { DeclineSheet } from './DeclineSheet'
import { Deeds } from './Deeds'
import { FarewellSheet } from './FarewellSheet'
import type { OwnProps } from './OwnCase'
import { PaySheet } from './PaySheet'
import { StandardCard } from './StandardCard'
import { VisitorsSheet } from './VisitorsSheet'
import { Visits } from './Visits'

type Props = OwnProps & { standard?: Standard }

/** A case as those see it who handle it or were asked to go there. */
export function HandledCase({ view, standard, frame, onDone }: Props) {
  const [open, setOpen] = useState<CondolenceDeed>()
  const approve = useDeed(api.approve)
  const now = Date.now()
  const close = () => setOpen(undefined)
  const done = (next: CondolenceView) => {
    close()
    onDone(next)
  }
  const sheet = { view, onDone: done, onClose: close }
  const start = (deed: CondolenceDeed) => {
    const { id } = view
    if (deed === 'visit') go('condolenceVisit', { id })
    else if (deed === 'sendLetter') go('writeLetter', { id })
    else if (deed === 'whoMayKnow') go('myCondolence', { id })
    else setOpen(deed)
  }
  // What one tap cannot do: the committee's decision or the superior union's word is needed.
  const needsMore = approve.refusal !== undefined && ['ABOVE_STANDARD', 'OWN_MATTER'].includes(approve.refusal.error)
  const gift = standard && asked(view, standard)
  const plain = standard && gift && !needsMore && beyondOf(view, standard, gift).length === 0 ? gift : undefined
  const within = async () => {
    if (!plain) return
    const next = await approve.run({ id: view.id, ...plain })
    if (!next) return
    toast('已审批')
    done(next)
  }
  const content = (
    <Slots>
      <CaseHead view={view} now={now} />
      {view.standing === 'handler' && standard && <StandardCard view={view} standard={standard} now={now} />}
      {view.visits && view.visits.length > 0 && <Visits visits={view.visits} now={now} />}
      <Deeds view={view} within={plain !== undefined} onDeed={start} />
      {view.standing === 'handler' && <CasePapers view={view} />}
      {view.standing === 'handler' && (
        <Card title="经过">
          <Steps items={timelineOf(view, now)} />
        </Card>
      )}
      <Slot>
        {open === 'approve' && standard && <ApproveSheet {...sheet} standard={standard} />}
        {open === 'decline' && <DeclineSheet {...sheet} />}
        {open === 'assignVisitors' && <VisitorsSheet {...sheet} />}
        {open === 'pay' && <PaySheet {...sheet} />}
        {open === 'farewell' && <FarewellSheet of={view} onDone={done} onClose={close} />}
        {open === 'close' && <CloseConfirm {...sheet} />}
      </Slot>
    </Slots>
  )
  const bar: ReactNode = view.waitsFor ? (
    <CaseBar
      view={view}
      withinFen={plain?.amountFen}
      busy={approve.busy}
      refusal={approve.refusal}
      onWithin={within}
      onDeed={start}
    />
  ) : null
  return frame(content, bar)
}
