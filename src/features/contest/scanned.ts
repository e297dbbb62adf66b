import { routes } from '@/kit/routes'

/** What the code on a screen holds: in a browser an address that any phone's camera opens, in WeChat what our own button reads. */
export function shownAs(code: string): string {
  if (process.env.TARO_ENV !== 'h5') return code
  const { origin, pathname } = window.location
  return `${origin}${pathname}#${routes.checkIn}?code=${encodeURIComponent(code)}`
}
