import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { wordsFor } from './program'

const root = path.resolve(__dirname, '../..')
const PATIENCE = 60_000

export interface Child {
  url: string
  pid: number
  process: ChildProcess
  /** All that it has printed so far, both streams. */
  printed(): string
}

/** `npm run cloud` without npm in between, so that a signal reaches it. */
export const spawnCloud = (args: readonly string[], script = 'local/cloud.ts') =>
  spawn(process.execPath, [...wordsFor(script), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** Resolves when the cloud prints its address; rejects, with what it printed, when it ends before that. */
export function startCloud(args: readonly string[], script?: string): Promise<Child> {
  const child = spawnCloud(args, script)
  let out = ''
  let both = ''
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      child.kill('SIGKILL')
      reject(new Error(`the local cloud ${why}\n${both}`))
    }
    const timer = setTimeout(() => fail(`did not start in ${PATIENCE} ms`), PATIENCE)
    child.stderr.on('data', (chunk) => {
      both += chunk
    })
    child.stdout.on('data', (chunk) => {
      out += chunk
      both += chunk
      const [first, rest] = out.split('\n', 2)
      if (rest === undefined || !first || child.pid === undefined) return
      clearTimeout(timer)
      resolve({ url: first, pid: child.pid, process: child, printed: () => both })
    })
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      reject(new Error(`the local cloud ended with ${code ?? signal}\n${both}`))
    })
  })
}

/** Ends it and waits until it is gone. */
export function stop(child: Child, signal: NodeJS.Signals): Promise<void> {
  const { process: p } = child
  if (p.exitCode !== null || p.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    p.once('exit', () => resolve())
    p.kill(signal)
  })
}
