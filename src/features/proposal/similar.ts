import { tidy } from '@domain/kit/text'
import type { Similar } from '@domain/proposal/similar'
import { useRef, useState } from 'react'
import { api } from './api'

interface Matter {
  title: string
  measures: string
  id?: string
}
/** Whoever wants to hand in does not wait longer, in ms. */
const PATIENCE = 3000
const enough = () => new Promise<undefined>((done) => setTimeout(() => done(undefined), PATIENCE))

/**
 * Earlier proposals on a like matter, asked for once, when a text is to be handed in; again only under another title.
 * None, a refusal and a slow answer are alike: nothing stands in the way.
 */
export function useSimilar() {
  const [busy, setBusy] = useState(false)
  const [items, setItems] = useState<readonly Similar[]>([])
  const seen = useRef<string>(undefined)
  const asking = useRef(false)
  const before = async ({ title, measures, id }: Matter, go: () => void) => {
    if (asking.current) return
    if (seen.current === tidy(title)) return go()
    asking.current = true
    setBusy(true)
    const answer = await Promise.race([api.similar({ title, measures, ...(id && { id }) }), enough()])
    asking.current = false
    setBusy(false)
    seen.current = tidy(title)
    if (answer?.ok && answer.value.items.length > 0) setItems(answer.value.items)
    else go()
  }
  return { busy, items, before, close: () => setItems([]) }
}
