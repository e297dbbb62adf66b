import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Memory } from '../../local/host/memory'
import { startCloud, stop } from './child'
import { post, type Session, sessionOf } from './session'

export interface Options {
  school?: 'empty' | 'demo'
  /** Built functions; the ones that the whole run has built, unless told. */
  functions?: string
  /** A folder that stays; else one of its own, removed at the end. */
  data?: string
  /** More of the command line, such as `--listen`. `--test` is there unless `test` is false. */
  args?: readonly string[]
  test?: boolean
  /** Another program than `local/cloud.ts`, for negative controls. */
  script?: string
}

export interface Meter {
  calls: number
  byAction: Record<string, number>
  scanned: number
}

/** A local cloud of its own in a child process, entered by its door as the app does. */
export interface Cloud {
  readonly url: string
  readonly pid: number
  readonly data: string
  printed(): string
  /** As the person with this staff number; throws when there is none. */
  login(staffNo: string): Promise<Session>
  /** As an account that is not bound. */
  guest(): Promise<Session>
  /** ms; null is real time. Time runs on from there. */
  clock(now: number | null): Promise<void>
  faults(list: readonly object[]): Promise<void>
  /** What the functions have asked of the database since the last `resetMeter`. */
  meter(): Promise<Meter>
  resetMeter(): Promise<void>
  /** What its process holds after a full collection. */
  memory(): Promise<Memory>
  jobs(name: string): Promise<unknown>
  kill9(): Promise<void>
  /** Starts again on the same data; sessions stay good. */
  restart(): Promise<void>
  close(): Promise<void>
}

/** Set for all test files by tests/kit/build.ts. */
export const builtFunctions = () => {
  const dir = process.env.BUILT_FUNCTIONS
  if (!dir) throw new Error('BUILT_FUNCTIONS is not set: jest runs tests/kit/build.ts as its globalSetup')
  return dir
}

export async function openCloud(options: Options = {}): Promise<Cloud> {
  const data = options.data ?? (await fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-')))
  const fixed = [
    ...['--data', data, '--school', options.school ?? 'empty'],
    ...['--functions', options.functions ?? builtFunctions()],
    ...(options.test === false ? [] : ['--test']),
    ...(options.args ?? []),
  ]
  let child = await startCloud(['--port', '0', ...fixed], options.script)

  const ask = async (route: string, body: unknown) => {
    const answer = await post(child.url + route, JSON.stringify(body))
    if (!answer.ok) throw new Error(`/${route} answered HTTP ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as unknown
  }
  const session = async (body: object) => {
    const { token } = (await ask('login', body)) as { token: string }
    return sessionOf(() => child.url, token)
  }
  return {
    get url() {
      return child.url
    },
    get pid() {
      return child.pid
    },
    data,
    printed: () => child.printed(),
    login: (staffNo) => session({ staffNo }),
    guest: () => session({}),
    clock: async (now) => void (await ask('clock', { now })),
    faults: async (list) => void (await ask('faults', { faults: list })),
    meter: async () => (await (await fetch(`${child.url}meter`)).json()) as Meter,
    memory: async () => (await (await fetch(`${child.url}memory`)).json()) as Memory,
    resetMeter: async () => void (await ask('meter', {})),
    jobs: (name) => ask('jobs', { name }),
    kill9: () => stop(child, 'SIGKILL'),
    restart: async () => {
      await stop(child, 'SIGTERM')
      child = await startCloud(['--port', new URL(child.url).port, ...fixed], options.script)
    },
    close: async () => {
      await stop(child, 'SIGTERM')
      if (options.data === undefined) await fs.rm(data, { recursive: true, force: true })
    },
  }
}
