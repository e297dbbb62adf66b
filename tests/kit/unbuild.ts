import fs from 'node:fs/promises'

/** Jest's globalTeardown: takes away what globalSetup has built. */
export default async function unbuild() {
  const { BUILT_FUNCTIONS: dir, BUILT_FUNCTIONS_ARE_OURS: ours } = process.env
  if (dir && ours) await fs.rm(dir, { recursive: true, force: true })
}
