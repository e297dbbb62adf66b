import { openBuilt } from './built'
import { listenToFaults } from './faults'
import { checkPlaying } from './journey-play'
import { buildOnce, installOwn } from './ready'
import { conclude } from './runner'
import { openTown } from './school'
import { weighTaps } from './tap-budget'
import { taps } from './taps'
import { compileTemplates } from './templates'
import { newLedger, unused } from './walk'
async function main() {
  installOwn()
  const built = openBuilt(buildOnce(process.argv[2]))
  listenToFaults()
  const town = await openTown()
  const ledger = newLedger()
  const world = { built, templates: compileTemplates(built), url: () => town.cloud.url }
  await checkPlaying({ world, town, ledger })
  console.log('UNUSED', unused(ledger).join('\n'))
  console.log('DONE', [...ledger.done].join(' '))
  try { weighTaps(taps) } catch (e) { console.log(String(e)) }
  await town.close()
  return conclude()
}
main().then((c) => process.exit(c), (e) => { console.error(e); process.exit(1) })
