import type { Merge } from './model'

export type Merging = Pick<Merge, 'question' | 'from' | 'to'>

/**
 * Under which name a written name is read, as scrutineers merged them one after the other: what is shown as `from` is
 * from then on shown as `to`; equal names undo what was done to that name.
 */
export function readAs(merges: readonly Merging[], question: number): (name: string) => string {
  const shown = new Map<string, string>()
  for (const { from, to } of merges.filter((merge) => merge.question === question)) {
    if (from !== to) for (const [name, as] of shown) if (as === from) shown.set(name, to)
    shown.set(from, to)
  }
  return (name) => shown.get(name) ?? name
}
