import type { BallotView } from '@domain/ballot/view'
import type { No } from '@domain/kit/result'
import { momentWords } from '@domain/kit/time'
import type { MemberView } from '@domain/member/model'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { urlOf } from '@/kit/routes'
import { Page } from '@/ui/Page'
import { Restored } from '@/ui/Restored'
import { Slot } from '@/ui/Slot'
import { toast } from '@/ui/toast'
import { ballotRefusal } from '@/words/ballot'
import { askedLater, missingIn, type Place, refusedAt, wrongIn } from '../filling'
import type { Form } from '../form'
import { useMaking } from '../making'
import { useStoring } from '../storing'
import { BasicsCard } from './BasicsCard'
import { BothBallots } from './BothBallots'
import { EditBar } from './EditBar'
import { ElectionRules } from './ElectionRules'
import { PreviewSheet } from './PreviewSheet'
import { QuestionCards } from './QuestionCards'
import { RulesCard } from './RulesCard'
import { TemplateList } from './TemplateList'
import { WhoCard } from './WhoCard'

/** Makes a ballot, or changes one. Nothing typed is lost: see `useMaking`. */
export function EditForm({ me, view }: { me: MemberView; view?: BallotView }) {
  const now = Date.now()
  const making = useMaking(me.id, view)
  const { form, server, other } = making
  const save = useStoring(making)
  const [looks, setLooks] = useState(false)
  const moved = currentOf(save.refusal) ?? other
  if (moved) {
    const choose = (chosen: Form) => {
      save.clear()
      making.settle(chosen, moved)
    }
    return (
      <Page>
        <BothBallots mine={form} other={moved} onChoose={choose} />
      </Page>
    )
  }
  const { kind } = form
  if (!kind)
    return (
      <Page>
        <TemplateList onBegin={making.change} />
      </Page>
    )
  const missing = missingIn(form)
  const wrong = wrongIn(form, now)
  const refused = refusedAt(save.refusal)
  const later = askedLater(form, server)
  // A new one is not reproached with what it cannot have yet.
  const asks = server !== undefined
  const errorAt = (place: Place) => {
    if (place === wrong?.field) return wrong.words
    if (place === refused && save.refusal) return ballotRefusal(save.refusal)
    return asks ? later.get(place) : undefined
  }
  const change = (part: Partial<Form>) => {
    making.change(part)
    if (save.refusal) save.clear()
  }
  const store = async () => {
    const stored = await save.store()
    if (!stored) return
    toast('已保存')
    Taro.redirectTo({ url: urlOf('ballot', { id: stored.id }) })
  }
  const card = { form, kind, errorAt, onChange: change }
  const bar = (
    <EditBar
      missing={missing}
      wrong={wrong !== undefined}
      busy={save.busy}
      error={save.refusal && !refused ? ballotRefusal(save.refusal) : undefined}
      onPreview={() => setLooks(true)}
      onSave={store}
    />
  )
  return (
    <Page bar={bar}>
      {making.restored !== undefined && <Restored when={momentWords(making.restored, now)} onUndo={making.giveUp} />}
      <BasicsCard {...card} />
      <QuestionCards {...card} />
      <WhoCard {...card} />
      <RulesCard {...card} />
      <ElectionRules {...card} />
      <Slot>{looks && <PreviewSheet form={form} kind={kind} onClose={() => setLooks(false)} />}</Slot>
    </Page>
  )
}

const currentOf = (refusal?: No): BallotView | undefined =>
  refusal?.error === 'CHANGED' ? (refusal.detail as { current?: BallotView } | undefined)?.current : undefined
