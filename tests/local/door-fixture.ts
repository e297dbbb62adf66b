import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type Host, openHost } from '../../local/host/host'

/** Functions as small as they can be, each with one habit that the door must stand. */
const FUNCTIONS: Record<string, string> = {
  echo: 'exports.main = async (event) => ({ ok: true, value: event })',
  who: `exports.main = async () => {
    const before = process.env.WX_OPENID
    await new Promise((r) => setTimeout(r, 20))
    return { ok: true, value: { before, after: process.env.WX_OPENID ?? null } }
  }`,
  throws: 'exports.main = () => { throw new Error("a secret of the inside") }',
  rejects: 'exports.main = async () => { throw new Error("a secret of the inside") }',
  silent: 'exports.main = async () => undefined',
  endless: 'exports.main = () => new Promise(() => {})',
  time: `exports.main = async () => ({ ok: true, value: {
    now: Date.now(), made: new Date().getTime(), day: new Date(0).toISOString(), is: new Date() instanceof Date } })`,
  sick: 'throw new Error("does not load")',
}

export const tempDir = () => fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-door-'))

/** Writes the functions into a folder, as a build would. */
export async function writeFunctions(dir: string) {
  for (const [name, code] of Object.entries(FUNCTIONS)) {
    await fs.mkdir(path.join(dir, name), { recursive: true })
    await fs.writeFile(path.join(dir, name, 'index.js'), code)
  }
}

/** A small build of pages beside a file that is none of them. */
async function writePages(dir: string) {
  const pages = path.join(dir, 'pages')
  await fs.mkdir(path.join(pages, 'js'), { recursive: true })
  await fs.writeFile(path.join(pages, 'index.html'), '<p>the app</p>')
  await fs.writeFile(path.join(pages, 'js/app.0123abcd.js'), 'run()')
  await fs.writeFile(path.join(pages, 'logo.svg'), '<svg/>')
  await fs.writeFile(path.join(dir, 'outside.js'), 'not for visitors')
  await fs.symlink(path.join(dir, 'outside.js'), path.join(pages, 'link.js'))
  return pages
}

/** A host in this process that serves pages and has no function. */
export async function openPages(): Promise<{ host: Host; close(): Promise<void> }> {
  const dir = await tempDir()
  const pages = await writePages(dir)
  const functions = path.join(dir, 'functions')
  await fs.mkdir(functions)
  const options = { data: path.join(dir, 'data'), functions, port: 0, listen: '127.0.0.1', test: true, pages }
  const host = await openHost(options, async () => undefined)
  return {
    host,
    close: async () => {
      await host.close()
      await fs.rm(dir, { recursive: true, force: true })
    },
  }
}
