import { fileContract } from '@domain/file/contract'
import { endOfName } from '@domain/file/rules'
import { no, ok, type Result } from '@domain/kit/result'
import Taro from '@tarojs/taro'
import { client } from './call'

type Opened = Result<true>
interface Link {
  url: string
  name: string
}

const files = client(fileContract)
/** A link to what the cloud keeps, for some minutes. */
export const linkTo = files.link

export async function showInBrowser({ url, name }: Link): Promise<Opened> {
  const way = document.createElement('a')
  Object.assign(way, { href: url, download: name, target: '_blank', rel: 'noopener' })
  way.click()
  return ok(true)
}

/** Under its own name: that is what the other one sees when it is forwarded. */
export const placeOf = (name: string) => `${wx.env.USER_DATA_PATH}/${name.replace(/[\\/:*?"<>|]/g, '_')}`

async function inWeChat({ url, name }: Link): Promise<Opened> {
  const filePath = placeOf(name)
  const got = await Taro.downloadFile({ url, filePath }).catch(() => undefined)
  if (got?.statusCode !== 200) return no('OFFLINE')
  const fileType = endOfName(name) as keyof Taro.openDocument.FileType
  // The menu at its top right forwards it to a computer, and prints it.
  return Taro.openDocument({ filePath, fileType, showMenu: true }).then(
    () => ok<true>(true),
    () => no('CANNOT_OPEN'),
  )
}

const show = process.env.TARO_ENV === 'h5' ? showInBrowser : inWeChat

/** Opens a Word, Excel or PDF file that the cloud keeps. Refusals: those of file.link, OFFLINE, CANNOT_OPEN. */
export async function openFile(fileId: string): Promise<Opened> {
  const link = await linkTo({ fileId })
  return link.ok ? show(link.value) : link
}
