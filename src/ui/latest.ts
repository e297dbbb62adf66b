import { useCallback, useRef } from 'react'

/** One function for good, which does what the given one does by now: an element that holds it can stay the same. */
export function useLatest<G extends unknown[]>(act: (...given: G) => void): (...given: G) => void {
  const latest = useRef(act)
  latest.current = act
  return useCallback((...given) => latest.current(...given), [])
}
