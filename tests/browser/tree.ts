import type { Page } from 'playwright-core'

interface Node {
  nodeId: string
  parentId?: string
  ignored: boolean
  role?: { value?: string }
  name?: { value?: string }
  properties?: { name: string; value: { value?: unknown } }[]
}

const ACTIVE = [
  'button',
  'link',
  'tab',
  'radio',
  'checkbox',
  'textbox',
  'searchbox',
  'combobox',
  'switch',
  'Date',
  'InputTime',
]
/** As Chromium calls fields for a day and for an hour. */
const WHEELS = ['Date', 'InputTime']
const CHINESE = /\p{Script=Han}/u

/** What a screen reader would stumble over, in the tree that the browser gives it. */
export async function faultsOfTree(page: Page): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page)
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as { nodes: Node[] }
  await cdp.detach()
  const role = (node: Node) => node.role?.value ?? ''
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  // What stands inside a field for a day or an hour is the browser's own, in the browser's own language.
  const inDate = (node: Node): boolean => {
    const parent = byId.get(node.parentId ?? '')
    return parent !== undefined && (WHEELS.includes(role(parent)) || inDate(parent))
  }
  const seen = nodes.filter((node) => !node.ignored && !inDate(node))
  const name = (node: Node) => node.name?.value?.trim() ?? ''
  const property = (node: Node, key: string) => node.properties?.find((p) => p.name === key)?.value.value
  const found: string[] = []

  for (const node of seen) {
    const [kind, words] = [role(node), name(node)]
    if (ACTIVE.includes(kind) && words === '') found.push(`a ${kind} without a name`)
    else if ([...ACTIVE, 'heading'].includes(kind) && !CHINESE.test(words))
      found.push(`${kind} “${words}” is not in Chinese`)
    if (kind === 'image' && words === '') found.push('an image without a name')
    if (['radio', 'checkbox'].includes(kind) && property(node, 'checked') === undefined)
      found.push(`${kind} “${words}” does not say whether it is chosen`)
    if (kind === 'tab' && property(node, 'selected') === undefined)
      found.push(`tab “${words}” does not say whether it is on`)
    if (kind === 'dialog' && words === '') found.push('a dialog without a name')
  }
  const sheets = await page.locator('.u-sheet:visible').count()
  const dialogs = seen.filter((node) => role(node) === 'dialog').length
  if (sheets !== dialogs) found.push(`${sheets} sheets, ${dialogs} of them dialogs`)
  return [...new Set(found)].map((words) => `to a screen reader: ${words}`)
}
