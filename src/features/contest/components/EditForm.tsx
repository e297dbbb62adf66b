import type { ContestView } from '@domain/contest/view'
import type { No } from '@domain/kit/result'
import { momentWords } from '@domain/kit/time'
import type { MemberView } from '@domain/member/model'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { urlOf } from '@/kit/routes'
import { Card } from '@/ui/Card'
import { Confirm } from '@/ui/Confirm'
import { Page } from '@/ui/Page'
import { Restored } from '@/ui/Restored'
import { TextField } from '@/ui/TextField'
import { toast } from '@/ui/toast'
import { deskRefusal, formWords, publishWords, wrongTimeWords } from '@/words/contest-desk'
import { api } from '../api'
import { copyOf, type Field, type Form, fieldOf, isEmpty, missingIn, timesOf, wrongTime } from '../form'
import { useMaking } from '../making'
import { useStoring } from '../storing'
import { BothPlans } from './BothPlans'
import { CopyLast } from './CopyLast'
import { EditBar } from './EditBar'
import { EventsCard } from './EventsCard'
import { TimesCard } from './TimesCard'
import { WhoCard } from './WhoCard'

/** Makes a contest, or changes one. Nothing typed is lost: see `useMaking`. */
export function EditForm({ me, view, like }: { me: MemberView; view?: ContestView; like?: Form }) {
  const now = Date.now()
  const making = useMaking(me.id, view, like)
  const { form, server, other } = making
  const save = useStoring(making)
  const publish = useDeed(api.publish)
  const [asks, setAsks] = useState(false)
  const published = server !== undefined && server.phase !== 'draft'
  const refusal = save.refusal ?? publish.refusal
  const clear = () => {
    save.clear()
    publish.clear()
  }
  const moved = currentOf(refusal) ?? other
  if (moved) {
    const choose = (chosen: Form) => {
      clear()
      setAsks(false)
      making.settle(chosen, moved)
    }
    return (
      <Page>
        <BothPlans mine={form} other={moved} onChoose={choose} />
      </Page>
    )
  }

  const missing = missingIn(form)
  const bad = wrongTime(form, now)
  const refused = refusedAt(refusal, form)
  const errorAt = (field: Field) =>
    field === bad ? wrongTimeWords[bad] : field === refused && refusal ? deskRefusal(refusal) : undefined
  const change = (part: Partial<Form>) => {
    making.change(part)
    if (refusal) clear()
  }
  const keep = async () => {
    if (missing.length > 0 || bad) return toast('已存在这台手机上')
    const stored = await save.store()
    if (!stored) return
    toast('已保存')
    // From here on the address names the record: a reload comes back to it, not to an empty page.
    if (!server) Taro.redirectTo({ url: urlOf('contestEdit', { id: stored.id }) })
  }
  const send = async () => {
    publish.clear()
    const stored = await save.store()
    const done = stored && (published ? stored : await publish.run({ id: stored.id }))
    if (!done) return
    toast(published ? '已保存' : '已发布')
    Taro.redirectTo({ url: urlOf('contestManage', { id: done.id }) })
  }
  const times = timesOf(form, now)
  const bar = (
    <EditBar
      published={published}
      missing={missing}
      wrong={bad}
      busy={save.busy && !asks}
      refusal={asks || refused ? undefined : refusal}
      onKeep={keep}
      onGo={() => (published ? send() : setAsks(true))}
    />
  )
  return (
    <Page bar={bar}>
      {making.restored !== undefined && <Restored when={momentWords(making.restored, now)} onUndo={making.giveUp} />}
      {!server && isEmpty(form) && <CopyLast onCopy={(earlier) => change(copyOf(earlier))} />}
      <Card>
        {(['title', 'place'] as const).map((name) => (
          <TextField
            key={name}
            label={formWords[name]}
            required
            max={name === 'title' ? 50 : 60}
            value={form[name]}
            error={errorAt(name)}
            placeholder={name === 'title' ? '如：2026 年教职工乒乓球赛' : '如：学校体育馆'}
            onChange={(value) => change({ [name]: value })}
          />
        ))}
      </Card>
      <TimesCard form={form} now={now} errorAt={errorAt} onChange={change} />
      <EventsCard events={form.events} error={errorAt('events')} onChange={(events) => change({ events })} />
      <WhoCard form={form} errorAt={errorAt} onChange={change} />
      {asks && !refused && times && (
        <Confirm
          title="确认发布？"
          choice={form.title}
          note={`${momentWords(times.startsAt, now)} · ${form.place} · ${form.events.length} 个项目`}
          consequence={publishWords(form.audience, form.audience.ids.length)}
          confirm="发布"
          busy={save.busy || publish.busy}
          error={refusal && deskRefusal(refusal)}
          onConfirm={send}
          onClose={() => setAsks(false)}
        />
      )}
    </Page>
  )
}

const currentOf = (refusal?: No): ContestView | undefined =>
  refusal?.error === 'CHANGED' ? (refusal.detail as { current?: ContestView } | undefined)?.current : undefined

/** The field that a refusal is about: those of an event stand at the events. */
function refusedAt(refusal: No | undefined, form: Form): Field | undefined {
  const detail = refusal?.detail as { field?: string; eventId?: string } | undefined
  if (detail?.eventId && form.events.length > 0) return 'events'
  return fieldOf(detail?.field?.split('.')[0])
}
