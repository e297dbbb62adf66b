import Taro from '@tarojs/taro'
import { askConsent } from './privacy'

/** A file on this device, before anybody has been sent it. */
export interface Chosen {
  name: string
  /** Bytes. */
  size: number
  /** In WeChat the path of WeChat's own copy, which is gone when the app is closed; in a browser the file itself. */
  from: string | Blob
}

function inBrowser(ends: readonly string[]): Promise<Chosen | undefined> {
  return new Promise((done) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = ends.map((end) => `.${end}`).join(',')
    input.onchange = () => {
      const file = input.files?.[0]
      done(file && { name: file.name, size: file.size, from: file })
    }
    input.oncancel = () => done(undefined)
    input.click()
  })
}

const wasCancelled = (error: unknown) => /cancel/.test(String((error as { errMsg?: unknown } | null)?.errMsg))

async function inWeChat(ends: readonly string[]): Promise<Chosen | undefined> {
  if (!(await askConsent())) return undefined
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...ends] })
    const [file] = tempFiles
    return file && { name: file.name, size: file.size, from: file.path }
  } catch (error) {
    if (wasCancelled(error)) return undefined
    throw error
  }
}

/**
 * Lets one file be chosen whose name ends so: in WeChat out of a chat, the only place where a mini-program may look for
 * documents. Undefined when none was chosen; throws where WeChat cannot.
 */
export const chooseFile = process.env.TARO_ENV === 'h5' ? inBrowser : inWeChat
