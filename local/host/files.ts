import type { FileRecord } from '@domain/file/model'
import { recordIdIn } from '@domain/file/rules'
import type { Member } from '@domain/member/model'
import type { Gateway } from '../gateway/gateway'

const BOUNDARY = /^multipart\/form-data;.*boundary="?([^";]+)"?/i

export interface Upload {
  bytes: Buffer
  /** As the form calls it; empty where nothing says so. */
  name: string
}

const NAME = /;\s*filename="([^"]*)"/i

/** The first file of a form, or null. */
function firstFile(body: Buffer, boundary: string): Upload | null {
  const mark = Buffer.from(`--${boundary}`)
  for (let at = body.indexOf(mark); at >= 0; ) {
    const next = body.indexOf(mark, at + mark.length)
    if (next < 0) return null
    const part = body.subarray(at + mark.length + 2, next - 2)
    const head = part.indexOf('\r\n\r\n')
    const heads = part.subarray(0, Math.max(0, head)).toString('utf8')
    if (head >= 0 && /;\s*filename\*?=/i.test(heads))
      return { bytes: part.subarray(head + 4), name: NAME.exec(heads)?.[1] ?? '' }
    at = next
  }
  return null
}

const KINDS: [start: string, end: string][] = [
  ['PK\u0003\u0004', '.xlsx'],
  ['%PDF', '.pdf'],
  ['\u0089PNG', '.png'],
  ['\u00ff\u00d8\u00ff', '.jpg'],
]
/** The end of a name for a file that came without one, by how its bytes begin. */
export function endOf(bytes: Buffer): string {
  const start = bytes.subarray(0, 4).toString('latin1')
  return KINDS.find(([begins]) => start.startsWith(begins))?.[1] ?? '.csv'
}

/** Uploads at the door, as `wx.cloud.uploadFile` does them: a file under the path that a ticket of the caller names. */
export class Files {
  readonly #gateway: Pick<Gateway, 'url' | 'database'>

  constructor(gateway: Pick<Gateway, 'url' | 'database'>) {
    this.#gateway = gateway
  }

  /**
   * What an account has leave to put at a path: its own ticket, until the file belongs to a record, or null. The cloud
   * knows paths and their first writers alone; see docs/deploy.md, storage.
   */
  ticketOf(accountId: string, path: string): Pick<FileRecord, 'size'> | null {
    const { database } = this.#gateway
    const file = database.read('files', recordIdIn(path) ?? '') as FileRecord | undefined
    if (file?.path !== path || file.recordId !== undefined || file.gone) return null
    const member = database.read('members', file.memberId) as Member | undefined
    return member?.accountId === accountId ? file : null
  }

  /** The file in a body: of a form its first one, else the body itself; null when there is none. */
  partOf(body: Buffer, contentType: string): Upload | null {
    const boundary = BOUNDARY.exec(contentType)?.[1]
    const file = boundary === undefined ? { bytes: body, name: '' } : firstFile(body, boundary)
    return file && file.bytes.length > 0 ? file : null
  }

  /** Puts it into the cloud's storage by the way the SDK goes; answers the fileId by which functions find it. */
  async keep(file: Buffer, path: string): Promise<string> {
    const asked = { action: 'storage.getUploadMetadata', path }
    const ticket = await fetch(this.#gateway.url, { method: 'POST', body: JSON.stringify(asked) })
    const { data } = (await ticket.json()) as { data: { url: string; authorization: string; fileId: string } }
    const { url, authorization, fileId } = data
    const put = await fetch(url, { method: 'PUT', body: new Uint8Array(file), headers: { authorization } })
    if (!put.ok) throw new Error(`the storage answered HTTP ${put.status}`)
    return fileId
  }
}
