import fs from 'node:fs/promises'
import { readsOf } from './build'
import { dropPrograms } from './program'

/** Jest's globalTeardown: takes away what globalSetup has built. */
export default async function unbuild() {
  const { BUILT_FUNCTIONS: dir, BUILT_FUNCTIONS_ARE_OURS: ours, BUILT_PROGRAMS } = process.env
  if (!dir || !ours) return
  await fs.rm(dir, { recursive: true, force: true })
  await fs.rm(readsOf(dir), { force: true })
  if (BUILT_PROGRAMS) await dropPrograms(BUILT_PROGRAMS)
}
