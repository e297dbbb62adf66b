import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { buildFunctions } from './functions'
import { buildPrograms } from './program'

/** Beside the folder of the built functions: which sources each of them reads. */
export const readsOf = (functions: string) => `${functions}-reads.json`

/**
 * Jest's globalSetup: builds the functions once for all test files, in a folder of this run, so that two runs at the
 * same time do not take the code from under each other.
 */
export default async function build() {
  if (process.env.BUILT_FUNCTIONS) return
  const dir = await fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-functions-'))
  await buildFunctions({ outDir: dir, reads: readsOf(dir) })
  process.env.BUILT_FUNCTIONS = dir
  process.env.BUILT_PROGRAMS = String(process.pid)
  await buildPrograms(process.env.BUILT_PROGRAMS)
  process.env.BUILT_FUNCTIONS_ARE_OURS = 'yes'
}
