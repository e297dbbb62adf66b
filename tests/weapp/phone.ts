import { addressOf } from './address'
import type { Built } from './built'
import type { Documents } from './documents'
import type { TreeElement } from './dom'
import { fault } from './faults'
import { type Hands, handsOn, isWaiting, pause } from './hands'
import { type LoadedApp, loadApp } from './load'
import type { Shown } from './page'
import { openStack } from './stack'
import { openMeter } from './taps'
import type { Templates } from './templates'
import { newTraces, stubWx, type Traces } from './wx'

/** The built app, and where its cloud is. */
export interface World {
  built: Built
  templates: Templates
  /** The address of the local cloud's door, with a slash at the end. */
  url: () => string
}

export interface Settings {
  /** Whose WeChat account this phone has: a token of the local cloud's login. */
  token: string
  /** WeChat's own size of text; 1 is standard. */
  fontSizeScaleFactor?: number
  /** px; from 900 on pages lay themselves out for a desk, as WeChat for PC shows them. */
  windowWidth?: number
  /** The privacy contract has not been agreed to yet. */
  privacyNeeded?: boolean
  /** The school has put no privacy contract down with WeChat. */
  contractAbsent?: boolean
}

/** Somebody's phone with the mini-program on it. Its storage outlives the app, as it does on a real one. */
export interface Phone extends Hands {
  /** Starts the app anew, as after it was swiped away: at a page, as by a card or a code, else at home. */
  launch(url?: string): Promise<void>
  /** The page in front. */
  front(): Shown
  traces: Traces
  documents: Documents
  /** Off: no call arrives, as in a lift. Held: they arrive, and no answer comes until it is on again. */
  network: 'on' | 'off' | 'held'
  /** Its storage: what the app keeps on it. */
  kept: ReadonlyMap<string, string>
  /** Answers given here instead of by the cloud, by `function.action`. */
  answers: Record<string, object>
  /** Codes that the camera will read, in their order. */
  scans: string[]
  /** What was sent into a chat by 转发: the card's title and path. */
  cards: { title: string; path: string }[]
  /** Waits until nothing is asked, nothing loads and nothing is drawn any more. */
  settle(): Promise<void>
  /** Waits until something is drawn and nothing is drawn any more, whatever is still asked. */
  rest(): Promise<void>
  /** Goes to a page without a tap; tab pages are switched to. */
  go(url: string): void
  /** WeChat's own arrow at the top left. */
  back(): void
  /** Into another chat and back again. */
  leaveAndReturn(): Promise<void>
  /** Ends the app and forgets its pages. */
  close(): void
}

const HOME = 'pages/home/index'
const QUIET = 80
const LOOKS = 4
// Three tries without a network take up to four seconds.
const PATIENCE = 30_000
// No cloud answers sooner: what a tap draws by itself is drawn before, and can be weighed.
const SOONEST = 20

/** The app's own clocks, so that an app that is ended ends. */
function openClocks() {
  const running = new Set<NodeJS.Timeout>()
  const keep = (timer: NodeJS.Timeout) => {
    running.add(timer)
    return timer
  }
  return {
    setTimeout: (run: () => void, ms?: number) => keep(setTimeout(run, ms)),
    setInterval: (run: () => void, ms?: number) => keep(setInterval(run, ms)),
    clearTimeout: (timer?: NodeJS.Timeout) => clearTimeout(timer),
    clearInterval: (timer?: NodeJS.Timeout) => clearInterval(timer),
    stop() {
      for (const timer of running) clearTimeout(timer)
    },
  }
}

const log = { log: () => {}, info: () => {}, debug: () => {}, warn: () => {}, error: fault }

export function openPhone({ built, templates, url }: World, settings: Settings): Phone {
  const storage = new Map<string, string>()
  const privacy = { needed: settings.privacyNeeded ?? false, absent: settings.contractAbsent ?? false }
  const traces = newTraces()
  const documents: Documents = { opened: [], saved: [] }
  let launchedAt = { path: HOME, query: {} as Record<string, string>, scene: 1001 }
  let loaded: LoadedApp | undefined
  let clocks = openClocks()
  let asked = 0
  const meter = openMeter()
  const app = () => {
    if (!loaded) throw new Error('the app is not launched')
    return loaded
  }
  const stack = openStack(built, app)

  async function ask({ name, data }: { name: string; data: unknown }): Promise<object> {
    const called = `${name}.${(data as { action?: unknown })?.action}`
    traces.sent.push(called)
    if (phone.network === 'off') throw { errCode: -1, errMsg: 'cloud.callFunction:fail request:fail' }
    const given = phone.answers[called]
    if (given) return { result: given, errMsg: 'cloud.callFunction:ok' }
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${settings.token}` }
    const answer = await fetch(`${url()}call/${name}`, { method: 'POST', headers, body: JSON.stringify(data) })
    const result = (await answer.json()) as { ok?: unknown }
    if (result.ok === true) traces.done.push(called)
    return { result, errMsg: 'cloud.callFunction:ok' }
  }
  async function waitedFor<T>(work: () => Promise<T>): Promise<T> {
    asked += 1
    try {
      return await work()
    } finally {
      do await pause(SOONEST)
      while (phone.network === 'held' && loaded)
      asked -= 1
      meter.ends()
    }
  }
  const callFunction = (given: { name: string; data: unknown }) => waitedFor(() => ask(given))
  const overNetwork = <T>(work: () => Promise<T>) =>
    waitedFor(() => (phone.network === 'off' ? Promise.reject(new Error('request:fail')) : work()))

  const store = async (path: string, bytes: Uint8Array) => {
    const headers = { 'content-type': 'application/octet-stream', authorization: `Bearer ${settings.token}` }
    const asked = `${url()}files?${new URLSearchParams({ path })}`
    const answer = await fetch(asked, { method: 'POST', headers, body: Buffer.from(bytes) })
    if (!answer.ok) throw new Error(`the storage answered HTTP ${answer.status}`)
    return ((await answer.json()) as { fileId: string }).fileId
  }

  const share = () => {
    const { instance, path } = stack.top()
    const said = instance.onShareAppMessage
    if (typeof said !== 'function') return fault(`${path}: a button forwards, and the page has no onShareAppMessage`)
    phone.cards.push(said.call(instance, { from: 'button', target: {} }) as { title: string; path: string })
  }
  const openTypes = {
    share,
    agreePrivacyAuthorization: (element: TreeElement) => {
      privacy.needed = false
      element.triggerEvent('agreeprivacyauthorization', {}, { bubbles: false, composed: false })
    },
  }

  const end = () => {
    meter.ends()
    if (!loaded) return
    stack.closeAll()
    clocks.stop()
    loaded = undefined
  }
  async function calm(fits: (page: Shown) => boolean): Promise<void> {
    const last = Date.now() + PATIENCE
    // Looked at several times: on a busy machine the page's own next step may still stand in the queue.
    for (let looks = 0; looks < LOOKS; await pause(QUIET / LOOKS)) {
      const page = stack.top()
      const drawn = page.drawn.calls > 0 && Date.now() - page.drawn.at > QUIET
      looks = drawn && fits(page) ? looks + 1 : 0
      if (Date.now() > last) throw new Error(`${page.path} does not come to rest:\n${phone.text()}`)
    }
  }
  const phone: Phone = {
    ...handsOn(stack.top, openTypes, meter),
    front: stack.top,
    traces,
    documents,
    network: 'on',
    kept: storage,
    answers: {},
    cards: [],
    scans: [],
    async launch(at = `/${HOME}`) {
      end()
      clocks = openClocks()
      launchedAt = { ...addressOf(at), scene: at === `/${HOME}` ? 1001 : 1007 }
      const { fontSizeScaleFactor = 1, windowWidth = 390 } = settings
      const launched = () => launchedAt
      const seen = { launched, fontSizeScaleFactor, windowWidth }
      const files = { documents, overNetwork, store }
      const wx = stubWx({ storage, traces, stack, callFunction, privacy, scans: phone.scans, ...files, ...seen })
      const getCurrentPages = () => stack.shown().map(({ instance }) => instance)
      loaded = loadApp(built, templates, { wx, getCurrentPages, console: log, ...clocks })
      const { onLaunch, onShow } = loaded.app
      onLaunch?.call(loaded.app, launchedAt)
      onShow?.call(loaded.app, launchedAt)
      stack.reLaunch(at)
      await pause(0)
    },
    settle: () => calm((page) => asked === 0 && !isWaiting(page)),
    rest: () => calm(() => true),
    go: (url) => (stack.isTab(addressOf(url).path) ? stack.switchTab(url) : stack.navigateTo(url)),
    back: () => stack.navigateBack(),
    async leaveAndReturn() {
      const { app: life } = app()
      stack.top().hide()
      life.onHide?.call(life)
      await pause(QUIET)
      life.onShow?.call(life, launchedAt)
      stack.top().show()
    },
    close: end,
  }
  return phone
}
