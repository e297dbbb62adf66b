import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { schema } from '../../cloudfunctions/kit/schema'
import { isLink } from '../gateway/files'
import { type Gateway, openGateway } from '../gateway/gateway'
import { removeAddress, writeAddress } from './address'
import { LOOPBACK } from './args'
import { LONGEST } from './call'
import { Clock } from './clock'
import { control } from './control'
import { door, type Rooms } from './door'
import { Files } from './files'
import { DATABASE, dropHalfFilled, filling, mustBeWhole } from './first-run'
import { type Functions, openFunctions } from './functions'
import { keepTime } from './jobs'
import { openLedger } from './ledger'
import { openLog } from './log'
import { Login } from './login'
import { LostReplies } from './lost-replies'
import { openapiAnswers } from './openapi'
import { Outbox } from './outbox'
import { Sessions } from './sessions'
import { Turnstile } from './turnstile'

export interface HostOptions {
  /** The folder in which everything durable lies. */
  data: string
  /** Built functions. */
  functions: string
  port: number
  listen: string
  /** Opens the routes that move the clock, run timers and make faults. */
  test: boolean
  /** The H5 build. */
  pages: string
  /** How long a call may take, ms. */
  longest?: number
}

export interface Host {
  /** For this machine, with a slash at its end. */
  url: string
  /** The same for a phone in the network, where the door is open to it. */
  reach: string
  clock: Clock
  functions: Functions
  gateway: Gateway
  login: Login
  close(): Promise<void>
}

/** Calls that run at once. More are no faster on one processor: they only keep each other's locks longer. */
const PLACES = 16

const WILD = ['0.0.0.0', '::']

/** An address of this machine that a phone in the same network can open. */
function reachable(listen: string): string {
  if (!WILD.includes(listen)) return listen
  const all = Object.values(os.networkInterfaces()).flatMap((list) => list ?? [])
  return all.find((a) => a.family === 'IPv4' && !a.internal)?.address ?? LOOPBACK
}

function listening(server: http.Server, port: number, listen: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, listen, () => resolve((server.address() as AddressInfo).port))
  })
}

/** Calls that run may end; what is still open after a while is cut off. */
function closed(server: http.Server): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), 2000)
  return new Promise((resolve) => server.close(() => resolve(clearTimeout(timer))))
}

/**
 * The cloud on one machine: gateway, built functions, and the door to them. Rejects with `EADDRINUSE` when the port is
 * taken and with `InUse` when the folder is. `fill` puts the first records into new data, before the door opens.
 */
export async function openHost(options: HostOptions, fill: (host: Host) => Promise<void>): Promise<Host> {
  const { data, listen } = options
  mustBeWhole(data)
  const ledger = openLedger(data)
  const clock = new Clock()
  const outbox = new Outbox(ledger)
  const log = openLog(path.join(data, 'functions.log'))
  const filesDir = path.join(data, 'files')

  // The port is known before the door is ready: a request that comes meanwhile waits.
  let open: (rooms: Rooms) => void = () => undefined
  const ready = new Promise<Rooms>((resolve) => {
    open = resolve
  })
  // A file's link leads here: a phone in the network reaches the door alone, a page may save only what is of its own
  // origin under a name. Functions fetch files by it too, also while the first records are put in.
  let give: Gateway['give'] | undefined
  const server = http.createServer(async (req, res) => (give && isLink(req) ? give : door(await ready))(req, res))
  // Longer than people think between two taps: a call sent while its connection is being closed would be lost.
  server.keepAliveTimeout = 120_000
  const port = await listening(server, options.port, listen).catch((e) => {
    ledger.close()
    throw e
  })
  dropHalfFilled(data)
  const origin = (address: string) => `http://${address}:${port}`
  let functions: Functions
  const gateway = await openGateway({
    file: path.join(data, DATABASE),
    schema,
    filesDir,
    now: clock.now,
    invoke: (name, event) => functions.run(name, event),
    reach: () => origin(reachable(listen)),
    openapi: openapiAnswers(outbox, clock, () => origin(reachable(listen))),
  })
  give = gateway.give
  writeAddress(data, gateway.url)
  functions = openFunctions({
    ...{ dir: options.functions, gatewayUrl: gateway.url, call: gateway.call },
    ...{ clock, console: log.console },
  })

  const sessions = new Sessions(ledger)
  const login = new Login(gateway.database, sessions, clock.now)
  const lost = new LostReplies()
  const turnstile = new Turnstile(PLACES)
  let stopTime: () => void = () => undefined
  const host: Host = {
    url: `${origin(WILD.includes(listen) ? LOOPBACK : listen)}/`,
    reach: `${origin(reachable(listen))}/`,
    clock,
    functions,
    gateway,
    login,
    close: async () => {
      stopTime()
      await closed(server)
      removeAddress(data)
      await gateway.close()
      ledger.close()
      log.close()
    },
  }
  const isNew = !gateway.database.read('settings', 'settings')
  if (isNew) await filling(data, () => fill(host)).catch((e) => host.close().then(() => Promise.reject(e)))
  // Only now: while a demo is filled its clock stands in the past.
  if (!options.test) stopTime = keepTime(functions, options.functions, log.console.error)
  open({
    ...{ functions, turnstile, sessions, login, outbox, lost, listen },
    files: new Files(gateway),
    control: options.test ? control({ clock, functions, gateway, lost, turnstile }) : null,
    now: clock.now,
    pages: options.pages,
    longest: options.longest ?? LONGEST,
  })
  return host
}
