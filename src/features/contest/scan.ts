import Taro from '@tarojs/taro'
import { codeIn } from './scanned'

/** Opens the camera; nothing where it was closed without a code. A mini-program code answers the page that it opens. */
export async function scan(): Promise<string | undefined> {
  try {
    const { result, path } = await Taro.scanCode({ scanType: ['qrCode'] as never })
    return codeIn(result || path || '') || undefined
  } catch {
    return undefined
  }
}
/** A browser has no such camera: there the phone's own reads the code and opens the page. */
export const canScan = () => process.env.TARO_ENV !== 'h5'
