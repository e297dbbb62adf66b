export type Box = { left: number; top: number; right: number; bottom: number }

/** True where the element itself is drawn; that something may cover or clip it is asked elsewhere. */
export function isDrawn(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })
}

/** Ancestors from the nearest on, the document's own root left out: its overflow is the window's scrolling. */
export function* above(element: Element): Generator<HTMLElement> {
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) yield at
}

export const boxOf = (element: Element): Box => {
  const { left, top, right, bottom } = element.getBoundingClientRect()
  return { left, top, right, bottom }
}

/** Pixels that two boxes have in common, as [width, height]; negative where they are apart. */
export const shared = (a: Box, b: Box): [number, number] => [
  Math.min(a.right, b.right) - Math.max(a.left, b.left),
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
]

/** Where content that does not fit is out of sight: `scroll` can be brought back by hand, `cut` cannot. */
export function edge(style: CSSStyleDeclaration, axis: 'x' | 'y'): 'open' | 'scroll' | 'cut' {
  const overflow = axis === 'x' ? style.overflowX : style.overflowY
  if (overflow === 'visible') return 'open'
  return overflow === 'auto' || overflow === 'scroll' ? 'scroll' : 'cut'
}

// Taro's tab bar is laid over the page's lower edge in large print, though it is not fixed.
const liesOver = (element: Element) => getComputedStyle(element).position === 'fixed' || element.matches('.weui-tabbar')

/** What is fixed to the window lies over the rest on purpose; each such piece is a layer of its own. */
export const layerOf = (element: Element): Element | null => [element, ...above(element)].find(liesOver) ?? null

/** How a finding names its place: the nearest own class, and the words in it. */
export function nameOf(element: Element): string {
  const own = [element, ...above(element)].find((at) => /(^|\s)(u|weui|taro)-/.test(at.getAttribute('class') ?? ''))
  const label = element.getAttribute('aria-label') ?? element.textContent ?? ''
  const kind = own?.getAttribute('class')?.split(/\s+/).slice(0, 2).join('.') ?? element.tagName.toLowerCase()
  return `.${kind} “${label.trim().slice(0, 24)}”`
}

/** What scrolls the page: Taro gives each page a box of its own, so that it is seldom the window. */
export function scroller(): Element {
  const pages = [...document.querySelectorAll('.u-root')].filter(isDrawn)
  const found = pages.flatMap((page) => [...above(page)]).find((at) => edge(getComputedStyle(at), 'y') === 'scroll')
  return found ?? document.scrollingElement ?? document.body
}
