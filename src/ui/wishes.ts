import { clampScale, type Mode } from '@/kit/mode'

/** H5 only: `?fs=1.4`, `?care=1`, `?dark=1` (or 0) anywhere in the address, before or behind the `#`, for one visit. */
export function wishesFromAddress(address: string): Partial<Mode> {
  const query = new URLSearchParams(address.replace(/[#?]/g, '&').slice(address.search(/[#?]/)))
  const scale = query.get('fs') ?? (query.get('care') === '1' ? '1.4' : null)
  const dark = query.get('dark')
  return {
    ...(scale !== null && { scale: clampScale(scale) }),
    ...(dark !== null && { theme: dark === '1' ? 'dark' : 'light' }),
  }
}
