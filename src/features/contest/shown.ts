import { useEffect, useState } from 'react'

/** So much of a long list that the phone has already; more by a tap. `keys` begin it anew. */
export function useShown(step: number, keys: readonly unknown[]) {
  const [count, setCount] = useState(step)
  useEffect(() => setCount(step), keys)
  return { count, more: () => setCount((n) => n + step) }
}
