import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import type { Mutation } from '../../config/functions'
import { buildFunctions } from '../kit/functions'

const root = path.resolve(__dirname, '../..')

const folder = () => fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-soak-'))
const bundle = (entry: string, outfile: string, more: Parameters<typeof build>[0] = {}) =>
  build({
    entryPoints: [path.join(root, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    tsconfig: path.join(root, 'tsconfig.json'),
    logLevel: 'silent',
    ...more,
  })

export interface Built {
  /** The house's process as one file: it starts in a third of the time that the sources take. */
  house: string
  /** The client's own retry (src/kit/call.ts) as text; it asks for `./transport`. */
  client: string
  remove(): Promise<void>
}

export async function builtForSoak(): Promise<Built> {
  const dir = await folder()
  const [house, client] = [path.join(dir, 'house.js'), path.join(dir, 'client.js')]
  await Promise.all([
    bundle('tests/soak/house-process.ts', house, { external: ['libsql'] }),
    bundle('src/kit/call.ts', client, { external: ['./transport'] }),
  ])
  return {
    house,
    client: await fs.readFile(client, 'utf8'),
    remove: () => fs.rm(dir, { recursive: true, force: true }),
  }
}

/** The functions with a guard taken out of `only`, beside the others as they are. */
export async function unguarded(guarded: string, mutate: Mutation[], only: string) {
  const dir = await folder()
  await buildFunctions({ outDir: dir, mutate, only: [only] })
  for (const name of await fs.readdir(guarded))
    if (name !== only) await fs.symlink(path.join(guarded, name), path.join(dir, name))
  return { dir, remove: () => fs.rm(dir, { recursive: true, force: true }) }
}
/** Where the house's process finds what is not bundled. */
export const modules = path.join(root, 'node_modules')

type Store = typeof import('../../cloudfunctions/kit/store')
/** The functions' store as they carry it, or with a part of its text changed. */
export async function bundledStore(dir: string, change?: { from: string; to: string }): Promise<Store> {
  const file = path.join(root, 'cloudfunctions/kit/store.ts')
  const [before, after, ...more] = change ? (await fs.readFile(file, 'utf8')).split(change.from) : []
  if (change && (after === undefined || more.length > 0)) throw new Error('the store looks otherwise now')
  const contents = change ? `${before}${change.to}${after}` : await fs.readFile(file, 'utf8')
  const outfile = path.join(dir, `store-${change ? 'changed' : 'whole'}.js`)
  await build({
    stdin: { contents, loader: 'ts', resolveDir: path.dirname(file) },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    tsconfig: path.join(root, 'tsconfig.json'),
    logLevel: 'silent',
  })
  return (await import(outfile)) as Store
}
