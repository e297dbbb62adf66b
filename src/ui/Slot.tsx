import { View } from '@tarojs/components'
import { Children, type ReactNode } from 'react'

/**
 * A place for what comes and goes; it has no box of its own. Where Taro puts something in or takes something out, it
 * sends all that stands beside it to be drawn once more (`updateChildNodes` in @tarojs/runtime), and in a Slot nothing does.
 */
export function Slot({ children }: { children: ReactNode }) {
  return <View className="u-slot">{children}</View>
}

/** Each child in a place of its own. */
export function Slots({ children }: { children: ReactNode }) {
  return (
    <>
      {Children.map(children, (child) => (
        <Slot>{child}</Slot>
      ))}
    </>
  )
}
