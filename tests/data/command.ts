import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { wordsFor } from '../kit/program'

const root = path.resolve(__dirname, '../..')

export interface Said {
  code: number | null
  /** All that it printed, both streams. */
  text: string
}
type Name = 'backup' | 'restore' | 'check-data'

/** What `npm run <name> --` runs, as a process of its own. */
export function begin(name: Name, args: readonly string[], more: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [...wordsFor(`local/data/${name}.ts`), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...more },
  })
}
export function ended(child: ChildProcess): Promise<Said> {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, text })))
}
export const run = (name: Name, ...args: string[]) => ended(begin(name, args))

/** A folder for one test file, and names in it. */
export function scratch() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'teachers-home-data-'))
  return {
    at: (name: string) => path.join(folder, name),
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  }
}
