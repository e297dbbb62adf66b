import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { aria } from '@/ui/aria'
import { qrOf } from '../qr'
import './qr.scss'

type Props = {
  text: string
  /** What a screen reader says it is. */
  label: string
  /** For a hall: as large as the screen allows. */
  large?: boolean
}

export function Qr({ text, label, large }: Props) {
  const image = useMemo(() => qrOf(text), [text])
  return (
    <View
      className={large ? 'c-qr c-qr_large' : 'c-qr'}
      style={{ backgroundImage: `url("${image}")` }}
      {...aria('img', label)}
    />
  )
}
