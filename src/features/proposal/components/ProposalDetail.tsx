import type { Deed, ProposalView, Satisfaction } from '@domain/proposal/model'
import { type ReactNode, useEffect, useState } from 'react'
import { useLoad } from '@/kit/load'
import { go } from '@/kit/routes'
import { Offline } from '@/ui/Offline'
import { Skeleton } from '@/ui/Skeleton'
import { Slots } from '@/ui/Slot'
import { api } from '../api'
import { placed } from '../deeds'
import { useKept } from '../kept'
import { useSimilar } from '../similar'
import { useStep } from '../step'
import { DeedBar } from './DeedBar'
import { DeedFoot } from './DeedFoot'
import { DeedSheet } from './DeedSheet'
import { Endorsed } from './Endorsed'
import { Head } from './Head'
import { Matter } from './Matter'
import { RateCard } from './RateCard'
import { RateConfirm } from './RateConfirm'
import { Returned } from './Returned'
import { Sent } from './Sent'
import { SimilarSheet } from './SimilarSheet'
import { Tools } from './Tools'
import { Trouble } from './Trouble'

type Props = {
  id: string
  /** It has just been handed in: the page opens with what comes next. */
  sent?: boolean
  /** The page can be forwarded from here. */
  share?: boolean
  /** No primary button: the screen has one elsewhere. */
  quiet?: boolean
  /** Puts content and buttons into a page of their own, or beside a list. */
  frame: (content: ReactNode, bar: ReactNode) => ReactNode
  /** Told of every view that the page shows. */
  onShown?: (view: ProposalView) => void
  /** Told of what a deed has changed. */
  onChanged?: (view: ProposalView) => void
}

/** One proposal: how far it is, what this reader may do, and what it says. Keyed by id where the id may change. */
export function ProposalDetail({ id, sent, share, quiet, frame, onShown, onChanged }: Props) {
  const loaded = useLoad(() => api.get({ id }), [id])
  const [open, setOpen] = useState<Deed>()
  const [grade, setGrade] = useState<Satisfaction>()
  const comment = useKept(`rate:${id}`)
  const put = (view: ProposalView) => {
    loaded.put(view)
    onChanged?.(view)
  }
  const endorse = useStep(api.endorse, { onDone: put, onStale: loaded.reload })
  const similar = useSimilar()
  const view = loaded.value
  useEffect(() => {
    if (view) onShown?.(view)
  }, [view])
  if (!view) {
    const { refusal, loading, reload } = loaded
    return frame(refusal ? <Trouble refusal={refusal} busy={loading} onRetry={reload} /> : <Skeleton />, null)
  }

  const now = Date.now()
  const places = placed(view)
  const start = (deed: Deed) => {
    if (deed === 'save') go('write', { id })
    else if (deed === 'endorse') endorse.run({ id, version: view.version })
    else if (deed === 'submit') similar.before(view, () => setOpen(deed))
    else setOpen(deed)
  }
  const close = () => setOpen(undefined)
  const rates = view.may.includes('rate')
  const content = (
    <Slots>
      {loaded.refusal?.error === 'OFFLINE' && <Offline />}
      {sent && view.mine && <Sent view={view} now={now} />}
      <Head view={view} now={now} told={sent && view.mine && view.state === 'under_review'} />
      <Returned view={view} />
      <Endorsed view={view} onDone={put} onStale={loaded.reload} />
      {rates && <RateCard value={grade} onChange={setGrade} comment={comment.text} onComment={comment.setText} />}
      <Matter view={view} now={now} />
      <Tools view={view} />
      <DeedFoot deeds={places.foot} view={view} onDeed={start} />
      {similar.items.length > 0 && (
        <SimilarSheet
          items={similar.items}
          onGoOn={() => {
            similar.close()
            setOpen('submit')
          }}
          onClose={similar.close}
        />
      )}
      <DeedSheet deed={open} view={view} onDone={put} onStale={loaded.reload} onClose={close} />
      {open === 'rate' && grade && (
        <RateConfirm
          view={view}
          satisfaction={grade}
          comment={comment.text}
          onDone={(next) => {
            comment.drop()
            put(next)
            close()
          }}
          onStale={loaded.reload}
          onClose={close}
        />
      )}
    </Slots>
  )
  const bar = (
    <DeedBar
      view={view}
      deeds={places.bar}
      share={share}
      quiet={quiet}
      busy={endorse.busy || similar.busy}
      refusal={endorse.refusal}
      missing={rates && !grade ? '请先选择评价' : undefined}
      onDeed={start}
    />
  )
  return frame(content, places.bar.length > 0 || (share && isShared(view)) ? bar : null)
}

/** Worth forwarding: it waits for colleagues. */
const isShared = (view: ProposalView) => view.state === 'endorsing'
