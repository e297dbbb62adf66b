import Taro from '@tarojs/taro'

/** A harmless word in passing (已保存). What cannot be undone asks with Confirm; what failed stays on the page. */
export function toast(text: string): void {
  Taro.showToast({ title: text, icon: 'none', duration: 2000 })
}
