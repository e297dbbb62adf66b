import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'
import { apart } from './apart'
import { putBeside } from './beside'
import { slim } from './slim'

const root = path.resolve(__dirname, '..')
const sources = path.join(root, 'cloudfunctions')

/** Takes `from`, which stands exactly once in `file` (path from the repository's root), and puts `to` in its place. */
export type Mutation = { file: string; from: string; to: string }

type Options = {
  /** Where to build; dist-cloud unless told. */
  outDir?: string
  /** Names of functions; all unless told. */
  only?: string[]
  /** For negative controls: the functions with a guard taken out. Throws when a mutation cannot be made. */
  mutate?: Mutation[]
  /** A file that is told which sources each function reads: paths from the repository's root. */
  reads?: string
}

/** Every folder of cloudfunctions with an index.ts is a function; `kit` is what they share. */
export async function functionNames(): Promise<string[]> {
  const entries = await readdir(sources, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && entry.name !== 'kit')
    .map((entry) => entry.name)
    .filter((name) => existsSync(path.join(sources, name, 'index.ts')))
    .sort()
}

function mutateSource({ file, from, to }: Mutation, text: string): string {
  const [before, after, ...more] = text.split(from)
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`mutate: ${JSON.stringify(from)} is not exactly once in ${file}`)
  }
  return before + to + after
}

/** Hands esbuild the mutated text, and remembers in `used` which files it asked for. */
function mutations(list: Mutation[], used: Set<string>): Plugin {
  const files = new Set(list.map(({ file }) => path.join(root, file)))
  return {
    name: 'mutations',
    setup(bundler) {
      bundler.onLoad({ filter: /\.(tsx?|js)$/ }, async ({ path: loaded }) => {
        if (!files.has(loaded)) return undefined
        let contents = await readFile(loaded, 'utf8')
        for (const mutation of list) {
          if (path.join(root, mutation.file) === loaded) contents = mutateSource(mutation, contents)
        }
        used.add(loaded)
        return { contents, loader: path.extname(loaded).slice(1) as 'ts' | 'tsx' | 'js' }
      })
    },
  }
}

/** What WeChat reads beside the code. The SDK is inside the bundle, so nothing is left to install. */
async function describe(name: string, folder: string): Promise<void> {
  const manifest = { name, version: '1.0.0', private: true, main: 'index.js' }
  await writeFile(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const given = path.join(sources, name, 'config.json')
  const target = path.join(folder, 'config.json')
  if (existsSync(given)) await copyFile(given, target)
  else await writeFile(target, `${JSON.stringify({ permissions: { openapi: [] } }, null, 2)}\n`)
}

const bundling = {
  absWorkingDir: root,
  tsconfig: path.join(root, 'tsconfig.json'),
  bundle: true,
  platform: 'node',
  target: 'node16',
  format: 'cjs',
  // `require` in place of `import()`: the local host has no loader of modules.
  supported: { 'dynamic-import': false },
  // A third smaller, and read faster at a cold start; a log names the function, the action and the request.
  minify: true,
  legalComments: 'none',
  logLevel: 'silent',
} as const

/** Answers the sources that it read. */
async function bundle(name: string, folder: string, plugins: Plugin[]): Promise<string[]> {
  const parts = new Map<string, string>()
  const one = async (source: string, file: string, more: Plugin[]) => {
    const outfile = path.join(folder, file)
    const { metafile } = await build({ ...bundling, entryPoints: [source], outfile, plugins: more, metafile: true })
    return Object.keys(metafile.inputs).filter((input) => !input.includes('node_modules/'))
  }
  const read = await one(path.join(sources, name, 'index.ts'), 'index.js', [apart(parts), ...plugins])
  for (const [file, source] of parts) read.push(...(await one(source, file, plugins)))
  return read
}

/** Bundles the functions, each into `<outDir>/<name>/` with its package.json and config.json; answers their folders. */
export async function buildFunctions({ outDir, only, mutate = [], reads }: Options = {}): Promise<string[]> {
  const target = outDir ?? path.join(root, 'dist-cloud')
  const known = await functionNames()
  const unknown = only?.filter((name) => !known.includes(name)) ?? []
  if (unknown.length > 0) throw new Error(`no such function: ${unknown.join(', ')}`)
  const used = new Set<string>()
  const plugins = mutate.length > 0 ? [slim, mutations(mutate, used)] : [slim]
  const read: Record<string, string[]> = {}
  const folders = await Promise.all(
    (only ?? known).map(async (name) => {
      const folder = path.join(target, name)
      await rm(folder, { recursive: true, force: true })
      await mkdir(folder, { recursive: true })
      read[name] = await bundle(name, folder, plugins)
      await describe(name, folder)
      await putBeside(name, folder)
      return folder
    }),
  )
  const missed = mutate.filter(({ file }) => !used.has(path.join(root, file)))
  if (missed.length > 0)
    throw new Error(`mutate: nothing built here reads ${missed.map(({ file }) => file).join(', ')}`)
  if (reads) await writeFile(reads, JSON.stringify(read))
  return folders
}
