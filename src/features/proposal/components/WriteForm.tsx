import type { No } from '@domain/kit/result'
import type { CallView, ProposalText, ProposalView } from '@domain/proposal/model'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { urlOf } from '@/kit/routes'
import { Confirm } from '@/ui/Confirm'
import { Page } from '@/ui/Page'
import { toast } from '@/ui/toast'
import { refusalWords } from '@/words/kit'
import { proposalWords } from '@/words/proposal'
import { api } from '../api'
import { isOpen, writable } from '../calls'
import { FIELDS, type Field, isComplete, isSame, textOf } from '../text'
import { useWriting } from '../writing'
import { BothTexts } from './BothTexts'
import { CallChoice } from './CallChoice'
import type { Reader } from './Ready'
import { Restored } from './Restored'
import { Returned } from './Returned'
import { TextFields } from './TextFields'
import { WriteBar } from './WriteBar'

type Props = {
  reader: Reader
  /** Undefined while they could not be read. */
  calls: readonly CallView[] | undefined
  /** Why they could not. */
  callsRefused?: Pick<No, 'error' | 'detail'>
  /** Of the page's address: the call that was chosen before. */
  callId?: string
  /** The record that is being changed; none for a new one. */
  view?: ProposalView
}

/** Writes a proposal, or mends one that came back. Nothing typed is lost: see `useWriting`. */
export function WriteForm({ reader, calls, callsRefused, callId: wished, view }: Props) {
  const now = Date.now()
  const writing = useWriting(reader.member.id, view)
  const { text, server, other } = writing
  const save = useDeed(api.save)
  const submit = useDeed(api.submit)
  const [asks, setAsks] = useState(false)
  const choices = writable(calls ?? [], now)
  const known = [writing.callId, wished, choices.length === 1 ? choices[0]?.id : undefined]
  const callId = server?.callId ?? known.find((id) => choices.some((call) => call.id === id))
  const call = calls?.find((c) => c.id === callId)

  /** The record with this very text on the server; undefined when it was refused. */
  const store = async (): Promise<ProposalView | undefined> => {
    if (server && isSame(text, textOf(server))) return server
    if (!callId) return undefined
    // A first save without an answer may have made the record: the text as it is now goes into that one, not a second.
    const lost = server ? undefined : save.unanswered()
    const made = lost && !isSame(lost, text) ? await save.run(lost) : undefined
    if (lost && !isSame(lost, text) && !made) return undefined
    const on = made ?? server ?? (lost?.id ? lost : undefined)
    const stored = await save.run({ ...(on && { id: on.id, version: on.version }), callId, ...text })
    if (stored) writing.saved(stored)
    return stored
  }
  const keep = async () => {
    if (!callId || !isComplete(text)) return toast('已存在这台手机上')
    const stored = await store()
    if (!stored) return
    toast('已保存')
    // From here on the address names the record: a reload comes back to it, not to an empty page.
    if (!server) Taro.redirectTo({ url: urlOf('write', { id: stored.id }) })
  }
  const send = async () => {
    submit.clear()
    const stored = await store()
    const sent = stored && (await submit.run({ id: stored.id }))
    if (sent) Taro.redirectTo({ url: urlOf('proposal', { id: sent.id, sent: '1' }) })
  }

  const refusal = save.refusal ?? submit.refusal
  const current = currentOf(refusal)
  if (current && current.version !== server?.version) {
    const clear = () => {
      save.clear()
      submit.clear()
      setAsks(false)
    }
    const choose = (chosen: ProposalText) => {
      clear()
      writing.settle(chosen, current)
    }
    return (
      <Page>
        <BothTexts mine={text} other={current} onChoose={choose} />
      </Page>
    )
  }
  if (other) {
    return (
      <Page>
        <BothTexts mine={text} other={other} onChoose={(chosen) => writing.settle(chosen, other)} />
      </Page>
    )
  }

  const errors = errorsOf(refusal)
  const atField = Object.keys(errors).length > 0
  const bar = (
    <WriteBar
      text={text}
      server={server}
      call={call}
      opened={call !== undefined && isOpen(call, now)}
      busy={save.busy && !asks}
      refusal={asks && !atField ? undefined : refusal}
      onKeep={keep}
      onSubmit={() => setAsks(true)}
    />
  )
  return (
    <Page bar={bar}>
      {server && <Returned view={server} />}
      {writing.restored !== undefined && <Restored at={writing.restored} now={now} onUndo={writing.giveUp} />}
      {!server && (
        <CallChoice calls={calls} refusal={callsRefused} value={callId} now={now} onChange={writing.choose} />
      )}
      <TextFields
        text={text}
        categories={reader.settings.categories}
        errors={errors}
        onChange={(part) => {
          writing.change(part)
          if (refusal) save.clear()
        }}
      />
      {asks && !atField && (
        <Confirm
          title="确认提交这件提案？"
          choice={text.title}
          note={text.category}
          consequence="提交后同事可以附议；有人附议后文字不能再改"
          confirm="提交"
          busy={save.busy || submit.busy}
          error={refusal && refusalWords(refusal, proposalWords)}
          onConfirm={send}
          onClose={() => setAsks(false)}
        />
      )}
    </Page>
  )
}

const currentOf = (refusal?: No): ProposalView | undefined =>
  refusal?.error === 'CHANGED'
    ? ((refusal.detail as { current?: ProposalView } | undefined)?.current ?? undefined)
    : undefined

/** A refusal that names a field of this form stands at the field, with the way out. */
function errorsOf(refusal?: No): Partial<Record<Field, string>> {
  const named = (refusal?.detail as { field?: string } | undefined)?.field
  const field = FIELDS.find((f) => f === named)
  return refusal && field ? { [field]: refusalWords(refusal, proposalWords) } : {}
}
