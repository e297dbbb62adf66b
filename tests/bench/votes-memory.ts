import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What the function holds, full collections aside, at most while it counts: in a process of its own. */
const WATCHED = `
const [file, id] = process.argv.slice(1)
const { main } = require(file)
const held = () => { gc(); const { heapUsed, external } = process.memoryUsage(); return heapUsed + external }
const call = async (action, input) => {
  const said = await main({ action, input, requestId: crypto.randomUUID() })
  if (!said.ok) throw new Error(JSON.stringify(said))
}
const watched = async () => {
  await call('get', { id })
  const before = held()
  let most = before
  const timer = setInterval(() => { most = Math.max(most, held()) }, 3)
  await call('count', { id })
  clearInterval(timer)
  process.stdout.write('held ' + (Math.max(most, held()) - before) + '\\n')
}
watched().then(() => process.exit(0), (e) => { console.error(e); process.exit(1) })
`

/** Bytes that counting this ballot adds to what the function holds. The cloud is this process's. */
export async function heldWhileCounting(functions: string, id: string, accountId: string): Promise<number> {
  const keys = {
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_CLIENTIP',
    WX_OPENID: accountId,
    WX_APPID: 'local',
    WX_CLIENTIP: '127.0.0.1',
  }
  const file = path.join(functions, 'ballot', 'index.js')
  const { stdout } = await run(process.execPath, ['--expose-gc', '-e', WATCHED, file, id], {
    env: { ...process.env, ...keys },
  })
  const held = /^held (\d+)$/m.exec(stdout)?.[1]
  if (held === undefined) throw new Error(`nothing was measured: ${stdout}`)
  return Number(held)
}
