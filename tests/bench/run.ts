import fs from 'node:fs/promises'
import path from 'node:path'
import { buildFunctions } from '../../config/functions'
import { actionsPart, type Given } from './actions'
import { barePart } from './bare'
import { coldPart } from './cold'
import type { Part } from './figures'
import { monthPart } from './month'
import { pageOf } from './page'
import { pagesPart } from './pages'
import { placesPart } from './places'
import { rosterPart } from './roster'
import { removeFolders, tempFolder } from './school'
import { bundleSdk } from './sdk'
import { printed } from './table'
import { votesPart } from './votes'

/** `npm run bench`; with `-- --quick` a shorter form that prints the table and leaves docs/bench.md as it is. */
const PAGE = path.resolve(__dirname, '../../docs/bench.md')

async function measure(given: Given): Promise<Part[]> {
  const began = performance.now()
  const say = (what: string) => console.error(`bench: ${((performance.now() - began) / 1000).toFixed(0)} s, ${what} …`)
  say('actions and a month')
  const [actions, month] = await actionsPart(given, monthPart)
  say('cold starts')
  const cold = await coldPart(given)
  say('pages')
  const pages = await pagesPart(given)
  say('a roster')
  const roster = await rosterPart(given)
  say('a crowd at the door')
  const places = await placesPart(given)
  say('a university votes')
  const votes = await votesPart(given)
  say('the local cloud itself')
  const bare = await barePart(given)
  return [actions, cold, pages, month, roster, places, votes, bare]
}

async function main() {
  const quick = process.argv.includes('--quick')
  try {
    // As they are deployed: not those of the tests, whose calls take a shorter way.
    const functions = await tempFolder()
    await buildFunctions({ outDir: functions })
    process.env.BUILT_FUNCTIONS = functions
    const parts = await measure({ functions, sdk: await bundleSdk(await tempFolder()), quick })
    console.log(printed(parts))
    if (!quick) await fs.writeFile(PAGE, pageOf(parts, Date.now()))
  } finally {
    await removeFolders()
  }
}

main().then(
  () => process.exit(0),
  (e) => {
    console.error('bench: failed.', e)
    process.exit(1)
  },
)
