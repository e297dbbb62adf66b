import Taro from '@tarojs/taro'

export interface Message {
  action: string
  input: unknown
  requestId?: string
}

/** The demo login of the local cloud (H5 only): who the browser plays. WeChat knows its caller by itself. */
const TOKEN = 'token'
export const token = {
  get: (): string => String(Taro.getStorageSync(TOKEN) || ''),
  set: (value: string) => Taro.setStorageSync(TOKEN, value),
  clear: () => Taro.removeStorageSync(TOKEN),
}

async function overHttp(name: string, message: Message): Promise<unknown> {
  const answer = await fetch(`/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token.get()}` },
    body: JSON.stringify(message),
  })
  return answer.json()
}

async function overWeChat(name: string, message: Message): Promise<unknown> {
  const { result } = await Taro.cloud.callFunction({ name, data: message })
  return result
}

/** Brings one message to a cloud function; throws when no answer came. */
export const send = process.env.TARO_ENV === 'h5' ? overHttp : overWeChat
