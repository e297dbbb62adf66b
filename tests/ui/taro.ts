/** Stands for @tarojs/taro where the components are rendered: storage, window, and nothing else. */
const stored = new Map<string, unknown>()

export const useDidShow = () => {}

export default {
  getStorageSync: (key: string) => stored.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void stored.set(key, value),
  clearStorageSync: () => stored.clear(),
  getAppBaseInfo: () => ({ theme: 'light', fontSizeScaleFactor: 1.3 }),
  getCurrentInstance: () => ({ router: null, page: null }),
  getCurrentPages: () => [],
  showToast: jest.fn(),
}
