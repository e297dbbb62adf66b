import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Metafile, type Plugin } from 'esbuild'
import { BESIDE } from './beside'
import { functionNames } from './functions'
import { slim } from './slim'

/**
 * What ships, by name, version and licence: packages of which at least a byte reaches a bundle, as esbuild tells. The
 * phone and the browser are bundled by Taro's webpack, which takes the same imports; what it adds itself is named here.
 */
const root = path.resolve(__dirname, '..')
const at = (...parts: string[]) => path.join(root, ...parts)

/** Licences that let anyone use, change and pass on, and ask for no more than their own text. */
export const ALLOWED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD']
/** Packages whose author states none, and why they are taken nevertheless. A new one fails the test. */
export const UNSTATED: Record<string, string> = {
  '@cloudbase/signature-nodejs': 'none stated; a part of wx-server-sdk (MIT), by the same company',
  '@cloudbase/wx-cloud-client-sdk': 'none stated; a part of wx-server-sdk (MIT), by the same company',
}

/**
 * Licences that ask for something of the files themselves, and why they may ship: by name and licence, one by one.
 * A new one fails the test.
 */
export const ACCEPTED: Record<string, { licence: string; why: string }> = {
  '@fontsource/noto-sans-sc': { licence: 'OFL-1.1', why: 'unchanged files beside `paper`, with their licence' },
  '@resvg/resvg-wasm': { licence: 'MPL-2.0', why: 'unchanged files beside `paper`; their source is public' },
}

export interface Shipped {
  name: string
  version: string
  licence: string
}
export type Target = 'functions' | 'weapp' | 'h5'

interface Manifest {
  name: string
  version: string
  license?: string | { type?: string }
  licenses?: readonly { type?: string }[]
}

/** The folders of packages that gave something to the outputs. */
function packagesIn({ outputs }: Metafile): string[] {
  const used = Object.values(outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  )
  const folders = used.map(
    (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file.replace(/^[\w-]+:/, ''))?.[0],
  )
  return [...new Set(folders.filter((folder) => folder !== undefined))]
}

const licenceOf = ({ license, licenses }: Manifest) =>
  (typeof license === 'string' ? license : license?.type) ?? licenses?.map((l) => l.type).join(' OR ') ?? ''

/** Copies that Taro's components carry without their manifests, and that are not installed here. As the registry says. */
const COPIED: Record<string, string> = { 'style-inject': 'MIT' }

function shippedFrom(folder: string): Shipped {
  const read = (file: string) => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : undefined)
  const manifest = read(at(folder, 'package.json'))
  // A copy: its folder's name ends with the package's, and holds its version.
  const name = manifest?.name ?? folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const version = manifest?.version ?? folder.split(`${name}@`)[1]?.match(/^[\d.]+/)?.[0] ?? ''
  const told = manifest ?? read(at('node_modules', name, 'package.json'))
  return { name, version, licence: (told && licenceOf(told)) || COPIED[name] || UNSTATED[name] || '' }
}

const common = { absWorkingDir: root, write: false, metafile: true, bundle: true, logLevel: 'silent' } as const

async function functionPackages(): Promise<string[]> {
  const entryPoints = (await functionNames()).map((name) => at('cloudfunctions', name, 'index.ts'))
  const { metafile } = await build({
    ...common,
    entryPoints,
    outdir: at('dist'),
    platform: 'node',
    minify: true,
    plugins: [slim],
  })
  const beside = Object.values(BESIDE).flat()
  return [...packagesIn(metafile), ...beside.map((name) => `node_modules/${name}`)]
}

const pagesIn = (folder: string): string[] =>
  readdirSync(at(folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .filter((name) => /\/pages\/[\w-]+\/index\.tsx$/.test(name))

/** What Taro and Babel put beside the app's own imports. */
const ADDED: Record<'weapp' | 'h5', { entries: string[]; whole: string[]; components: string }> = {
  weapp: {
    entries: [
      '@tarojs/plugin-platform-weapp/dist/runtime',
      '@tarojs/plugin-framework-react/dist/runtime',
      '@tarojs/react',
    ],
    whole: ['@babel/runtime', 'webpack'],
    components: '@tarojs/plugin-platform-weapp/dist/components-react.js',
  },
  h5: {
    entries: [
      ...['@tarojs/plugin-platform-h5/dist/runtime', '@tarojs/plugin-framework-react/dist/runtime'],
      ...['@tarojs/router', '@tarojs/taro-h5', 'react-dom'],
    ],
    whole: ['@babel/runtime', 'webpack', 'style-loader'],
    components: '@tarojs/components/lib/react/index.js',
  },
}

async function clientPackages(target: 'weapp' | 'h5'): Promise<string[]> {
  const { entries, whole, components } = ADDED[target]
  const pick: Plugin = {
    name: 'components',
    setup(bundler) {
      bundler.onResolve({ filter: /^@tarojs\/components$/ }, () => ({ path: at('node_modules', components) }))
    },
  }
  const empty = Object.fromEntries(['.scss', '.css', '.png', '.svg', '.ttf'].map((ext) => [ext, 'empty' as const]))
  const { metafile } = await build({
    ...common,
    entryPoints: [at('src/app.tsx'), ...pagesIn('src').map((p) => at(p)), ...entries],
    outdir: at('dist'),
    outbase: root,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    mainFields: ['browser', 'module', 'main:h5', 'main'],
    tsconfig: at('tsconfig.json'),
    loader: { ...empty, '.js': 'jsx' },
    define: { 'process.env.TARO_ENV': `"${target}"`, 'process.env.NODE_ENV': '"production"' },
    // Taro's React plugin names it for apps that are made with it.
    external: ['preact'],
    plugins: [pick],
  })
  return [...packagesIn(metafile), ...whole.map((name) => `node_modules/${name}`)]
}

/** Everything from others in one target, by name. */
export async function shipped(target: Target): Promise<Shipped[]> {
  const folders = await (target === 'functions' ? functionPackages() : clientPackages(target))
  const all = new Map(folders.map(shippedFrom).map((s) => [`${s.name} ${s.version}`, s]))
  return [...all.values()].sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1))
}

const TITLES: Record<Target, string> = {
  functions: 'Cloud functions',
  weapp: 'Mini-program',
  h5: 'H5 (the demo in a browser)',
}

/** For docs/licences.md. */
export async function licencesList(): Promise<string> {
  const parts = await Promise.all(
    (Object.keys(TITLES) as Target[]).map(async (target) => {
      const rows = (await shipped(target)).map((s) => `| ${s.name} | ${s.version} | ${s.licence || 'UNKNOWN'} |`)
      return [`### ${TITLES[target]}`, '', '| package | version | licence |', '| --- | --- | --- |', ...rows].join('\n')
    }),
  )
  return parts.join('\n\n')
}
