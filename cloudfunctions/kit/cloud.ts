import sdk from 'wx-server-sdk'

/** Identity, content check and codes: what the WeChat cloud gives besides the database (store.ts). */
sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV, keepalive: true } as Parameters<typeof sdk.init>[0])

// biome-ignore lint/suspicious/noExplicitAny: the SDK's own types lack transactions and this option.
export const database = (): any => sdk.database({ throwOnNotFound: false } as never)

/** The WeChat account that calls. Must be read before the first `await` of a call: the SDK keeps it in the process. */
export const callerAccount = (): string | undefined => {
  const { OPENID } = sdk.getWXContext()
  return typeof OPENID === 'string' && OPENID !== '' ? OPENID : undefined
}

/** The content check could not be had: the deed answers BUSY, and the text stays with its writer. */
export class CheckUnavailable extends Error {}

// The check takes at most 2,500 characters a call.
const PIECE = 2500
const pieces = (text: string) => {
  const chars = [...text]
  return Array.from({ length: Math.ceil(chars.length / PIECE) }, (_, i) =>
    chars.slice(i * PIECE, (i + 1) * PIECE).join(''),
  )
}

/** False when WeChat calls the text risky. `review` passes: a committee reads what it docks anyway. */
export async function isFit(text: string, accountId: string): Promise<boolean> {
  for (const content of pieces(text)) {
    let answer: { errCode?: number; errcode?: number; result?: { suggest?: string } }
    try {
      answer = await sdk.openapi.security.msgSecCheck({ version: 2, scene: 2, openid: accountId, content })
    } catch (cause) {
      throw new CheckUnavailable('msgSecCheck', { cause })
    }
    if ((answer.errCode ?? answer.errcode ?? 0) !== 0) throw new CheckUnavailable('msgSecCheck')
    if (answer.result?.suggest === 'risky') return false
  }
  return true
}
