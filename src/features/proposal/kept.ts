import { useState } from 'react'
import { dropDraft, keepDraft, readDraft } from '@/kit/draft'

/** Text that is kept on this device at every keystroke until `drop`: closing a sheet by mistake loses nothing. */
export function useKept(key: string): { text: string; setText: (text: string) => void; drop: () => void } {
  const [text, set] = useState(() => readDraft<string>(key)?.value ?? '')
  const setText = (next: string) => {
    set(next)
    if (next) keepDraft(key, next)
    else dropDraft(key)
  }
  return { text, setText, drop: () => dropDraft(key) }
}
