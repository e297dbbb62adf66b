import { clip, type Line, linesOf } from './lines'
import { above, boxOf, edge, isDrawn, layerOf, nameOf, scroller, shared } from './seen'

export interface Finding {
  kind: 'cut' | 'overlap' | 'outside' | 'small' | 'hidden'
  where: string
  what: string
}
export interface Allowed {
  /** Classes whose text may be cut. */
  cut?: readonly string[]
  /** Classes of targets that may be smaller. */
  small?: readonly string[]
}

const TARGETS = '[role=button],[role=link],[role=radio],[role=checkbox],[role=tab],button,a[href],input,textarea,select'
const SMALLEST = 44
// Rounding of half pixels at large print.
const SLACK = 0.6

const within = (element: Element, classes: readonly string[] = []) =>
  classes.some((name) => element.closest(`.${name}`) !== null)

/** Text that does not fit its place and cannot be scrolled to. */
function cutText(lines: readonly Line[], root: Element, allowed: Allowed): Finding[] {
  const found = new Map<Element, Finding>()
  for (const { owner, words, cutX, cutY } of lines) {
    if ((cutX <= 1 && cutY <= 2) || within(owner, allowed.cut)) continue
    found.set(owner, {
      kind: 'cut',
      where: nameOf(owner),
      what: `${px(cutX)} × ${px(cutY)} of “${words}” out of sight`,
    })
  }
  for (const control of root.querySelectorAll<HTMLInputElement>('input,textarea')) {
    if (!isDrawn(control) || within(control, allowed.cut)) continue
    const wide = Math.max(control.scrollWidth, widthOfHint(control)) - control.clientWidth
    const high = control.tagName === 'TEXTAREA' ? control.scrollHeight - control.clientHeight : 0
    if (wide <= 1 && high <= 1) continue
    found.set(control, { kind: 'cut', where: nameOf(control), what: `field too small by ${px(wide)} × ${px(high)}` })
  }
  return [...found.values()]
}

/** A placeholder is in no scroll width, so it is set in the field's own type and measured. */
function widthOfHint(control: HTMLInputElement): number {
  if (control.tagName !== 'INPUT' || control.value !== '' || !control.placeholder) return 0
  const pen = document.createElement('canvas').getContext('2d')
  const { font, paddingLeft, paddingRight } = getComputedStyle(control)
  if (!pen) return 0
  pen.font = font
  return pen.measureText(control.placeholder).width + Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight)
}

/** Lines of different elements, or a line and a field, on the same pixels of the same layer. */
function overlapping(lines: readonly Line[], root: Element): Finding[] {
  const fields = [...root.querySelectorAll('input,textarea')].filter(isDrawn).flatMap((owner) => {
    const seen = clip(boxOf(owner), owner)
    return seen ? [{ ...seen, owner, layer: layerOf(owner), words: nameOf(owner) }] : []
  })
  const all: Line[] = [...lines, ...fields].sort((a, b) => a.top - b.top)
  const found: Finding[] = []
  all.forEach((a, index) => {
    for (const b of all.slice(index + 1)) {
      if (b.top >= a.bottom) break
      if (a.owner === b.owner || a.layer !== b.layer) continue
      const [width, height] = shared(a, b)
      if (width > 1.5 && height > 1.5)
        found.push({
          kind: 'overlap',
          where: nameOf(a.owner),
          what: `${px(width)} × ${px(height)} with ${nameOf(b.owner)}`,
        })
    }
  })
  return found
}

/** What reaches out of the window sideways, where it cannot be seen. */
function outside(lines: readonly Line[], targets: readonly Element[]): Finding[] {
  const page = scroller()
  const wide = Math.max(page.scrollWidth - page.clientWidth, document.documentElement.scrollWidth - innerWidth)
  const whole: Finding[] =
    wide > 0 ? [{ kind: 'outside', where: 'the page', what: `${px(wide)} wider than the window` }] : []
  const boxes = [
    ...lines.map((line) => ({ ...line, element: line.owner })),
    ...targets.map((element) => ({ ...boxOf(element), element })),
  ].filter(
    ({ left, right, element }) => (left < -SLACK || right > innerWidth + SLACK) && !scrollsSideways(element, page),
  )
  return [
    ...whole,
    ...boxes.map(({ left, right, element }): Finding => {
      return { kind: 'outside', where: nameOf(element), what: `from ${px(left)} to ${px(right)} of ${innerWidth}px` }
    }),
  ]
}

/** In a strip of its own, such as tabs in large print, that a finger can pull; the page itself is none. */
function scrollsSideways(element: Element, page: Element): boolean {
  return [...above(element)].some(
    (at) => at !== page && edge(getComputedStyle(at), 'x') === 'scroll' && at.scrollWidth > at.clientWidth,
  )
}

function small(targets: readonly Element[], allowed: Allowed): Finding[] {
  return targets
    .filter((element) => !within(element, allowed.small))
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width < SMALLEST - SLACK || box.height < SMALLEST - SLACK)
    .map(({ element, box }) => ({
      kind: 'small',
      where: nameOf(element),
      what: `${px(box.width)} × ${px(box.height)}`,
    }))
}

const px = (n: number) => `${Math.round(n * 10) / 10}px`

/** All that is wrong with the page as it stands; scrolled to its top, unless a bar at the bottom is asked about. */
export function measure(allowed: Allowed = {}): Finding[] {
  const root = document.body
  scroller().scrollTo(0, 0)
  const lines = linesOf(root)
  const targets = [...root.querySelectorAll(TARGETS)].filter(isDrawn)
  return [
    ...cutText(lines, root, allowed),
    ...overlapping(lines, root),
    ...outside(lines, targets),
    ...small(targets, allowed),
    ...hiddenAtEnd(),
  ]
}

/** Scrolled to its end, nothing of the page may still lie behind what is fixed at the bottom. */
function hiddenAtEnd(): Finding[] {
  const page = scroller()
  page.scrollTo(0, page.scrollHeight)
  const lines = linesOf(document.body)
  const bars = new Set(lines.map(({ layer }) => layer).filter((layer) => layer !== null))
  const found = new Map<Element, Finding>()
  for (const bar of bars) {
    const box = boxOf(bar)
    // A sheet covers the page on purpose and comes with a mask.
    const atBottom = box.bottom >= innerHeight / 2 && box.top > innerHeight / 3 && !bar.closest('.u-over')
    for (const line of atBottom ? lines : []) {
      const [width, height] = shared(line, box)
      if (line.layer !== null || width <= 0 || height <= 1) continue
      found.set(line.owner, { kind: 'hidden', where: nameOf(line.owner), what: `${px(height)} behind ${nameOf(bar)}` })
    }
  }
  page.scrollTo(0, 0)
  return [...found.values()]
}
