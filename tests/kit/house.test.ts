jest.mock('@tarojs/taro', () => ({}))

import fs from 'node:fs'
import path from 'node:path'
import { routes } from '@/kit/routes'

/** The house's own rules about its files. */
const root = path.resolve(__dirname, '../..')
const ROOMS = ['domain', 'cloudfunctions', 'src', 'local', 'config', 'tests', 'types']
const SKIP = new Set(['node_modules', 'dist', 'dist-cloud'])

function filesOf(dir: string): string[] {
  return fs.readdirSync(path.join(root, dir), { withFileTypes: true }).flatMap((entry) => {
    const file = `${dir}/${entry.name}`
    if (entry.isDirectory()) return SKIP.has(entry.name) ? [] : filesOf(file)
    return /\.(ts|tsx|scss|cjs|js)$/.test(entry.name) ? [file] : []
  })
}
const files = ROOMS.flatMap(filesOf)
const linesOf = (file: string) => fs.readFileSync(path.join(root, file), 'utf8').split('\n').length

test('no file is longer than 300 lines, and half of them have at most 60', () => {
  const counted = files.map((file) => ({ file, lines: linesOf(file) })).sort((a, b) => a.lines - b.lines)
  expect(counted.filter((f) => f.lines > 300)).toEqual([])
  expect(counted[Math.floor(counted.length / 2)]?.lines).toBeLessThanOrEqual(60)
})

test('nothing is named after its pattern', () => {
  expect(files.filter((f) => /(^|\/)(utils?|helpers?|common|manager|service|index-?v2)(\.|\/)/i.test(f))).toEqual([])
})

test('a domain keeps its name in every room', () => {
  const folders = (dir: string) =>
    fs
      .readdirSync(path.join(root, dir), { withFileTypes: true })
      .filter((e) => e.isDirectory() && e.name !== 'kit')
      .map((e) => e.name)
  const domains = folders('domain')
  expect(folders('src/features').filter((f) => !domains.includes(f))).toEqual([])
  expect(folders('cloudfunctions').filter((f) => !domains.includes(f) && f !== 'jobs')).toEqual([])
})

test('every route is a page of the app, and every page has a route', () => {
  const global_ = globalThis as { defineAppConfig?: (c: unknown) => unknown }
  global_.defineAppConfig = (c) => c
  const app = require('../../src/app.config').default as {
    pages: string[]
    subPackages: { root: string; pages: string[] }[]
  }
  const pages = [...app.pages, ...app.subPackages.flatMap((s) => s.pages.map((p) => `${s.root}/${p}`))]
  expect(Object.values(routes).sort()).toEqual(pages.map((p) => `/${p}`).sort())
  for (const page of pages) expect(fs.existsSync(path.join(root, 'src', `${page}.tsx`))).toBe(true)
})

test('versions and licence in package.json; the SDK is pinned, its protocol is private', () => {
  const pack = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    license: string
    dependencies: Record<string, string>
  }
  expect(pack.license).toBe('MIT')
  expect(pack.dependencies['wx-server-sdk']).toMatch(/^\d+\.\d+\.\d+$/)
})
