import { useEffect, useRef } from 'react'

/** Stands for @tarojs/taro: storage, the page's own events, and a record of where the app was sent. */
const stored = new Map<string, unknown>()
type Run = () => unknown
const listeners = { show: new Set<Run>(), hide: new Set<Run>(), pull: new Set<Run>(), bottom: new Set<Run>() }

function useEvent(kind: keyof typeof listeners, run: Run) {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    const call = () => latest.current()
    listeners[kind].add(call)
    // The first showing.
    if (kind === 'show') call()
    return () => void listeners[kind].delete(call)
  }, [])
}
export const useDidShow = (run: Run) => useEvent('show', run)
export const useDidHide = (run: Run) => useEvent('hide', run)
export const usePullDownRefresh = (run: Run) => useEvent('pull', run)
export const useReachBottom = (run: Run) => useEvent('bottom', run)
export const useShareAppMessage = () => {}
export const useRouter = () => ({ params: page.params })

export const page = {
  params: {} as Record<string, string>,
  width: 390,
  happen: (kind: keyof typeof listeners) => Promise.all([...listeners[kind]].map((run) => run())),
  /** To another page and back again. */
  comeBack: async () => {
    await page.happen('hide')
    await page.happen('show')
  },
}

const taro = {
  getStorageSync: (key: string) => stored.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void stored.set(key, value),
  removeStorageSync: (key: string) => void stored.delete(key),
  clearStorageSync: () => stored.clear(),
  getAppBaseInfo: () => ({ theme: 'light', fontSizeScaleFactor: 1 }),
  getWindowInfo: () => ({ windowWidth: page.width }),
  onWindowResize: () => {},
  offWindowResize: () => {},
  getCurrentInstance: () => ({ router: null, page: null }),
  getCurrentPages: () => [],
  stopPullDownRefresh: jest.fn(),
  showToast: jest.fn(),
  navigateTo: jest.fn(),
  navigateBack: jest.fn(),
  switchTab: jest.fn(),
  setTabBarBadge: jest.fn(async () => {}),
  removeTabBarBadge: jest.fn(async () => {}),
  setKeepScreenOn: jest.fn(async () => {}),
  scanCode: jest.fn(async (): Promise<{ result: string; path?: string }> => ({ result: '' })),
  setClipboardData: jest.fn(async () => {}),
  getClipboardData: jest.fn(async () => ({ data: '' })),
}
export default taro
