import path from 'node:path'
import type { Built } from './built'
import { none } from './runner'

// kB are 1,000 bytes, as `npm run build` prints them. WeChat's own limit is 2 MB each.
const MOST = { main: 520_000, part: 250_000, all: 1_200_000 }

const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`

/** Bytes of the main package, of each subpackage and of all; throws when one has grown too large. */
export function checkSizes({ app, files, size }: Built): string[] {
  const bytesIn = (fits: (file: string) => boolean) => files.filter(fits).reduce((sum, file) => sum + size(file), 0)
  const roots = (app.subPackages ?? []).map(({ root }) => path.posix.join(root, '/'))
  const rows: [name: string, bytes: number, most: number][] = [
    ['main package', bytesIn((file) => !roots.some((root) => file.startsWith(root))), MOST.main],
    ...roots.map((root): [string, number, number] => [root, bytesIn((file) => file.startsWith(root)), MOST.part]),
    ['all', bytesIn(() => true), MOST.all],
  ]
  const tooLarge = rows.filter(([, bytes, most]) => bytes > most)
  none(
    tooLarge.map(([name, bytes, most]) => `${name}: ${kB(bytes)}, at most ${kB(most)}`),
    'too large',
  )
  return rows.map(([name, bytes, most]) => `${name.padEnd(24)}${kB(bytes).padStart(8)} of ${kB(most)}`)
}
