import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useRef } from 'react'
import { aria } from './aria'
import { holdFocus } from './focus'
import { Icon } from './Icon'
import { Slots } from './Slot'

type Props = {
  title: string
  onClose: () => void
  children: ReactNode
  /** Buttons below the content, which scrolls; stacked in large print. */
  buttons?: ReactNode
  /** The title is said to screen readers only. */
  bare?: boolean
}

/** A half-screen sheet over the page (a dialog in the middle at a desk). Show it by rendering it. */
export function Sheet({ title, onClose, children, buttons, bare }: Props) {
  // Escape has to meet what onClose is now, not what it was when the sheet opened.
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => holdFocus(() => close.current()), [])
  return (
    <View className="u-over" {...aria('dialog', title, { modal: true })}>
      <View className="u-mask" onClick={onClose} />
      <View className="u-sheet">
        {!bare && (
          <View className="u-sheet__head">
            <View className="u-sheet__title">{title}</View>
            <View className="u-sheet__close" onClick={onClose} {...aria('button', '关闭')}>
              <Icon name="x" />
            </View>
          </View>
        )}
        <View className={bare ? 'u-sheet__body u-sheet__body_bare' : 'u-sheet__body'}>
          <Slots>{children}</Slots>
        </View>
        {buttons && <View className="u-sheet__buttons">{buttons}</View>}
      </View>
    </View>
  )
}
