import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Call } from '../../local/gateway/faults'
import { post, type Session, sessionOf } from '../kit/session'
import { modules } from './built'
import type { Ask, Order, State } from './order'

/** How often each kind of fault struck. */
export type Struck = Record<string, number>

/** A cloud that comes up again on its own data whenever it dies. */
export interface House {
  /** Where the door is now; it stands elsewhere after a crash. */
  readonly address: string
  readonly data: string
  /** Resolves when the house stands. */
  up(): Promise<void>
  login(staffNo: string): Promise<Session>
  guest(): Promise<Session>
  state(): Promise<State>
  reset(state: State): Promise<void>
  quiet(): Promise<void>
  calls(): Promise<Call[]>
  faults(list: readonly object[]): Promise<void>
  /** Faults for the house that comes up after the next crash. */
  afterCrash(list: readonly object[]): void
  /** Since the last call of this. */
  struck(): Struck
  close(): Promise<void>
}

class Crashed extends Error {}

interface Life {
  process: ChildProcess
  url: string
  ask(ask: Ask): Promise<unknown>
  gone: Promise<void>
}

function begin(file: string, order: Order, note: (line: string) => void): Promise<Life> {
  const child = spawn(process.execPath, [file, JSON.stringify(order)], {
    env: { ...process.env, NODE_PATH: modules },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let errors = ''
  child.stderr?.on('data', (chunk) => {
    errors = (errors + chunk).slice(-4000)
  })
  if (child.stdout) createInterface(child.stdout).on('line', note)
  const waiting = new Map<number, { done(value: unknown): void; fail(e: Error): void }>()
  let count = 0
  // `close` comes when all that it printed is read.
  const gone = new Promise<void>((resolve) => {
    child.once('close', () => {
      for (const { fail } of waiting.values()) fail(new Crashed())
      waiting.clear()
      resolve()
    })
  })
  const ask = (what: Ask) =>
    new Promise<unknown>((done, fail) => {
      const n = count++
      waiting.set(n, { done, fail })
      if (!child.connected) fail(new Crashed())
      else child.send({ n, ask: what }, (e) => e && fail(new Crashed()))
    })
  return new Promise((resolve, reject) => {
    child.on('message', (said: { url: string } | { n: number; value: unknown }) => {
      if ('url' in said) return resolve({ process: child, url: said.url, ask, gone })
      waiting.get(said.n)?.done(said.value)
      waiting.delete(said.n)
    })
    child.once('close', (code, signal) => reject(new Error(`the house did not start: ${code ?? signal}\n${errors}`)))
  })
}

export interface Plot {
  house: string
  functions: string
  loose?: readonly string[]
}

export async function openHouse({ house: file, functions, loose = [] }: Plot): Promise<House> {
  const data = await fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-house-'))
  let struck: Struck = {}
  let next: readonly object[] = []
  let closing = false
  const note = (line: string) => {
    const [word, kind] = line.split(' ')
    if (word === 'struck' && kind) struck[kind] = (struck[kind] ?? 0) + 1
  }
  const setFaults = async (url: string, list: readonly object[]) => {
    const answer = await post(`${url}faults`, JSON.stringify(list))
    if (!answer.ok) throw new Error(`/faults answered HTTP ${answer.status}: ${await answer.text()}`)
  }
  const start = async (): Promise<Life> => {
    const begun = await begin(file, { data, functions, loose }, note)
    address = begun.url
    begun.gone.then(() => {
      if (closing) return
      life = start()
      life.catch(() => undefined)
    })
    await setFaults(begun.url, next)
    next = []
    return begun
  }
  let address = ''
  let life = start()

  const ask = async (what: Ask): Promise<unknown> => {
    for (;;) {
      try {
        return await (await life).ask(what)
      } catch (e) {
        if (!(e instanceof Crashed)) throw e
        // Its end is noticed by `gone`, which begins the next life.
        await new Promise((done) => setTimeout(done, 5))
      }
    }
  }
  const session = async (body: object) => {
    const answer = await post(`${address}login`, JSON.stringify(body))
    if (!answer.ok) throw new Error(`/login answered HTTP ${answer.status}: ${await answer.text()}`)
    return sessionOf(() => address, ((await answer.json()) as { token: string }).token)
  }
  await life
  return {
    get address() {
      return address
    },
    data,
    up: async () => void (await life),
    login: (staffNo) => session({ staffNo }),
    guest: () => session({}),
    state: async () => (await ask({ what: 'state' })) as State,
    reset: async (state) => void (await ask({ what: 'reset', state })),
    quiet: async () => void (await ask({ what: 'quiet' })),
    calls: async () => (await ask({ what: 'calls' })) as Call[],
    faults: async (list) => setFaults((await life).url, list),
    afterCrash: (list) => {
      next = list
    },
    struck: () => {
      const now = struck
      struck = {}
      return now
    },
    close: async () => {
      closing = true
      const last = await life
      last.process.kill('SIGKILL')
      await last.gone
      await fs.rm(data, { recursive: true, force: true })
    },
  }
}
