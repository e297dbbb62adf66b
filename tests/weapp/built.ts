import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string }[] }
}

/** The built mini-program as it lies on the disk. All paths are from its root and have no leading slash. */
export interface Built {
  folder: string
  app: AppJson
  /** Every page, of the main package and of the subpackages. */
  pages: string[]
  tabs: string[]
  files: string[]
  has(file: string): boolean
  read(file: string): string
  size(file: string): number
}

export function openBuilt(folder: string): Built {
  const at = (file: string) => path.join(folder, file)
  const read = (file: string) => readFileSync(at(file), 'utf8')
  const app = JSON.parse(read('app.json')) as AppJson
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
  const ofParts = (app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => path.posix.join(root, page)))
  return {
    folder,
    app,
    pages: [...app.pages, ...ofParts],
    tabs: app.tabBar?.list.map(({ pagePath }) => pagePath) ?? [],
    files,
    has: (file) => existsSync(at(file)),
    read,
    size: (file) => statSync(at(file)).size,
  }
}
