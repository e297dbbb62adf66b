import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'

const root = path.resolve(__dirname, '../..')
/** Programs that tests start often; as one file each starts in a third of the time of its sources. */
const PROGRAMS = ['local/cloud.ts', 'local/data/check-data.ts', 'local/data/backup.ts', 'local/data/restore.ts']

/** In a folder of the repository's root, as `local` is: they look around from there. */
const fileOf = (source: string, run: string) => path.join(root, '.cache', `${path.basename(source, '.ts')}-${run}.js`)

/** Makes them for this run of the tests alone. */
export async function buildPrograms(run: string): Promise<void> {
  const bundle = (source: string) =>
    build({
      ...{ absWorkingDir: root, entryPoints: [source], outfile: fileOf(source, run), tsconfig: 'tsconfig.json' },
      ...{ bundle: true, platform: 'node', format: 'cjs', packages: 'external', logLevel: 'silent' },
    })
  await Promise.all(PROGRAMS.map(bundle))
}

export const dropPrograms = (run: string) =>
  Promise.all(PROGRAMS.map((source) => fs.rm(fileOf(source, run), { force: true })))

/** What node is told to start it: the one file of this run where there is one, else its source. */
export function wordsFor(source: string): string[] {
  const run = process.env.BUILT_PROGRAMS
  const file = run && PROGRAMS.includes(source) ? fileOf(source, run) : ''
  return existsSync(file) ? [file] : ['--import', 'tsx', source]
}
