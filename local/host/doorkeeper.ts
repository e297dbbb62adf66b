import type { IncomingMessage } from 'node:http'
import { LOOPBACK } from './args'

const nameOf = (host: string) => host.replace(/:\d+$/, '').toLowerCase()

/**
 * Why a request is turned away, or null. A page of another site can make a browser ask this machine: by a name that it
 * points to 127.0.0.1 (then `Host` is that name), or from its own page (then `Origin` is not ours).
 */
export function turnedAway({ headers }: IncomingMessage, listen: string): string | null {
  const host = headers.host ?? ''
  if (listen === LOOPBACK && nameOf(host) !== LOOPBACK && nameOf(host) !== 'localhost')
    return '只接受本机访问：请用 http://127.0.0.1 打开'
  const { origin } = headers
  if (origin !== undefined && origin !== `http://${host}`) return '不接受其他网站发来的请求'
  return null
}

/** Said at the start when the door is opened wider than this machine. */
export const WIDE_OPEN = [
  '警告：演示登录没有密码，同一网络里的任何人都可以用任何人的身份进入。不要放真实的数据。',
  'WARNING: the demo login has no password. Anybody on this network can sign in as anybody. Do not put real data here.',
]
