import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { aria } from './aria'

function back(): void {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack()
  else Taro.switchTab({ url: '/pages/home/index' })
}

/** H5 only: the way back and the title, which WeChat draws itself. Tab pages need neither. */
export function Top() {
  const { router, page } = Taro.getCurrentInstance()
  if (!router?.path.includes('/features/')) return null
  return (
    <View className="u-top">
      <View className="u-top__back" onClick={back} {...aria('button', '返回上一页')}>
        <View className="u-arrow" />
      </View>
      <View className="u-top__title" {...aria('heading')}>
        {page?.config?.navigationBarTitleText}
      </View>
    </View>
  )
}
