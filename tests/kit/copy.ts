import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'

const ENDS = ['', '-wal']
const stateOf = (file: string) =>
  ENDS.map((end) => statSync(file + end, { throwIfNoEntry: false })).map((it) => it && `${it.size} ${it.mtimeMs}`)

/**
 * Copies a database's files as they lie. The gateway may tidy up behind sealed records meanwhile: what has changed is
 * copied again. By reading and writing: Node 20's own copy of a file that shrinks under it never ends.
 */
export function copyDatabase(from: string, to: string): void {
  for (let before = stateOf(from); ; before = stateOf(from)) {
    for (const [i, end] of ENDS.entries()) {
      if (before[i]) writeFileSync(to + end, readFileSync(from + end))
      else rmSync(to + end, { force: true })
    }
    if (stateOf(from).join() === before.join()) return
  }
}
