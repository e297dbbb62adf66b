import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { buildFunctions } from '../../config/functions'
import { PAGES } from '../../local/cloud'
import { buildPages, isFresh } from '../../local/pages'

/** The H5 build, made where it is missing or older than its sources. */
export async function preparePages(): Promise<void> {
  if (isFresh(PAGES)) return
  console.log('building the pages…')
  await buildPages()
}

/** The functions, built for this run alone, so that a build elsewhere cannot take them away; `drop` removes them. */
export async function prepareFunctions(): Promise<{ functions: string; drop: () => Promise<void> }> {
  const functions = await fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-functions-'))
  await buildFunctions({ outDir: functions })
  return { functions, drop: () => fs.rm(functions, { recursive: true, force: true }) }
}
