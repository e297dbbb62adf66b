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

function inBrowser(ends: readonly string[], most: number): Promise<Chosen[]> {
  return new Promise((done) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = most > 1
    input.accept = ends.map((end) => `.${end}`).join(',')
    input.onchange = () =>
      done([...(input.files ?? [])].map((file) => ({ name: file.name, size: file.size, from: file })))
    input.oncancel = () => done([])
    input.click()
  })
}

const wasCancelled = (error: unknown) => /cancel/.test(String((error as { errMsg?: unknown } | null)?.errMsg))

/** What was chosen; nothing where the choosing was called off, or the privacy contract refused. */
async function unlessCancelled(choose: () => Promise<Chosen[]>): Promise<Chosen[]> {
  if (!(await askConsent())) return []
  try {
    return await choose()
  } catch (error) {
    if (wasCancelled(error)) return []
    throw error
  }
}

const inWeChat = (ends: readonly string[], most: number) =>
  unlessCancelled(async () => {
    const { tempFiles } = await Taro.chooseMessageFile({ count: most, type: 'file', extension: [...ends] })
    return tempFiles.map((file) => ({ name: file.name, size: file.size, from: file.path }))
  })

/**
 * Lets files be chosen whose names end so: in WeChat out of a chat, the only place where a mini-program may look for
 * documents. Throws where WeChat cannot. A browser does not know of `most` beyond one.
 */
export const chooseFiles = process.env.TARO_ENV === 'h5' ? inBrowser : inWeChat

/** One file; undefined when none was chosen. */
export const chooseFile = async (ends: readonly string[]) => (await chooseFiles(ends, 1))[0]

/** WeChat's pictures have no names: they are numbered. */
const numbered = (path: string, n: number) => `图片${n}.${/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? 'jpg'}`

/** Pictures out of the album or fresh from the camera, made smaller by WeChat; called 图片1 and so on from `first`. */
export const choosePictures = (most: number, first: number) =>
  unlessCancelled(async () => {
    const { tempFiles } = await Taro.chooseMedia({ count: most, mediaType: ['image'], sizeType: ['compressed'] })
    return tempFiles.map(({ tempFilePath, size }, n) => ({
      name: numbered(tempFilePath, first + n),
      size,
      from: tempFilePath,
    }))
  })
