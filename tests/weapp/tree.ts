import type { TreeElement, TreeNode } from './dom'

const childrenOf = (node: TreeNode): readonly TreeNode[] => (node.shadowRoot ?? node).childNodes ?? []

/** The words on the screen under `node`, without gaps; those of a picture or mark that is hidden from readers too. */
export function textOf(node: TreeNode): string {
  if (!node.asElement()) return node.textContent ?? ''
  return childrenOf(node).map(textOf).join('')
}

/** Every element under `node`, itself first, in the order of the page. */
export function* elementsOf(node: TreeNode): Generator<TreeElement> {
  const element = node.asElement()
  if (!element) return
  yield element
  for (const child of childrenOf(node)) yield* elementsOf(child)
}

export const classesOf = (element: TreeElement): string[] => String(element.class ?? '').split(' ')

const word = (element: TreeElement, name: string): string => {
  const value = element.getAttribute(name)
  return value === undefined || value === null || value === false ? '' : String(value)
}
export const labelOf = (element: TreeElement): string => word(element, 'aria-label')
export const roleOf = (element: TreeElement): string => word(element, 'aria-role')
/** What a screen reader says of it. */
export const nameOf = (element: TreeElement): string => labelOf(element) || textOf(element).trim()
export const openTypeOf = (element: TreeElement): string => word(element, 'open-type') || word(element, 'openType')

export const isButton = ({ is }: TreeElement) => is === 'button'
export const isField = ({ is }: TreeElement) => is === 'input' || is === 'textarea'
/** WeChat gives no tap to the page of a button that is off. */
export const isOff = (element: TreeElement) => element.getAttribute('disabled') === true
/** Has somebody who waits for its tap. Taro gives every `button` one. */
export const isTapped = (element: TreeElement) => 'tap' in element._$eventTarget.listeners
