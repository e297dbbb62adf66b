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

/** What WeChat says of a picture that nobody should see. */
const RISKY = 87014
const codeOf = (said: unknown) => {
  const { errCode, errcode } = (said ?? {}) as { errCode?: number; errcode?: number }
  return errCode ?? errcode ?? 0
}

/** False when WeChat calls the picture risky. It takes at most 1 MB; `name` tells its kind by its end. */
export async function isPictureFit(value: Buffer, name: string): Promise<boolean> {
  const contentType = /[.]png$/i.test(name) ? 'image/png' : 'image/jpeg'
  let code: number
  try {
    code = codeOf(await sdk.openapi.security.imgSecCheck({ media: { contentType, value } }))
  } catch (cause) {
    code = codeOf(cause)
    if (code !== RISKY) throw new CheckUnavailable('imgSecCheck', { cause })
  }
  if (code !== 0 && code !== RISKY) throw new CheckUnavailable('imgSecCheck')
  return code === 0
}

/** Of a message that did not arrive there at all, as WeChat itself numbers it. */
const UNREACHED = -1
/**
 * Sends a subscribe message; answers 0, or WeChat's number for what was wrong. Where no answer came it may have been
 * sent: it is not to be sent again.
 */
export async function sendMessage(
  touser: string,
  templateId: string,
  page: string,
  data: Readonly<Record<string, { value: string }>>,
): Promise<number> {
  try {
    return codeOf(await sdk.openapi.subscribeMessage.send({ touser, templateId, page, data, lang: 'zh_CN' }))
  } catch (cause) {
    return codeOf(cause) || UNREACHED
  }
}

/** WeChat made no code: the deed answers BUSY. */
export class CodeUnavailable extends CheckUnavailable {}

/**
 * A mini-program code as a picture (PNG or JPEG, as WeChat likes): it opens the page (no slash in front) with this scene,
 * at most 32 characters, `width` 280 to 1280 pixels. WeChat makes 5,000 a minute.
 */
export async function codeFor(page: string, scene: string, width: number): Promise<Buffer> {
  if (scene.length > 32) throw new Error('a scene has at most 32 characters')
  let answer: { buffer?: Buffer }
  try {
    // Unchecked: a school prints its slips while its first version is still being reviewed.
    answer = await sdk.openapi.wxacode.getUnlimited({ page, scene, width, checkPath: false })
  } catch (cause) {
    throw new CodeUnavailable('wxacode.getUnlimited', { cause })
  }
  if (!Buffer.isBuffer(answer.buffer)) throw new CodeUnavailable('wxacode.getUnlimited')
  return answer.buffer
}

/** Puts a file into the cloud's storage; answers its id there. */
export async function putFile(path: string, bytes: Buffer): Promise<string> {
  const { fileID } = await sdk.uploadFile({ cloudPath: path, fileContent: bytes })
  return fileID
}

/** Null when there is no such file. */
export async function readFile(fileId: string): Promise<Buffer | null> {
  const link = await linkTo(fileId, 60)
  if (link === null) return null
  const { fileContent } = await sdk.downloadFile({ fileID: fileId })
  return fileContent as Buffer
}

/** A link that works for some seconds; null when there is no such file. */
export async function linkTo(fileId: string, seconds: number): Promise<string | null> {
  const found = await sdk.getTempFileURL({ fileList: [{ fileID: fileId, maxAge: seconds }] })
  return found?.fileList[0]?.tempFileURL || null
}

/** Whether all of these lie in the storage; at most 50 at once. */
export async function areStored(fileIds: readonly string[]): Promise<boolean> {
  if (fileIds.length === 0) return true
  const found = await sdk.getTempFileURL({ fileList: fileIds.map((fileID) => ({ fileID, maxAge: 60 })) })
  const links = (found?.fileList ?? []).filter((file) => file.tempFileURL)
  return links.length === fileIds.length
}

/** At most 50 at once. Those that are gone already are no fault. */
export async function removeFiles(fileIds: readonly string[]): Promise<void> {
  if (fileIds.length > 0) await sdk.deleteFile({ fileList: [...fileIds] })
}
