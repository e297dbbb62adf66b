import { routes } from '@/kit/routes'

const decoded = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The code in what was scanned: a code of ours as it is, an address of our page, or a mini-program code of it. */
export function codeIn(scanned: string): string {
  const [, held] = /[?&](?:code|scene)=([^&#]+)/.exec(scanned) ?? []
  return (held === undefined ? scanned.trim() : decoded(held)).slice(0, 200)
}

/** What the code on a screen holds: in a browser an address that any phone's camera opens, in WeChat what our own button reads. */
export function shownAs(code: string): string {
  if (process.env.TARO_ENV !== 'h5') return code
  const { origin, pathname } = window.location
  return `${origin}${pathname}#${routes.checkIn}?code=${encodeURIComponent(code)}`
}
