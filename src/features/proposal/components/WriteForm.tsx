import type { No } from '@domain/kit/result'
import type { CallView, ProposalView } from '@domain/proposal/model'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useAttaching } from '@/kit/attaching'
import { useDeed } from '@/kit/deed'
import { urlOf } from '@/kit/routes'
import { Attachments } from '@/ui/Attachments'
import { Confirm } from '@/ui/Confirm'
import { Consent } from '@/ui/Consent'
import { Page } from '@/ui/Page'
import { Restored } from '@/ui/Restored'
import { toast } from '@/ui/toast'
import { goneWords } from '@/words/file'
import { refusalWords } from '@/words/kit'
import { proposalWords } from '@/words/proposal'
import { api } from '../api'
import { isOpen, writable } from '../calls'
import { clockWords } from '../next'
import { useSimilar } from '../similar'
import { useStoring } from '../storing'
import { FIELDS, type Field, isComplete, type Written } from '../text'
import { useWriting } from '../writing'
import { BothTexts } from './BothTexts'
import { CallChoice } from './CallChoice'
import { Guide } from './Guide'
import type { Reader } from './Ready'
import { Returned } from './Returned'
import { SimilarSheet } from './SimilarSheet'
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
  const submit = useDeed(api.submit)
  const [asks, setAsks] = useState(false)
  const choices = writable(calls ?? [], now)
  const known = [writing.callId, wished, choices.length === 1 ? choices[0]?.id : undefined]
  const callId = server?.callId ?? known.find((id) => choices.some((call) => call.id === id))
  const call = calls?.find((c) => c.id === callId)
  const save = useStoring(writing, callId)
  const attaching = useAttaching('proposal', text.files.length, writing.attach)
  const similar = useSimilar()

  const keep = async () => {
    if (!callId || !isComplete(text)) return toast('已存在这台手机上')
    const stored = await save.store()
    if (!stored) return
    toast('已保存')
    // From here on the address names the record: a reload comes back to it, not to an empty page.
    if (!server) Taro.redirectTo({ url: urlOf('write', { id: stored.id }) })
  }
  const send = async () => {
    submit.clear()
    const stored = await save.store()
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
    const choose = (chosen: Written) => {
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

  const errors = errorsOf(refusal, save.refusal !== undefined, text)
  const atField = Object.keys(errors).length > 0
  const bar = (
    <WriteBar
      text={text}
      server={server}
      call={call}
      opened={call !== undefined && isOpen(call, now)}
      busy={(save.busy && !asks) || similar.busy}
      attaching={attaching.sending}
      refusal={(asks && !atField) || errors.files === goneWords ? undefined : refusal}
      onKeep={keep}
      onSubmit={() => similar.before({ ...text, id: server?.id }, () => setAsks(true))}
    />
  )
  return (
    <Page bar={bar}>
      {server && <Returned view={server} />}
      {writing.restored !== undefined && (
        <Restored when={clockWords(writing.restored, now)} noun="文字" onUndo={writing.giveUp} />
      )}
      {!server && (
        <CallChoice calls={calls} refusal={callsRefused} value={callId} now={now} onChange={writing.choose} />
      )}
      <Guide />
      <TextFields
        text={text}
        categories={reader.settings.categories}
        errors={errors}
        onChange={(part) => {
          writing.change(part)
          if (refusal) save.clear()
        }}
      />
      <Attachments
        purpose="proposal"
        whom="能看到这件提案的人都能打开"
        files={text.files}
        attaching={attaching}
        error={errors.files}
        onRemove={(fileId) => {
          writing.detach(fileId)
          if (refusal) save.clear()
        }}
      />
      {similar.items.length > 0 && (
        <SimilarSheet
          items={similar.items}
          onGoOn={() => {
            similar.close()
            setAsks(true)
          }}
          onClose={similar.close}
        />
      )}
      <Consent why="添加附件要用到您选的图片和文件。不同意也可以提交，只是不能加附件。" />
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

const PLACES = [...FIELDS, 'files'] as const
type Errors = Partial<Record<Field | 'files', string>>

const currentOf = (refusal?: No): ProposalView | undefined =>
  refusal?.error === 'CHANGED'
    ? ((refusal.detail as { current?: ProposalView } | undefined)?.current ?? undefined)
    : undefined

/** A refusal that names a field of this form stands at the field, with the way out. */
function errorsOf(refusal: No | undefined, isSaving: boolean, text: Written): Errors {
  // A record that is gone is told by the page; what else a save does not find is a file.
  if (isSaving && refusal?.error === 'NOT_FOUND' && text.files.length > 0) return { files: goneWords }
  const named = (refusal?.detail as { field?: string } | undefined)?.field
  const field = PLACES.find((f) => f === named)
  return refusal && field ? { [field]: refusalWords(refusal, proposalWords) } : {}
}
