import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Mutation } from '../../config/functions'
import { readsOf } from './build'
import { builtFunctions, type Cloud, openCloud } from './cloud'
import { buildFunctions } from './functions'

const ASKED = ['ballot', 'condolence', 'contest', 'file', 'jobs', 'member', 'notice', 'proposal']

/** Functions that lack some guards, in a folder of their own; those that read none of it are taken as they were built. */
async function withoutGuards(outDir: string, mutate: Mutation[]): Promise<void> {
  const built = builtFunctions()
  const reads = JSON.parse(await fs.readFile(readsOf(built), 'utf8')) as Record<string, string[]>
  const isTouched = (name: string) => mutate.some(({ file }) => reads[name]?.includes(file))
  const only = ASKED.filter(isTouched)
  await buildFunctions({ outDir, mutate, only: only.length > 0 ? only : ASKED })
  for (const name of ASKED.filter((one) => !isTouched(one) && only.length > 0))
    await fs.symlink(path.join(built, name), path.join(outDir, name))
}

/** A cloud whose functions lack some guards; `close` takes the build away too. */
export async function openUnguarded(mutate: Mutation[]): Promise<Cloud> {
  const outDir = await fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-unguarded-'))
  await withoutGuards(outDir, mutate)
  const cloud = await openCloud({ functions: outDir })
  const { close } = cloud
  cloud.close = async () => {
    await close()
    await fs.rm(outDir, { recursive: true, force: true })
  }
  return cloud
}
