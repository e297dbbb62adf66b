import { View } from '@tarojs/components'
import { isCare, setScale, useMode } from '@/kit/mode'
import { aria } from '@/ui/aria'

const CARE_SCALE = 1.4

/** The greeting, and at its right the switch between standard and large print, in reach of everybody. */
export function Hello({ title, under }: { title: string; under?: string }) {
  const care = useMode(isCare)
  return (
    <View className="u-hello">
      <View className="u-grow">
        <View className="u-h1" {...aria('heading')}>
          {title}
        </View>
        {under && <View className="u-sub">{under}</View>}
      </View>
      <View
        className="u-pill"
        hoverClass="u-press"
        onClick={() => setScale(care ? 1 : CARE_SCALE)}
        {...aria('button', care ? '换成标准字' : '换成大字')}
      >
        {care ? '标准字' : '大字'}
      </View>
    </View>
  )
}
