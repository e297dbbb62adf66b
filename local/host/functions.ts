import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import vm from 'node:vm'
import type { Gateway } from '../gateway/gateway'
import { type Clock, dateOf } from './clock'

type Main = (event: unknown) => Promise<unknown>
interface Exports {
  main?: Main
}

export interface Functions {
  readonly names: readonly string[]
  /** Runs a function for an account, or, without one, as a timer does. Throws what the function throws. */
  run(name: string, event: unknown, accountId?: string): Promise<unknown>
}

interface Surroundings {
  /** One folder a function, `index.js` in it. */
  dir: string
  /** Where the SDK finds its cloud. */
  gatewayUrl: string
  /** For bundles that were built to hand their calls over in this process (tests/kit/functions.ts); others never ask. */
  call?: Gateway['call']
  clock: Clock
  console: Pick<Console, 'log' | 'error' | 'warn' | 'info' | 'debug'>
}

type Environments = [process: NodeJS.ProcessEnv, copy: NodeJS.ProcessEnv]

/**
 * What the cloud sets in the process of a function; the secrets are words: the gateway knows no keys. Answers where it
 * stands: in the process, and in a copy for bundles that hand their calls over. The SDK reads twenty variables a call,
 * and each of the process itself costs a trip into it.
 */
function setCloudEnvironment(gatewayUrl: string): Environments {
  Object.assign(process.env, {
    TENCENTCLOUD: 'true',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TCB_ENV: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: gatewayUrl }),
  })
  return [process.env, { ...process.env }]
}

const IDENTITY = ['WX_OPENID', 'WX_APPID', 'WX_CLIENTIP'] as const

/** The identity stands in the environment only while `main` runs up to its first await: the next call has its own. */
function callAs(main: Main, environments: Environments, event: unknown, accountId: string | undefined) {
  if (accountId !== undefined) {
    const identity = { WX_OPENID: accountId, WX_APPID: 'local', WX_CLIENTIP: '127.0.0.1' }
    for (const env of environments) Object.assign(env, { WX_CONTEXT_KEYS: IDENTITY.join(','), ...identity })
  }
  try {
    return main(event)
  } finally {
    for (const env of environments) for (const key of ['WX_CONTEXT_KEYS', ...IDENTITY]) delete env[key]
  }
}

type Done = (lost: Error | null, said?: { statusCode: number }, body?: unknown) => void

/** As the SDK asks its `request`. In a turn of its own, as if it came from outside: others get theirs between two calls. */
const wireOf =
  (call: Gateway['call']) =>
  ({ body }: { body: object }, done: Done): void => {
    const sent = JSON.stringify(body)
    setImmediate(() => {
      call(JSON.parse(sent)).then((reply) => {
        if (reply === 'lost') done(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }))
        else done(null, { statusCode: 200 }, JSON.parse(JSON.stringify(reply)))
      }, done)
    })
  }

/** Runs the bundle as it is; only its `Date` and `console` are the host's, and what one is given that asks for `localCall`. */
function load(file: string, env: NodeJS.ProcessEnv, { clock, console, call }: Surroundings): Main {
  const parameters = [
    'exports',
    'require',
    'module',
    '__filename',
    '__dirname',
    'Date',
    'console',
    'process',
    'localCall',
  ]
  const code = fs.readFileSync(file, 'utf8')
  const handsOver = call !== undefined && code.includes('localCall')
  const wrapped = vm.compileFunction(code, parameters, { filename: file })
  const module = { exports: {} as Exports }
  wrapped.call(
    module.exports,
    module.exports,
    createRequire(file),
    module,
    file,
    path.dirname(file),
    dateOf(clock),
    console,
    handsOver ? Object.create(process, { env: { value: env } }) : process,
    handsOver ? wireOf(call) : undefined,
  )
  const { main } = module.exports
  if (typeof main !== 'function') throw new Error(`${file} exports no main`)
  return main
}

/** The built functions of a folder. Each is loaded at its first call, as the cloud does. */
export function openFunctions(around: Surroundings): Functions {
  const environments = setCloudEnvironment(around.gatewayUrl)
  const file = (name: string) => path.resolve(around.dir, name, 'index.js')
  const names = fs.readdirSync(around.dir).filter((name) => fs.existsSync(file(name)))
  const loaded = new Map<string, Main>()
  return {
    names,
    async run(name, event, accountId) {
      if (!names.includes(name)) throw new Error(`no function is called ${name}`)
      let main = loaded.get(name)
      if (!main) {
        main = load(file(name), environments[1], around)
        loaded.set(name, main)
      }
      return callAs(main, environments, event, accountId)
    },
  }
}
