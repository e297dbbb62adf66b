import { answering, type Options } from './answer'
import { type Documents, handlingFiles } from './documents'
import { fault } from './faults'
import { isTapping } from './gesture'
import { wxNames } from './names'
import type { Stack } from './stack'

/** What the app has done to the phone that no page shows. */
export interface Traces {
  toasts: string[]
  /** What stands in the phone's calendar; `calendarRefused`: the person has not allowed it. */
  calendar: Options[]
  calendarRefused: boolean
  clipboard?: string
  /** What was asked of the cloud, as `function.action`, in its order. */
  sent: string[]
  /** What of it the cloud itself has answered with a value. */
  done: string[]
  /** Numbers on the tab bar, by the tab's index. */
  badges: Record<number, string>
  /** The page was pulled down and still turns. */
  refreshing: boolean
  /** Templates for which WeChat asked whether it may send, a question each; `subscribeRefused`: the person says no. */
  subscriptions: string[][]
  subscribeRefused: boolean
  /** How often the privacy contract was opened. */
  contracts: number
}

export const newTraces = (): Traces => ({
  toasts: [],
  calendar: [],
  calendarRefused: false,
  sent: [],
  done: [],
  badges: {},
  refreshing: false,
  subscriptions: [],
  subscribeRefused: false,
  contracts: 0,
})

/** The parts of a phone that `wx` reaches. */
export interface Device {
  storage: Map<string, string>
  traces: Traces
  stack: Stack
  callFunction: (given: { name: string; data: unknown }) => Promise<object>
  documents: Documents
  /** Runs what needs the network: throws without one. */
  overNetwork: <T>(work: () => Promise<T>) => Promise<T>
  /** Puts bytes where the app's ticket says; answers the file's id. */
  store: (path: string, bytes: Uint8Array) => Promise<string>
  /** Whether the privacy contract is still to be agreed to, as WeChat keeps it for each user and app; whether there is one. */
  privacy: { needed: boolean; absent: boolean }
  launched: () => { path: string; query: Record<string, string>; scene: number }
  /** What the camera reads next, in its order; with nothing left it is closed. */
  scans: string[]
  fontSizeScaleFactor: number
  windowWidth: number
}

const SIZE = { pixelRatio: 3, screenHeight: 844, windowHeight: 844, statusBarHeight: 47 }
const BASE = { SDKVersion: '3.8.7', version: '8.0.50', language: 'zh_CN', theme: 'light' }

/** What the phone says about itself. */
function facts(phone: Device) {
  const base = () => ({ ...BASE, fontSizeScaleFactor: phone.fontSizeScaleFactor, fontSizeSetting: 17 })
  const device = { platform: 'ios', system: 'iOS 18.0', brand: 'iPhone', model: 'iPhone 15' }
  const { windowWidth } = phone
  const safeArea = { top: 47, bottom: 810, left: 0, right: windowWidth, width: windowWidth, height: 763 }
  const window = { ...SIZE, windowWidth, screenWidth: windowWidth, safeArea }
  return {
    getAppBaseInfo: base,
    getDeviceInfo: () => device,
    getWindowInfo: () => window,
    getSystemInfoSync: () => ({ ...base(), ...device, ...window }),
    getMenuButtonBoundingClientRect: () => ({ top: 51, right: 383, bottom: 83, left: 296, width: 87, height: 32 }),
    getLaunchOptionsSync: phone.launched,
    getEnterOptionsSync: phone.launched,
    canIUse: () => true,
    // Nobody turns this phone or pulls at its window.
    onWindowResize: () => {},
    offWindowResize: () => {},
  }
}

function storing({ storage }: Device) {
  const read = (key: string): unknown => JSON.parse(storage.get(key) ?? '""')
  return {
    getStorageSync: read,
    setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.stringify(value)),
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
  }
}

function showing({ stack, traces, privacy }: Device) {
  // A page asks for consent before: what comes here unasked is WeChat's own question, which nobody here answers.
  const agreed = () => {
    if (privacy.needed) throw new Error('privacy permission is not authorized')
  }
  const onTab = () => {
    if (!stack.isTab(stack.top().path)) throw new Error('not TabBar page')
  }
  return {
    showToast: ({ title }: Options) => void traces.toasts.push(String(title)),
    setTabBarBadge: ({ index, text }: Options) => {
      onTab()
      traces.badges[Number(index)] = String(text)
    },
    removeTabBarBadge: ({ index }: Options) => {
      onTab()
      delete traces.badges[Number(index)]
    },
    setTabBarStyle: onTab,
    setTabBarItem: onTab,
    setNavigationBarColor: () => {},
    setBackgroundColor: () => {},
    stopPullDownRefresh: () => {
      traces.refreshing = false
    },
    addPhoneCalendar: (event: Options) => {
      agreed()
      if (traces.calendarRefused) throw new Error('auth deny')
      traces.calendar.push(event)
    },
    getClipboardData: () => {
      agreed()
      return { data: traces.clipboard ?? '' }
    },
    setClipboardData: ({ data }: Options) => {
      agreed()
      traces.clipboard = String(data)
    },
  }
}

function going({ stack }: Device) {
  return {
    navigateTo: ({ url }: Options) => stack.navigateTo(String(url)),
    redirectTo: ({ url }: Options) => stack.redirectTo(String(url)),
    switchTab: ({ url }: Options) => stack.switchTab(String(url)),
    reLaunch: ({ url }: Options) => stack.reLaunch(String(url)),
    navigateBack: ({ delta }: Options) => stack.navigateBack(typeof delta === 'number' ? delta : 1),
  }
}

/** The camera reads what the journey has put before it. */
const scanning = ({ scans }: Device) => ({
  scanCode: () => {
    const result = scans.shift()
    if (result === undefined) throw new Error('cancel')
    return { result, scanType: 'QR_CODE' }
  },
  setKeepScreenOn: () => {},
})

/** Random bytes for secrets: WeChat hands them out later, as it does with all that needs its help. */
const secrets = {
  getRandomValues: ({ length }: Options) => ({
    randomValues: crypto.getRandomValues(new Uint8Array(Number(length))).buffer,
  }),
}

const CONTRACT = '《教工之家小程序隐私保护指引》'
const asking = ({ privacy, traces }: Device) => ({
  getPrivacySetting: () => ({ needAuthorization: privacy.needed, privacyContractName: CONTRACT }),
  openPrivacyContract: () => {
    if (privacy.absent) throw new Error('privacy contract is not set')
    traces.contracts += 1
  },
})

/** WeChat asks within a tap alone, and for three templates at most. */
function subscribing({ traces }: Device) {
  const ask = answering('requestSubscribeMessage', ({ tmplIds }: Options) => {
    const ids = tmplIds as string[]
    if (ids.length === 0 || ids.length > 3) throw new Error('TmplIds length out of limit max 3')
    traces.subscriptions.push(ids)
    return Object.fromEntries(ids.map((id) => [id, traces.subscribeRefused ? 'reject' : 'accept']))
  })
  return {
    requestSubscribeMessage: (options: Options) => {
      if (!isTapping()) fault('wx.requestSubscribeMessage: can only be invoked by user TAP gesture')
      return ask(options)
    },
  }
}

/** A function of WeChat's that this phone does not have: the app's call is a fault of the run, not of the app alone. */
function absent(name: string) {
  return () => {
    fault(`wx.${name} was called, and the stub in tests/weapp/wx.ts does not have it`)
    throw new Error(`wx.${name} is not in the stub`)
  }
}

type Call = (...given: never[]) => unknown

/**
 * `wx` as one phone has it. Every function of WeChat's that is not made here is there as well, and is a fault when it is
 * called, so that a page that learns something new has to teach it to this file.
 */
export function stubWx(phone: Device): object {
  const { uploadFile, functions: files } = handlingFiles(phone)
  const later = { ...showing(phone), ...going(phone), ...asking(phone), ...scanning(phone), ...secrets, ...files }
  const functions: Record<string, Call> = {
    ...Object.fromEntries(wxNames().map((name) => [name, absent(name)])),
    ...facts(phone),
    ...storing(phone),
    ...subscribing(phone),
    nextTick: (run: () => void) => void setTimeout(run, 0),
    ...Object.fromEntries(Object.entries(later).map(([name, act]) => [name, answering(name, act)])),
  }
  const cloud = { init: () => {}, callFunction: phone.callFunction, uploadFile: answering('uploadFile', uploadFile) }
  return { ...functions, cloud, env: { USER_DATA_PATH: 'wxfile://usr' } }
}
