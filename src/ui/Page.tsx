import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { rootClass, rootStyle, useMode } from '@/kit/mode'
import { forgetTap } from '@/kit/routes'
import { paintBars } from './bars'
import { classes } from './classes'
import { Slot, Slots } from './Slot'
import { Top } from './Top'

type Props = {
  children: ReactNode
  /** Buttons in a bar at the bottom; one of them primary. */
  bar?: ReactNode
  /** At a desk use up to 1200 px instead of 640: for Split and Table. */
  wide?: boolean
  /** Bereavement: no red, no movement. */
  quiet?: boolean
}

/** The root of every page: carries large print and dark, and every token of colour hangs on it. */
export function Page({ children, bar, wide, quiet }: Props) {
  const mode = useMode()
  useDidShow(() => {
    forgetTap()
    paintBars(mode.theme)
  })
  useEffect(forgetTap, [])
  useEffect(() => paintBars(mode.theme), [mode.theme])
  return (
    <View
      className={classes(rootClass(mode), Boolean(bar) && 'u-root_bar', wide && 'u-root_wide', quiet && 'u-quiet')}
      style={rootStyle(mode)}
    >
      {process.env.TARO_ENV === 'h5' && <Top />}
      <View className="u-page">
        <Slots>{children}</Slots>
      </View>
      <Slot>
        {bar && (
          <View className="u-bar">
            <View className="u-bar__in">{bar}</View>
          </View>
        )}
      </Slot>
    </View>
  )
}
