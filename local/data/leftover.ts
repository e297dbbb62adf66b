import fs from 'node:fs'
import path from 'node:path'

/** Where a backup is written before it has its name; of this run alone, so that two at once do not take each other's. */
export const partOf = (file: string) => `${file}.${process.pid}.part`

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (e) {
    // It is there, and somebody else's.
    return (e as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Clears away what killed backups to this file have left: names and phone numbers that nobody would look for. */
export function dropLeftovers(file: string): void {
  const folder = path.dirname(file)
  const start = `${path.basename(file)}.`
  for (const name of fs.readdirSync(folder)) {
    const pid = name.startsWith(start) ? /^(\d+)\.part$/.exec(name.slice(start.length))?.[1] : undefined
    if (pid !== undefined && !isAlive(Number(pid))) fs.rmSync(path.join(folder, name), { force: true })
  }
}
