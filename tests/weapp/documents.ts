import type { Options } from './answer'

export interface Document {
  name: string
  bytes: Uint8Array
}

/** Files of a phone: those that lie in its chats, and what was opened. */
export interface Documents {
  /** What is chosen next out of a chat; without one the choosing is called off. */
  inChat?: Document
  /** What WeChat's own reader has shown. */
  opened: (Document & { menu: boolean })[]
}

interface Device {
  documents: Documents
  /** Runs what needs the network: throws without one. */
  overNetwork: <T>(work: () => Promise<T>) => Promise<T>
  /** Puts bytes where the app's ticket says; answers the file's id. */
  store: (path: string, bytes: Uint8Array) => Promise<string>
  privacy: { needed: boolean }
}

/** `wx` for files: choosing, uploading into the cloud's storage, downloading from a link, opening. */
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
      async downloadFile({ url, filePath }: Options) {
        const answer = await overNetwork(() => fetch(String(url)))
        if (answer.ok) kept.set(String(filePath), new Uint8Array(await answer.arrayBuffer()))
        return { statusCode: answer.status, filePath }
      },
      openDocument({ filePath, showMenu }: Options) {
        const name = String(filePath).split('/').at(-1) ?? ''
        documents.opened.push({ name, bytes: at(filePath), menu: showMenu === true })
      },
    },
  }
}
