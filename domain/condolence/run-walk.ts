import { LIST_SIZE, type RunGroup } from './run'

/** Where people of a run lie in the order of its lists: from, and to before. */
export interface Span {
  from: number
  to: number
}

/** The places of some groups; `groups` are all of the run, in order. */
export function spansOf(groups: readonly RunGroup[], wanted: (g: RunGroup) => boolean): Span[] {
  const spans: Span[] = []
  let from = 0
  for (const g of groups) {
    const to = from + g.count
    const last = spans.at(-1)
    if (wanted(g)) {
      if (last?.to === from) last.to = to
      else spans.push({ from, to })
    }
    from = to
  }
  return spans
}

/** What is next from a place on, within one list; null when nothing is left. */
export function nextSpan(spans: readonly Span[], at: number): (Span & { list: number }) | null {
  const span = spans.find((s) => s.to > at)
  if (!span) return null
  const from = Math.max(at, span.from)
  const list = Math.floor(from / LIST_SIZE)
  return { list, from, to: Math.min(span.to, (list + 1) * LIST_SIZE) }
}
