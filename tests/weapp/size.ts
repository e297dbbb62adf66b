import path from 'node:path'
import { bites } from './budget'
import type { Built } from './built'
import { check, none } from './runner'

// kB are 1,000 bytes, as `npm run build` prints them. WeChat's own limit is 2 MB each.
// A room of seventeen pages is one package: cutting it would either load twice what its pages share, or put it into main.
// All grew with the room of ballots: thirteen pages more, loaded by whoever votes.
const MOST = { main: 520_000, part: 360_000, all: 1_800_000 }

const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`

/** Bytes of the main package, of each subpackage and of all; throws when one has grown too large. */
function sizesOf({ app, files, size }: Built): string[] {
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

/** The package with one file that is larger than it is. */
const grown = (built: Built, file: string, bytes: number): Built => ({
  ...built,
  size: (one) => built.size(one) + (one === file ? bytes : 0),
})

/** How large the packages are that a phone loads. */
export async function checkSizes(built: Built): Promise<void> {
  await check('sizes', async () => sizesOf(built))
  await check('a package that is too large is found', async () => {
    const [part] = built.app.subPackages ?? []
    const inPart = built.files.find((file) => part && file.startsWith(path.posix.join(part.root, '/')))
    if (!inPart) throw new Error('there is no subpackage')
    await bites(() => sizesOf(grown(built, 'app.js', MOST.main)), 'main package')
    await bites(() => sizesOf(grown(built, inPart, MOST.part)), inPart.split('/').slice(0, 2).join('/'))
    await bites(() => sizesOf(grown(built, 'app.js', MOST.all)), 'all')
  })
}
