import fs from 'node:fs/promises'
import path from 'node:path'
import { type Reply, words } from './reply'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}
/** The build puts the hash of its content into a file's name: such a file never changes. */
const HASHED = /\.[0-9a-f]{8,}\.\w+$/

function inside(root: string, url: string): string | null {
  let name: string
  try {
    name = decodeURIComponent(url)
  } catch {
    return null
  }
  if (name.includes('\0') || name.includes('\\')) return null
  const file = path.resolve(root, `.${path.posix.normalize(`/${name}`)}`)
  return file === root || file.startsWith(root + path.sep) ? file : null
}

async function read(root: string, file: string): Promise<Buffer | null> {
  try {
    // A link inside the build could still point out of it.
    const real = await fs.realpath(file)
    return real.startsWith((await fs.realpath(root)) + path.sep) ? await fs.readFile(real) : null
  } catch {
    return null
  }
}

/** A file of the H5 build; a path without a file is a page of the app, which finds its way by itself. */
export async function staticFile(root: string, pathname: string): Promise<Reply> {
  const file = inside(path.resolve(root), pathname)
  const body = file && (await read(root, file))
  const type = TYPES[path.extname(pathname).toLowerCase()]
  if (body && type)
    return {
      status: 200,
      type,
      body,
      cache: HASHED.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache',
    }
  if (type && !pathname.endsWith('.html')) return words(404, '没有这个文件')
  const index = await read(root, path.join(root, 'index.html'))
  if (!index) return words(404, '页面还没有构建：请先运行 npm run build')
  return { status: 200, type: TYPES['.html'] as string, body: index, cache: 'no-cache' }
}
