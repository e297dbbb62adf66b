import { randomBytes } from 'node:crypto'

const BOUNDARY = /^multipart\/form-data;.*boundary="?([^";]+)"?/i

/** The first file of a form, or null. */
function firstFile(body: Buffer, boundary: string): Buffer | null {
  const mark = Buffer.from(`--${boundary}`)
  for (let at = body.indexOf(mark); at >= 0; ) {
    const next = body.indexOf(mark, at + mark.length)
    if (next < 0) return null
    const part = body.subarray(at + mark.length + 2, next - 2)
    const head = part.indexOf('\r\n\r\n')
    if (head >= 0 && /;\s*filename\*?=/i.test(part.subarray(0, head).toString('latin1'))) return part.subarray(head + 4)
    at = next
  }
  return null
}

/** Uploads at the door, as `wx.cloud.uploadFile` does them: a file of the caller under a name nobody can guess. */
export class Files {
  readonly #gatewayUrl: string

  constructor(gatewayUrl: string) {
    this.#gatewayUrl = gatewayUrl
  }

  /** The file in a body: of a form its first one, else the body itself; null when there is none. */
  partOf(body: Buffer, contentType: string): Buffer | null {
    const boundary = BOUNDARY.exec(contentType)?.[1]
    const file = boundary === undefined ? body : firstFile(body, boundary)
    return file && file.length > 0 ? file : null
  }

  /** Puts it into the cloud's storage by the way the SDK goes; answers the fileId by which functions find it. */
  async keep(file: Buffer, accountId: string): Promise<string> {
    const path = `uploads/${accountId}/${randomBytes(16).toString('hex')}`
    const asked = { action: 'storage.getUploadMetadata', path }
    const ticket = await fetch(this.#gatewayUrl, { method: 'POST', body: JSON.stringify(asked) })
    const { data } = (await ticket.json()) as { data: { url: string; authorization: string; fileId: string } }
    const { url, authorization, fileId } = data
    const put = await fetch(url, { method: 'PUT', body: new Uint8Array(file), headers: { authorization } })
    if (!put.ok) throw new Error(`the storage answered HTTP ${put.status}`)
    return fileId
  }
}
