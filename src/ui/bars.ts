import Taro from '@tarojs/taro'
import type { Theme } from '@/kit/mode'
import colours from '@/theme.json'

const TABS = ['home', 'inbox', 'me'] as const
let painted = false

const isDark = (theme: Theme) => (theme === 'auto' ? Taro.getAppBaseInfo().theme === 'dark' : theme === 'dark')
// Off the tab pages WeChat refuses to touch the tab bar; the next tab page paints it.
const refused = () => {}

/**
 * weapp only: WeChat's own bars follow the phone through theme.json, so they are painted by hand when the user chose
 * otherwise, and once more when the choice goes back to following the phone.
 */
export function paintBars(theme: Theme): void {
  if (process.env.TARO_ENV !== 'weapp' || (theme === 'auto' && !painted)) return
  painted = theme !== 'auto'
  const now = colours[isDark(theme) ? 'dark' : 'light']
  const frontColor = now.navText === 'white' ? '#ffffff' : '#000000'
  Taro.setNavigationBarColor({ frontColor, backgroundColor: now.navBackground, fail: refused })
  Taro.setBackgroundColor({ backgroundColor: now.pageBackground, fail: refused })
  Taro.setTabBarStyle({
    color: now.tabText,
    selectedColor: now.tabSelected,
    backgroundColor: now.tabBackground,
    borderStyle: now.tabBorder,
    fail: refused,
  })
  TABS.forEach((tab, index) => {
    const icons = { iconPath: now[`${tab}Icon`], selectedIconPath: now[`${tab}OnIcon`] }
    Taro.setTabBarItem({ index, ...icons, fail: refused })
  })
}
