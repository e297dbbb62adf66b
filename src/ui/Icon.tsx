import { View } from '@tarojs/components'
import { silent } from './aria'
import { classes } from './classes'

export type IconName =
  | 'arrow'
  | 'building'
  | 'card'
  | 'chart'
  | 'check'
  | 'clock'
  | 'cup'
  | 'doc'
  | 'edit'
  | 'gear'
  | 'gift'
  | 'heart'
  | 'horn'
  | 'inbox'
  | 'lock'
  | 'people'
  | 'plus'
  | 'qr'
  | 'search'
  | 'share'
  | 'sun'
  | 'upload'
  | 'vote'
  | 'x'

/** One-colour drawing in the colour of the text around it; `small` is as high as a line of text. */
export function Icon({ name, small }: { name: IconName; small?: boolean }) {
  return <View className={classes('u-icon', small && 'u-icon_small', `u-icon-${name}`)} {...silent} />
}
