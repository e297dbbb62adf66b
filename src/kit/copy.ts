import Taro from '@tarojs/taro'
import { toast } from '@/ui/toast'
import { type Route, urlOf } from './routes'

/** The address that a browser opens; WeChat has none. */
export function addressOf(route: Route, params: Record<string, string>): string | undefined {
  if (process.env.TARO_ENV !== 'h5') return undefined
  const { origin, pathname } = window.location
  return `${origin}${pathname}#${urlOf(route, params)}`
}

export const copy = (text: string, done: string) =>
  Taro.setClipboardData({ data: text }).then(
    () => toast(done),
    () => toast('没有复制成功，请再试一次'),
  )
