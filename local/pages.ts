import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '..')
/** What the H5 build is made of. */
const SOURCES = ['src', 'domain', 'config', 'package-lock.json', 'babel.config.js']

const changedAt = (file: string): number => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

function newest(file: string): number {
  const own = changedAt(file)
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isDirectory()) return own
  return Math.max(own, ...fs.readdirSync(file).map((name) => newest(path.join(file, name))))
}

/** Whether a build of the pages is there and not older than what it is made of. */
export const isFresh = (pages: string) =>
  changedAt(path.join(pages, 'index.html')) > Math.max(...SOURCES.map((name) => newest(path.join(root, name))))

/** Builds the pages as `npm run build` does, in a process of its own: the compiler keeps much memory. */
export function buildPages(): Promise<void> {
  const args = ['--import', 'tsx', 'config/build.ts', 'h5']
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error('页面没有构建成功，原因见上面'))))
  })
}
