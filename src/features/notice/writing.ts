import { useRef, useState } from 'react'
import { dropDraft, keepDraft, readDraft } from '@/kit/draft'
import { type Form, isEmpty, NOTHING } from './form'

/** What is being written, kept on this device at every change until it is published. */
export function useWriting(memberId: string) {
  const key = `announcement:${memberId}`
  const [start] = useState(() => readDraft<Form>(key))
  const kept = start && !isEmpty(start.value) ? start : undefined
  const [form, setForm] = useState<Form>({ ...NOTHING, ...kept?.value })
  const [restored, setRestored] = useState(kept?.at)
  // A file that has arrived comes between two drawings.
  const latest = useRef(form)
  const put = (next: Form) => {
    latest.current = next
    setForm(next)
    keepDraft(key, next)
  }
  return {
    form,
    restored,
    change: (part: Partial<Form>) => put({ ...latest.current, ...part }),
    attach: (file: Form['files'][number]) => put({ ...latest.current, files: [...latest.current.files, file] }),
    detach: (fileId: string) =>
      put({ ...latest.current, files: latest.current.files.filter((file) => file.fileId !== fileId) }),
    giveUp: () => {
      put(NOTHING)
      dropDraft(key)
      setRestored(undefined)
    },
    published: () => dropDraft(key),
  }
}
