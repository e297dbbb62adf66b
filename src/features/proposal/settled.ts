import { useEffect, useState } from 'react'

/** A text once nobody has typed for a moment, so that a search is asked once and not at every letter. */
export function useSettled(text: string, ms = 400): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), ms)
    return () => clearTimeout(timer)
  }, [text, ms])
  return settled
}
