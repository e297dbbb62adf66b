import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Built } from './built'

/** The main package and one page of one subpackage: as good as all of it to plant a fault in, and sooner compiled. */
export function cutDown({ folder, app }: Built, mp: string): void {
  const [first, ...others] = app.subPackages ?? []
  const [kept, ...dropped] = first?.pages ?? []
  if (!first || !kept) throw new Error('there is no subpackage to plant a fault in')
  const gone = [...others.map(({ root }) => root), ...dropped.map((page) => path.join(first.root, path.dirname(page)))]
  cpSync(folder, mp, { recursive: true, filter: (file) => !gone.includes(path.relative(folder, file)) })
  rewrite(path.join(mp, 'app.json'), { subPackages: [{ ...first, pages: [kept] }], preloadRule: {} })
}

type Json = Record<string, unknown>
const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Json
const rewrite = (file: string, change: Json) =>
  writeFileSync(file, JSON.stringify({ ...readJson(file), ...change }, undefined, 1))

export interface Planted {
  /** Puts the fault into the cut-down package that lies in the folder `mp`. */
  plant: (mp: string, built: Built) => void
  /** What the compiler has to say of it: a rejection for another reason proves nothing. */
  says: RegExp
}

const inApp = (change: (built: Built) => Json) => (mp: string, built: Built) =>
  rewrite(path.join(mp, 'app.json'), change(built))
const inFirst =
  (ending: string, text: string) =>
  (mp: string, { app }: Built) =>
    writeFileSync(path.join(mp, `${app.pages[0]}.${ending}`), text)

/** Faults that WeChat's compiler knows, so that its silence about the package means something. */
export const FAULTS: Record<string, Planted> = {
  'a page that is not there': {
    plant: inApp(({ app }) => ({ pages: [...app.pages, 'pages/nowhere/index'] })),
    says: /could not find the corresponding file: "pages\/nowhere\/index/,
  },
  'an icon of the tab bar that is not there': {
    plant(mp) {
      const theme = readJson(path.join(mp, 'theme.json')) as Record<string, Record<string, string>>
      const icon = Object.values(theme.dark ?? {}).find((value) => value.endsWith('.png'))
      if (!icon) throw new Error('theme.json names no icon')
      rmSync(path.join(mp, icon))
    },
    says: /"tabBar".*\.png" not found/,
  },
  'a component that is not there': {
    plant: (mp, { app }) => rewrite(path.join(mp, `${app.pages[0]}.json`), { usingComponents: { lost: '../../lost' } }),
    says: /component not found/,
  },
  'a wxml that does not close': {
    plant: inFirst('wxml', '<view><text></view>'),
    says: /unexpected end tag/,
  },
  'a wxss that does not close': {
    plant: inFirst('wxss', '.a { color: red'),
    says: /Unclosed block/,
  },
  'a js that is none': {
    plant: inFirst('js', 'Page({ a: })'),
    says: /Unexpected token/,
  },
  'a subpackage inside another': {
    plant(mp) {
      const file = path.join(mp, 'app.json')
      const [first] = readJson(file).subPackages as { root: string; pages: string[] }[]
      const inside = first && { root: `${first.root}/pages`, name: 'inside', pages: ['list/index'] }
      rewrite(file, { subPackages: [first, inside] })
    },
    says: /should not contain/,
  },
  'a tab of no page': {
    plant: inApp(({ app }) => ({ pages: app.pages.slice(0, -1) })),
    says: /need in \["pages"\]/,
  },
  'a value in app.json that is none': {
    plant: inApp(() => ({ window: { navigationBarTextStyle: 'purple' } })),
    says: /navigationBarTextStyle/,
  },
  'an app.json that is no JSON': {
    plant: (mp) =>
      writeFileSync(path.join(mp, 'app.json'), readFileSync(path.join(mp, 'app.json'), 'utf8').slice(0, -1)),
    says: /app\.json/,
  },
}
