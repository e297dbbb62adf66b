import { type Shape, schema } from '../../cloudfunctions/kit/schema'
import { closeAtSignal, failed, functionsFor, openCloud } from '../../local/cloud'
import { argsOf } from '../../local/host/args'

/** The local cloud as it would be if nothing were sealed: for the negative control of secrecy-controls.test.ts. */
async function main() {
  for (const shape of Object.values<Shape>(schema)) shape.sealed = undefined
  const args = argsOf(process.argv.slice(2))
  const host = await openCloud({ ...args, functions: await functionsFor(args) })
  closeAtSignal(host)
  console.log(host.url)
}

main().catch(failed)
