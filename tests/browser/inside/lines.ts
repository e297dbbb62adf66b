import { above, type Box, edge, isDrawn, layerOf } from './seen'

/** One line of text as it is seen. */
export interface Line extends Box {
  words: string
  owner: Element
  layer: Element | null
  /** What of it is out of sight for good, px: clipped by something that does not scroll. */
  cutX: number
  cutY: number
}

const IN_FORM = 'input,textarea,select,option,script,style,noscript'

/**
 * The box of the letters. A line of CJK text is given half as much height again as its letters need, so neighbouring
 * lines would seem to overlap where the eye sees a gap.
 */
function letters(rect: DOMRect, size: number): Box {
  const middle = (rect.top + rect.bottom) / 2
  const half = Math.min(rect.height, size) / 2
  return { left: rect.left, right: rect.right, top: middle - half, bottom: middle + half }
}

/** What is left of a box after its scrolling ancestors, and how much of it others cut off; null: scrolled away. */
export function clip(box: Box, owner: Element): (Box & { cutX: number; cutY: number }) | null {
  const left = { ...box, cutX: 0, cutY: 0 }
  const chain = getComputedStyle(owner).display === 'inline' ? above(owner) : [owner, ...above(owner)]
  for (const at of chain) {
    const style = getComputedStyle(at)
    const rect = at.getBoundingClientRect()
    const x = edge(style, 'x')
    const y = edge(style, 'y')
    if (x !== 'open') {
      const out = Math.max(0, rect.left - left.left) + Math.max(0, left.right - rect.right)
      if (x === 'cut') left.cutX = Math.max(left.cutX, out)
      left.left = Math.max(left.left, rect.left)
      left.right = Math.min(left.right, rect.right)
    }
    if (y !== 'open') {
      const out = Math.max(0, rect.top - left.top) + Math.max(0, left.bottom - rect.bottom)
      if (y === 'cut') left.cutY = Math.max(left.cutY, out)
      left.top = Math.max(left.top, rect.top)
      left.bottom = Math.min(left.bottom, rect.bottom)
    }
    const gone = left.right - left.left <= 0 || left.bottom - left.top <= 0
    if (gone && left.cutX + left.cutY === 0) return null
    // What is fixed is clipped by nothing above it.
    if (style.position === 'fixed') break
  }
  return left
}

/** Every line of text on the page. */
export function linesOf(root: Element): Line[] {
  const found: Line[] = []
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const owner = node.parentElement
    const words = node.textContent?.trim()
    if (!words || !owner || owner.closest(IN_FORM) || !isDrawn(owner)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const size = Number.parseFloat(getComputedStyle(owner).fontSize)
    const layer = layerOf(owner)
    for (const rect of range.getClientRects()) {
      if (rect.width < 1) continue
      const seen = clip(letters(rect, size), owner)
      if (seen) found.push({ ...seen, words, owner, layer })
    }
  }
  return found
}
