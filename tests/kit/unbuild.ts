import fs from 'node:fs/promises'
import { readsOf } from './build'

/** Jest's globalTeardown: takes away what globalSetup has built. */
export default async function unbuild() {
  const { BUILT_FUNCTIONS: dir, BUILT_FUNCTIONS_ARE_OURS: ours, BUILT_CLOUD } = process.env
  if (!dir || !ours) return
  await fs.rm(dir, { recursive: true, force: true })
  await fs.rm(readsOf(dir), { force: true })
  if (BUILT_CLOUD) await fs.rm(BUILT_CLOUD, { force: true })
}
