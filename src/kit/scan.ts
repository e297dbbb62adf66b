import Taro from '@tarojs/taro'

const decoded = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The code in what was scanned: a code of ours as it is, an address of our page, or a mini-program code of it. */
export function codeIn(scanned: string): string {
  const [, held] = /[?&](?:code|scene)=([^&#]+)/.exec(scanned) ?? []
  return (held === undefined ? scanned.trim() : decoded(held)).slice(0, 200)
}

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
