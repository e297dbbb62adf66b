import { randomUUID } from 'node:crypto'
import { Clock } from '../../local/host/clock'
import { openFunctions } from '../../local/host/functions'

/**
 * The function in a process of its own, as the cloud runs it (with --expose-gc): calls one action and prints the most
 * memory that was alive meanwhile, in MB, looked at as often as the process comes to breath.
 */
const [gatewayUrl = '', dir = '', now = '', action = '', id = '', as = ''] = process.argv.slice(2)

const alive = () => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}

async function main() {
  const clock = new Clock()
  clock.set(Number(now))
  const log = { ...console, log: () => undefined }
  const functions = openFunctions({ dir, gatewayUrl, clock, console: log })
  let most = 0
  const look = setInterval(() => {
    most = Math.max(most, alive())
  }, 20)
  const said = await functions.run('ballot', { action, input: { id }, requestId: randomUUID() }, as)
  clearInterval(look)
  console.log(JSON.stringify({ said, most: Math.max(most, alive()) }))
  process.exit(0)
}

main().catch((e) => {
  console.error(e)
  process.exit(1)
})
