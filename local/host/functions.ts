import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import vm from 'node:vm'
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
  clock: Clock
  console: Pick<Console, 'log' | 'error' | 'warn' | 'info' | 'debug'>
}

// What the cloud sets in the process of a function. The secrets are words: the gateway knows no keys.
function setCloudEnvironment(gatewayUrl: string) {
  Object.assign(process.env, {
    TENCENTCLOUD: 'true',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TCB_ENV: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: gatewayUrl }),
  })
}

const IDENTITY = ['WX_OPENID', 'WX_APPID', 'WX_CLIENTIP'] as const

/** The identity stands in the process only while `main` runs up to its first await: the next call has its own. */
function callAs(main: Main, event: unknown, accountId: string | undefined): Promise<unknown> {
  if (accountId !== undefined) {
    Object.assign(process.env, {
      WX_CONTEXT_KEYS: IDENTITY.join(','),
      WX_OPENID: accountId,
      WX_APPID: 'local',
      WX_CLIENTIP: '127.0.0.1',
    })
  }
  try {
    return main(event)
  } finally {
    for (const key of ['WX_CONTEXT_KEYS', ...IDENTITY]) delete process.env[key]
  }
}

/** Runs the bundle as it is; only its `Date` and `console` are the host's. */
function load(file: string, { clock, console }: Surroundings): Main {
  const parameters = ['exports', 'require', 'module', '__filename', '__dirname', 'Date', 'console']
  const wrapped = vm.compileFunction(fs.readFileSync(file, 'utf8'), parameters, { filename: file })
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
  )
  const { main } = module.exports
  if (typeof main !== 'function') throw new Error(`${file} exports no main`)
  return main
}

/** The built functions of a folder. Each is loaded at its first call, as the cloud does. */
export function openFunctions(around: Surroundings): Functions {
  setCloudEnvironment(around.gatewayUrl)
  const file = (name: string) => path.resolve(around.dir, name, 'index.js')
  const names = fs.readdirSync(around.dir).filter((name) => fs.existsSync(file(name)))
  const loaded = new Map<string, Main>()
  return {
    names,
    async run(name, event, accountId) {
      if (!names.includes(name)) throw new Error(`no function is called ${name}`)
      let main = loaded.get(name)
      if (!main) {
        main = load(file(name), around)
        loaded.set(name, main)
      }
      return callAs(main, event, accountId)
    },
  }
}
