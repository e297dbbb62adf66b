import { type Address, addressOf } from './address'
import type { Built } from './built'
import type { LoadedApp } from './load'
import { openPage, type Shown } from './page'

const DEEPEST = 10

/** The pages that are open on one phone, as WeChat keeps them: tab pages stay, others are closed when left behind. */
export interface Stack {
  top(): Shown
  shown(): readonly Shown[]
  navigateTo(url: string): void
  redirectTo(url: string): void
  switchTab(url: string): void
  reLaunch(url: string): void
  navigateBack(delta?: number): void
  isTab(path: string): boolean
  closeAll(): void
}

export function openStack(built: Built, app: () => LoadedApp): Stack {
  let stack: Shown[] = []
  const tabs = new Map<string, Shown>()
  const isTab = (path: string) => built.tabs.includes(path)
  const top = () => {
    const page = stack.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }
  const find = (url: string): Address => {
    const address = addressOf(url)
    if (!built.pages.includes(address.path)) throw new Error(`page "${address.path}" is not found`)
    return address
  }
  const open = (address: Address) => {
    const page = openPage(app(), address)
    stack.push(page)
    if (isTab(address.path)) tabs.set(address.path, page)
    page.start()
  }
  const close = (pages: Shown[]) => {
    for (const page of pages.reverse()) {
      tabs.delete(page.path)
      page.close()
    }
  }
  const closeAll = () => {
    close([...new Set([...tabs.values(), ...stack])])
    stack = []
  }
  return {
    top,
    shown: () => stack,
    isTab,
    closeAll,
    navigateTo(url) {
      const address = find(url)
      if (isTab(address.path)) throw new Error('can not navigateTo a tabbar page')
      if (stack.length >= DEEPEST) throw new Error(`webview count limit exceed`)
      stack.at(-1)?.hide()
      open(address)
    },
    redirectTo(url) {
      const address = find(url)
      if (isTab(address.path)) throw new Error('can not redirectTo a tabbar page')
      close(stack.splice(-1))
      open(address)
    },
    switchTab(url) {
      const { path } = find(url)
      if (!isTab(path)) throw new Error('can not switchTab to no-tabBar page')
      const left = stack.at(-1)
      if (left?.path === path) return
      if (left && isTab(left.path)) left.hide()
      close(stack.filter((page) => !isTab(page.path)))
      const known = tabs.get(path)
      stack = known ? [known] : []
      if (known) known.show()
      else open({ path, query: {} })
    },
    reLaunch(url) {
      const address = find(url)
      closeAll()
      open(address)
    },
    navigateBack(delta = 1) {
      if (stack.length < 2) throw new Error('cannot navigate back at first page')
      close(stack.splice(Math.max(1, stack.length - delta)))
      top().show()
    },
  }
}
