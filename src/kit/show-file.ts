import { endOfName } from '@domain/file/rules'
import { no, ok, type Result } from '@domain/kit/result'
import Taro from '@tarojs/taro'
import { linkTo, openFile } from './open-file'

/** With a `url` the page itself shows the picture: browsers have no viewer to hand it to. */
type Shown = Result<{ url?: string }>

/** What browsers draw; WeChat draws HEIC of iPhones besides. */
const PICTURES = ['jpg', 'jpeg', 'png', 'gif', 'webp']
const isPicture = (name: string) =>
  [...PICTURES, ...(process.env.TARO_ENV === 'h5' ? [] : ['heic'])].includes(endOfName(name))

async function showPicture(fileId: string): Promise<Shown> {
  const link = await linkTo({ fileId })
  if (!link.ok) return link
  const { url } = link.value
  if (process.env.TARO_ENV === 'h5') return ok({ url })
  return Taro.previewImage({ urls: [url] }).then(
    () => ok({}),
    () => no('CANNOT_OPEN'),
  )
}

/** Shows a picture or opens a document that the cloud keeps. Refusals: those of file.link, OFFLINE, CANNOT_OPEN. */
export async function showFile({ fileId, name }: { fileId: string; name: string }): Promise<Shown> {
  if (isPicture(name)) return showPicture(fileId)
  const opened = await openFile(fileId)
  return opened.ok ? ok({}) : opened
}
