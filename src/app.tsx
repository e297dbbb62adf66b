import Taro, { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { startMode } from '@/kit/mode'
import { refreshSession } from '@/kit/session'
import { dressFrame } from '@/ui/frame'
import { listenToKeys } from '@/ui/keys'
import { wishesFromAddress } from '@/ui/wishes'
import './app.scss'

// What WeChat draws itself, only H5 has to.
if (process.env.TARO_ENV === 'h5') require('@/ui/h5.scss')

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    if (process.env.TARO_ENV === 'weapp') {
      Taro.cloud.init({ env: process.env.TARO_APP_CLOUD_ENV || undefined, traceUser: false })
      startMode()
    } else {
      startMode(wishesFromAddress(window.location.href))
      dressFrame()
      listenToKeys(document)
    }
    refreshSession()
  })
  return children
}
