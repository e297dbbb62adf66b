import { type ButtonProps, Button as TaroButton, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { native, silent } from './aria'
import { classes } from './classes'

type Props = {
  children: ReactNode
  onClick?: () => void
  kind?: 'primary' | 'default' | 'ghost' | 'danger'
  /** As wide as its words and 44 px high, for use beside others. */
  small?: boolean
  disabled?: boolean
  /** Shown instead of the words while disabled: what is missing (请先选 1 项). */
  reason?: string
  /** A deed is under way: turns, and takes no second tap. */
  busy?: boolean
  label?: string
  id?: string
  /** WeChat's own doings, such as 'share' (转发) or 'agreePrivacyAuthorization'. */
  openType?: ButtonProps['openType']
  onAgreePrivacyAuthorization?: () => void
}

export function Button({ children, kind = 'primary', small, disabled, reason, busy, label, onClick, ...rest }: Props) {
  const off = Boolean(disabled || busy)
  const words = disabled && reason ? reason : children
  const states = off ? { disabled: true } : {}
  return (
    <TaroButton
      {...rest}
      className={classes('u-button', `u-button_${disabled ? 'off' : kind}`, small && 'u-button_small')}
      hoverClass={off ? 'none' : 'u-button_press'}
      disabled={off}
      onClick={off ? undefined : onClick}
      {...native(label, states)}
    >
      <View className="u-button__in">
        {busy && <View className="u-spin" {...silent} />}
        {words}
      </View>
    </TaroButton>
  )
}
