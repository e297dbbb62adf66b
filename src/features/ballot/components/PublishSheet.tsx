import type { BallotView } from '@domain/ballot/view'
import { useEffect, useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Confirm } from '@/ui/Confirm'
import { toast } from '@/ui/toast'
import { ballotRefusal } from '@/words/ballot'
import { doneWords, publishWords } from '@/words/ballot-office'
import { api } from '../api'
import type { SheetProps } from '../doing'

/** The result as it is read out, before everybody has it. */
export function PublishSheet({ ballot, onChanged, onClose }: SheetProps) {
  const deed = useDeed(api.publish)
  // Counted anew while this stood here: what is read out now is that, to be confirmed once more.
  const [newer, setNewer] = useState(ballot)
  const { refusal } = deed
  useEffect(() => {
    if (refusal?.error === 'CHANGED') setNewer((refusal.detail as { current: BallotView }).current)
  }, [refusal])
  const confirm = async () => {
    // What is published is what stands here to be read.
    const view = await deed.run({ id: ballot.id, version: newer.version })
    if (!view) return
    toast(doneWords.publish)
    onChanged(view)
  }
  return (
    <Confirm
      title="确认公布结果？"
      choice={ballot.title}
      note={newer.result?.words}
      consequence={publishWords[ballot.kind]}
      confirm="公布结果"
      back="先不公布"
      busy={deed.busy}
      error={deed.refusal && ballotRefusal(deed.refusal)}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
