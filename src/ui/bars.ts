import Taro from '@tarojs/taro'
import type { Theme } from '@/kit/mode'
import colours from '@/theme.json'

const TABS = ['home', 'inbox', 'me'] as const
let painted = false

const isDark = (theme: Theme) => (theme === 'auto' ? Taro.getAppBaseInfo().theme === 'dark' : theme === 'dark')
// Off the tab pages WeChat refuses to touch the tab bar; the next tab page paints it. Taro's promise rejects even where
// a `fail` is given.
const quietly = (asked: unknown) => void Promise.resolve(asked).catch(() => {})

/**
 * weapp only: WeChat's own bars follow the phone through theme.json, so they are painted by hand when the user chose
 * otherwise, and once more when the choice goes back to following the phone.
 */
export function paintBars(theme: Theme): void {
  if (process.env.TARO_ENV !== 'weapp' || (theme === 'auto' && !painted)) return
  painted = theme !== 'auto'
  const now = colours[isDark(theme) ? 'dark' : 'light']
  const frontColor = now.navText === 'white' ? '#ffffff' : '#000000'
  quietly(Taro.setNavigationBarColor({ frontColor, backgroundColor: now.navBackground }))
  quietly(Taro.setBackgroundColor({ backgroundColor: now.pageBackground }))
  quietly(
    Taro.setTabBarStyle({
      color: now.tabText,
      selectedColor: now.tabSelected,
      backgroundColor: now.tabBackground,
      borderStyle: now.tabBorder,
    }),
  )
  TABS.forEach((tab, index) => {
    const icons = { iconPath: now[`${tab}Icon`], selectedIconPath: now[`${tab}OnIcon`] }
    quietly(Taro.setTabBarItem({ index, ...icons }))
  })
}
