import Taro from '@tarojs/taro'
import { Button } from '@/ui/Button'
import { toast } from '@/ui/toast'

type Props = {
  /** Path of the page inside the app, with its question mark part. */
  path: string
  kind?: 'primary' | 'default'
  small?: boolean
  /** What WeChat's button says. */
  children: string
  /** A browser can only copy the address. */
  copyWords?: string
}

/** Forwards the page as a card in WeChat (the page itself says title and path), copies its address in a browser. */
export function ShareButton({ path, kind = 'primary', small, children, copyWords = '复制链接' }: Props) {
  if (process.env.TARO_ENV !== 'h5') {
    return (
      <Button kind={kind} small={small} openType="share">
        {children}
      </Button>
    )
  }
  const copy = () => {
    const { origin, pathname } = window.location
    Taro.setClipboardData({ data: `${origin}${pathname}#${path}` }).then(
      () => toast('链接已复制，可以发给同事'),
      () => toast('没有复制成功，请从地址栏复制'),
    )
  }
  return (
    <Button kind={kind} small={small} onClick={copy}>
      {copyWords}
    </Button>
  )
}
