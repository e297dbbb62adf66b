import type { Address } from './address'
import { type PageInstance, type Root, type TreeElement, theEngine } from './dom'
import { fault } from './faults'
import type { LoadedApp } from './load'

/** WeChat refuses a larger one on some phones and stutters on the others. */
const LARGEST = 256_000

/** A page that is open. */
export interface Shown extends Address {
  instance: PageInstance
  tree: TreeElement
  /** What the page's code has sent to be drawn, in calls and bytes of JSON, and when it did so last. */
  drawn: { calls: number; bytes: number; largest: number; at: number; each: { at: number; bytes: number }[] }
  start(): void
  show(): void
  hide(): void
  close(): void
}

/** Draws it; answers how it is taken away again, for `release` leaves what was drawn where it stands. */
function attach(root: Root): () => void {
  const { document } = theEngine()
  const frame = document.createElement('div')
  const placeholder = document.createElement('div')
  frame.appendChild(placeholder)
  document.body.appendChild(frame)
  root.attach(frame, placeholder)
  return () => frame.remove()
}

/** Opens a page as WeChat does: onLoad with its query, onShow, and onReady once it is drawn. */
export function openPage(app: LoadedApp, { path, query }: Address): Shown {
  const root = app.create(path)
  const instance = root.get()
  const tree = root.getComponent()
  const drawn = { calls: 0, bytes: 0, largest: 0, at: Date.now(), each: [] as { at: number; bytes: number }[] }
  let open = true
  let remove = () => {}
  Object.assign(instance, { route: path, __route__: path, options: query })
  instance.setData = (data, done) => {
    const text = JSON.stringify(data)
    const bytes = Buffer.byteLength(text)
    drawn.calls += 1
    drawn.bytes += bytes
    drawn.largest = Math.max(drawn.largest, bytes)
    drawn.at = Date.now()
    drawn.each.push({ at: drawn.at, bytes })
    if (bytes > LARGEST) fault(`${path}: one setData of ${bytes} bytes`)
    // A page that is gone is drawn no more; the rest goes over as text, as it does on a phone.
    if (open) tree.setData(JSON.parse(text) as object)
    if (done) setTimeout(done, 0)
  }
  const call = (name: string, ...given: unknown[]) => {
    const method = instance[name]
    if (typeof method === 'function') method.apply(instance, given)
  }
  return {
    path,
    query,
    instance,
    tree,
    drawn,
    start() {
      remove = attach(root)
      call('onLoad', { ...query })
      call('onShow')
      setTimeout(() => open && call('onReady'), 10)
    },
    show: () => call('onShow'),
    hide: () => call('onHide'),
    close() {
      call('onUnload')
      open = false
      root.release()
      remove()
    },
  }
}
