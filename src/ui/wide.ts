import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

const DESK = 900
const isWide = () => Taro.getWindowInfo().windowWidth >= DESK

/** True at a desk (window of 900 px or more): lists and their detail side by side, tables instead of cards. */
export function useWide(): boolean {
  const [wide, setWide] = useState(isWide)
  useEffect(() => {
    const look = () => setWide(isWide())
    Taro.onWindowResize(look)
    return () => Taro.offWindowResize(look)
  }, [])
  return wide
}
