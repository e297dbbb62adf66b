import { parseArgs } from 'node:util'
import { leaksIn } from '../security/built'
import { openBuilt } from './built'
import { checkCompile, checkTemplates } from './compile'
import { listenToFaults } from './faults'
import { checkJourneys } from './journey'
import { checkLabels } from './labels'
import { checkRows } from './lists'
import { checkOpening } from './opening'
import { buildOnce, installOwn } from './ready'
import { checkRefusals } from './refusals'
import { check, conclude, none } from './runner'
import { openTown } from './school'
import { checkSizes } from './size'
import { checkTaps } from './tap-budget'
import { compileTemplates } from './templates'
import { checkVisits } from './visits'

/**
 * `npm run test:weapp`: the built mini-program without WeChat. `--dist <folder>` looks at another build, `--quick` leaves
 * the official compiler out.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { dist: { type: 'string' }, quick: { type: 'boolean' } } })
  installOwn()
  const built = openBuilt(buildOnce(values.dist))
  listenToFaults()
  await checkSizes(built)
  await check('no secret in the package', async () => none(leaksIn(built.folder, 'weapp'), 'leaks'))
  await checkTemplates(built)
  if (!values.quick) await checkCompile(built)
  const town = await openTown()
  try {
    const world = { built, templates: compileTemplates(built), url: () => town.cloud.url }
    await checkVisits(world, town)
    await checkRefusals(world, town)
    await checkOpening(world, town)
    await checkRows(world, town)
    await checkLabels(world, town)
    await checkJourneys(world, town)
    await checkTaps(world, town)
  } finally {
    await town.close()
  }
  return conclude()
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
