import { parseArgs } from 'node:util'
import { openBuilt } from './built'
import { checkCompile, checkTemplates } from './compile'
import { listenToFaults } from './faults'
import { checkBinding, checkJourney } from './journey'
import { checkLabels } from './labels'
import { mountAll } from './mount'
import type { World } from './phone'
import { buildOnce, installOwn } from './ready'
import { check, conclude } from './runner'
import { openTown, PEOPLE, type Town } from './school'
import { checkSizes } from './size'
import { compileTemplates } from './templates'

/** They see most, so what is drawn for them is printed. */
const MEASURED = 'the committee'

/** Every page opens, whoever holds the phone. */
async function checkMounts(world: World, town: Town): Promise<void> {
  const guest = (await town.cloud.guest()).token
  const visitors = {
    'a guest': { token: guest },
    'a member': { token: await town.token(PEOPLE.teacher) },
    'the committee': { token: await town.token(PEOPLE.reviewer) },
    'the chair in large print': { token: await town.token(PEOPLE.chair), fontSizeScaleFactor: 1.4 },
    'the committee at a desk': { token: await town.token(PEOPLE.reviewer), windowWidth: 1200 },
    'a member without a network': { token: await town.token(PEOPLE.teacher), network: 'off' as const },
    'a member who loses the network': { token: await town.token(PEOPLE.teacher), network: 'lost' as const },
  }
  for (const [name, visitor] of Object.entries(visitors)) {
    await check(`every page opens for ${name}`, async () => {
      const drawn = await mountAll(world, town, visitor)
      return name === MEASURED ? drawn : []
    })
  }
}

/**
 * `npm run test:weapp`: the built mini-program without WeChat. `--dist <folder>` looks at another build, `--quick` leaves
 * the official compiler out.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { dist: { type: 'string' }, quick: { type: 'boolean' } } })
  installOwn()
  const built = openBuilt(buildOnce(values.dist))
  listenToFaults()
  await check('sizes', async () => checkSizes(built))
  await checkTemplates(built)
  if (!values.quick) await checkCompile(built)
  const town = await openTown()
  try {
    const world = { built, templates: compileTemplates(built), url: () => town.cloud.url }
    await checkMounts(world, town)
    await checkLabels(world, town)
    await checkJourney(world, town)
    await checkBinding(world, town)
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
