import type { Options } from './answer'

export interface Document {
  name: string
  bytes: Uint8Array
}

/** Files of a phone: those that lie in its chats, and what was opened. */
export interface Documents {
  /** What is chosen next out of a chat; without one the choosing is called off. */
  inChat?: Document
  /** What is picked next out of the album; without any the picking is called off. */
  inAlbum?: readonly Uint8Array[]
  /** WeChat's own viewer of pictures: the bytes that it has shown. */
  viewed?: Uint8Array[]
  /** What WeChat's own reader has shown. */
  opened: (Document & { menu: boolean })[]
  /** What lies in the album, as the app has put it there. */
  saved: Document[]
  /** The album is not to be touched: WeChat has asked, and was told no. */
  albumRefused?: boolean
}

interface Device {
  documents: Documents
  /** Runs what needs the network: throws without one. */
  overNetwork: <T>(work: () => Promise<T>) => Promise<T>
  /** Puts bytes where the app's ticket says; answers the file's id. */
  store: (path: string, bytes: Uint8Array) => Promise<string>
  privacy: { needed: boolean }
}

const nameOf = (filePath: unknown) => String(filePath).split('/').at(-1) ?? ''

/** `wx` for files: choosing, uploading into the cloud's storage, downloading from a link, opening, saving a picture. */
export function handlingFiles({ documents, overNetwork, store, privacy }: Device) {
  const kept = new Map<string, Uint8Array>()
  const at = (path: unknown) => {
    const bytes = kept.get(String(path))
    if (!bytes) throw new Error(`no such file ${path}`)
    return bytes
  }
  const upload = async ({ cloudPath, filePath }: Options) => {
    const bytes = at(filePath)
    return { fileID: await overNetwork(() => store(String(cloudPath), bytes)), statusCode: 200 }
  }
  return {
    uploadFile: upload,
    functions: {
      chooseMessageFile({ extension }: Options) {
        if (privacy.needed) throw new Error('privacy permission is not authorized')
        const file = documents.inChat
        const fits = (extension as string[] | undefined)?.some((end) => file?.name.endsWith(`.${end}`)) ?? true
        if (!file || !fits) throw new Error('cancel')
        const path = `wxfile://tmp_${kept.size}`
        kept.set(path, file.bytes)
        return { tempFiles: [{ name: file.name, size: file.bytes.length, path, type: 'file', time: 0 }] }
      },
      chooseMedia({ count }: Options) {
        if (privacy.needed) throw new Error('privacy permission is not authorized')
        const picked = documents.inAlbum?.slice(0, Number(count)) ?? []
        if (picked.length === 0) throw new Error('cancel')
        const tempFiles = picked.map((bytes) => {
          const tempFilePath = `wxfile://tmp_${kept.size}.jpg`
          kept.set(tempFilePath, bytes)
          return { tempFilePath, size: bytes.length, fileType: 'image' }
        })
        return { tempFiles, type: 'image' }
      },
      async previewImage({ urls }: Options) {
        for (const url of urls as string[]) {
          const answer = await overNetwork(() => fetch(url))
          documents.viewed = [...(documents.viewed ?? []), new Uint8Array(await answer.arrayBuffer())]
        }
      },
      async downloadFile({ url, filePath }: Options) {
        const answer = await overNetwork(() => fetch(String(url)))
        if (answer.ok) kept.set(String(filePath), new Uint8Array(await answer.arrayBuffer()))
        return { statusCode: answer.status, filePath }
      },
      saveImageToPhotosAlbum({ filePath }: Options) {
        if (privacy.needed) throw new Error('privacy permission is not authorized')
        if (documents.albumRefused) throw new Error('auth deny')
        documents.saved.push({ name: nameOf(filePath), bytes: at(filePath) })
      },
      // The person opens the switch there.
      openSetting() {
        documents.albumRefused = false
        return { authSetting: { 'scope.writePhotosAlbum': true } }
      },
      openDocument({ filePath, showMenu }: Options) {
        documents.opened.push({ name: nameOf(filePath), bytes: at(filePath), menu: showMenu === true })
      },
    },
  }
}
