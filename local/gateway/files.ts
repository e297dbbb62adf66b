import { createHmac, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dirname, extname, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Refusal } from './refusal'

const BUCKET = 'cloud://local.6c6f-local/'
const ROUTE = '/file/'

/** Whether somebody comes with a link. */
export const isLink = ({ method, url }: IncomingMessage) =>
  (method === 'GET' || method === 'HEAD') && url?.startsWith(ROUTE) === true

const TYPES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Cloud storage in a folder. Links are signed and end, as the cloud's do; the secret lives as long as the process. */
export class Files {
  readonly #root: string
  readonly #secret = randomBytes(32)

  constructor(
    directory: string,
    readonly now: () => number,
    readonly origin: () => string,
    /** Where whoever gets a link finds it. */
    readonly reach: () => string = origin,
  ) {
    this.#root = resolve(directory)
    mkdirSync(this.#root, { recursive: true })
  }

  upload(path: unknown) {
    const name = this.#checked(path)
    const url = `${this.origin()}${ROUTE}${encodeURIComponent(name)}`
    return {
      url,
      token: 'local',
      authorization: this.#sign('PUT', name, 0),
      fileId: BUCKET + name,
      cosFileId: encodeURIComponent(name),
    }
  }

  /** A link that works for `seconds`. */
  link(fileId: string, seconds: number) {
    const name = this.#nameOf(fileId)
    if (name === undefined || !existsSync(this.#place(name)))
      return { code: 'STORAGE_FILE_NONEXIST', fileid: fileId, fileID: fileId, tempFileURL: '', download_url: '' }
    const until = this.now() + seconds * 1000
    const url = `${this.reach()}${ROUTE}${name}?until=${until}&sign=${this.#sign('GET', name, until)}`
    return { code: 'SUCCESS', fileid: fileId, fileID: fileId, tempFileURL: url, download_url: url, maxAge: seconds }
  }

  remove(fileId: string) {
    const name = this.#nameOf(fileId)
    const found = name !== undefined && existsSync(this.#place(name))
    if (found) rmSync(this.#place(name))
    return { fileID: fileId, fileid: fileId, code: found ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
  }

  /** Serves uploads and links; false when the request is not about files. */
  async serve(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const url = new URL(request.url ?? '/', this.origin())
    if (!url.pathname.startsWith(ROUTE)) return false
    const name = this.#checked(decodeURIComponent(url.pathname.slice(ROUTE.length)))
    if (request.method === 'PUT') await this.#take(name, request, response)
    else this.#give(name, url.searchParams, request.method === 'HEAD', response)
    return true
  }

  async #take(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers.authorization !== this.#sign('PUT', name, 0)) {
      response.writeHead(403).end()
      return
    }
    const place = this.#place(name)
    mkdirSync(dirname(place), { recursive: true })
    const part = `${place}.${randomBytes(6).toString('hex')}.part`
    try {
      await pipeline(request, createWriteStream(part, { flush: true }))
      renameSync(part, place)
    } finally {
      rmSync(part, { force: true })
    }
    response.writeHead(200).end()
  }

  #give(name: string, query: URLSearchParams, head: boolean, response: ServerResponse): void {
    const until = Number(query.get('until'))
    const place = this.#place(name)
    const open = query.get('sign') === this.#sign('GET', name, until) && until >= this.now()
    if (!open || !existsSync(place)) {
      response.writeHead(open ? 404 : 403).end()
      return
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream',
      'content-length': statSync(place).size,
      'x-content-type-options': 'nosniff',
    })
    if (head) response.end()
    else pipeline(createReadStream(place), response).catch(() => response.destroy())
  }

  #sign(method: string, name: string, until: number): string {
    return createHmac('sha256', this.#secret).update(`${method} ${until} ${name}`).digest('hex')
  }

  #nameOf(fileId: string): string | undefined {
    return typeof fileId === 'string' && fileId.startsWith(BUCKET)
      ? this.#checked(fileId.slice(BUCKET.length))
      : undefined
  }

  /** A relative path that stays below the root. */
  #checked(path: unknown): string {
    const name = typeof path === 'string' ? path : ''
    const parts = name.split('/')
    const bad = parts.some((part) => part === '' || part === '.' || part === '..' || /[\\\0:?#%]/.test(part))
    if (bad || name.length > 400 || !this.#place(name).startsWith(this.#root + sep))
      throw new Refusal('STORAGE_PARAM_INVALID', `'${name}' is not a path for a file`)
    return name
  }

  #place(name: string): string {
    return resolve(this.#root, name)
  }
}
