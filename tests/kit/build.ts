import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { build as bundle } from 'esbuild'
import { buildFunctions } from './functions'

/** Beside the folder of the built functions: which sources each of them reads. */
export const readsOf = (functions: string) => `${functions}-reads.json`

const root = path.resolve(__dirname, '../..')

/** A program of ours as one file, which starts in a third of the time of its sources. Beside them: they look around. */
async function oneFile(source: string): Promise<string> {
  const outfile = path.join(root, '.cache', `${path.basename(source, '.ts')}-${process.pid}.js`)
  await bundle({
    ...{ absWorkingDir: root, entryPoints: [source], outfile, tsconfig: 'tsconfig.json' },
    ...{ bundle: true, platform: 'node', format: 'cjs', packages: 'external', logLevel: 'silent' },
  })
  return outfile
}

/**
 * Jest's globalSetup: builds the functions once for all test files, in a folder of this run, so that two runs at the
 * same time do not take the code from under each other.
 */
export default async function build() {
  if (process.env.BUILT_FUNCTIONS) return
  const dir = await fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-functions-'))
  await buildFunctions({ outDir: dir, reads: readsOf(dir) })
  process.env.BUILT_FUNCTIONS = dir
  process.env.BUILT_CLOUD = await oneFile('local/cloud.ts')
  process.env.BUILT_FUNCTIONS_ARE_OURS = 'yes'
}
