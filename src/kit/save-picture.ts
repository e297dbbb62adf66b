import { no, ok, type Result } from '@domain/kit/result'
import Taro from '@tarojs/taro'
import { linkTo, placeOf, showInBrowser } from './open-file'
import { askConsent } from './privacy'

/** False where the person has called it off, which needs no words. */
type Saved = Result<boolean>

const wordsOf = (error: unknown) => String((error as { errMsg?: unknown } | null)?.errMsg)

async function toAlbum(fileId: string): Promise<Saved> {
  if (!(await askConsent())) return ok(false)
  const link = await linkTo({ fileId })
  if (!link.ok) return link
  const filePath = placeOf(link.value.name)
  const got = await Taro.downloadFile({ url: link.value.url, filePath }).catch(() => undefined)
  if (got?.statusCode !== 200) return no('OFFLINE')
  return Taro.saveImageToPhotosAlbum({ filePath }).then(
    () => ok(true),
    (error: unknown) => {
      const words = wordsOf(error)
      if (/cancel/.test(words)) return ok(false)
      // Refused now, or once before: WeChat does not ask a second time.
      return no(/auth|deny|permission/.test(words) ? 'NO_ALBUM' : 'CANNOT_SAVE')
    },
  )
}

async function toFolder(fileId: string): Promise<Saved> {
  const link = await linkTo({ fileId })
  return link.ok ? showInBrowser(link.value) : link
}

/**
 * Saves a picture that the cloud keeps: into the album of a phone, into the downloads of a browser. Refusals: those of
 * file.link, OFFLINE, NO_ALBUM (no permission), CANNOT_SAVE.
 */
export const savePicture = process.env.TARO_ENV === 'h5' ? toFolder : toAlbum

/** Where the permission is given that was refused. */
export const openPermissions = () => Taro.openSetting().catch(() => undefined)
