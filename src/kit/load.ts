import type { Page } from '@domain/kit/page'
import type { Result } from '@domain/kit/result'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'

/** What a page shows of something it asked for. The last good value stays while a newer one is asked for or refused. */
export interface Loaded<T> {
  value?: T
  refusal?: { error: string; detail?: unknown }
  loading: boolean
  reload: () => Promise<void>
  /** Puts in what a deed has just answered. */
  put: (value: T) => void
}

/**
 * Asks once on opening, again whenever the page comes to the front or `keys` change. With `another` the keys make it
 * another question, such as a search: the answer to the last one then does not stand until the new one comes.
 */
export function useLoad<T>(ask: () => Promise<Result<T>>, keys: readonly unknown[] = [], another = false): Loaded<T> {
  const [state, setState] = useState<Pick<Loaded<T>, 'value' | 'refusal' | 'loading'>>({ loading: true })
  const turn = useRef(0)
  const reload = useCallback(async () => {
    const mine = ++turn.current
    setState((s) => ({ ...s, loading: true }))
    const answer = await ask()
    // A later question has been asked meanwhile: its answer counts.
    if (mine !== turn.current) return
    setState((s) =>
      answer.ok ? { value: answer.value, loading: false } : { value: s.value, refusal: answer, loading: false },
    )
  }, keys)
  useEffect(() => {
    if (another) setState({ loading: true })
    reload()
  }, [reload])
  useAgain(reload)
  const put = useCallback((value: T) => {
    // What was asked before the deed and is still on its way is older than the deed's answer.
    turn.current++
    setState({ value, loading: false })
  }, [])
  return { ...state, reload, put }
}

export interface Paged<T> extends Omit<Loaded<T[]>, 'put'> {
  items: T[]
  more: boolean
  /** The last asking for more was refused; what is there stays. */
  failed: boolean
  loadMore: () => Promise<void>
}

/** What stands at the foot of a list. */
export const footOf = ({ more, loading, failed }: Pick<Paged<unknown>, 'more' | 'loading' | 'failed'>) =>
  loading ? 'loading' : failed ? 'failed' : more ? 'more' : 'end'

/** A list, a page at a time. */
export function usePages<T>(
  ask: (cursor?: string) => Promise<Result<Page<T>>>,
  keys: readonly unknown[] = [],
  another = false,
): Paged<T> {
  const [extra, setExtra] = useState<{ items: T[]; cursor?: string }>()
  const [busy, setBusy] = useState(false)
  // Beside the state, which a second tap before the next drawing would still find as it was.
  const asking = useRef(false)
  const [failed, setFailed] = useState(false)
  const first = useLoad(
    async () => {
      const answer = await ask()
      if (answer.ok) setExtra(undefined)
      return answer
    },
    keys,
    another,
  )
  const latest = useRef(first.value)
  latest.current = first.value
  const cursor = extra ? extra.cursor : first.value?.cursor
  const loadMore = async () => {
    if (cursor === undefined || asking.current) return
    asking.current = true
    const list = first.value
    setBusy(true)
    const answer = await ask(cursor)
    asking.current = false
    setBusy(false)
    // Meanwhile the list was asked for anew, or another one: this page belongs to neither.
    if (list !== latest.current) return
    setFailed(!answer.ok)
    if (answer.ok)
      setExtra((e) => ({ items: [...(e?.items ?? []), ...answer.value.items], cursor: answer.value.cursor }))
  }
  return {
    value: first.value?.items,
    refusal: first.refusal,
    items: first.value ? [...first.value.items, ...(extra?.items ?? [])] : [],
    loading: first.loading || busy,
    more: cursor !== undefined,
    failed,
    loadMore,
    reload: first.reload,
  }
}

/** Runs when the page comes back to the front, not on its first showing. */
function useAgain(run: () => void): void {
  const hidden = useRef(false)
  useDidHide(() => {
    hidden.current = true
  })
  useDidShow(() => {
    if (hidden.current) run()
    hidden.current = false
  })
}
