import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/**
 * The SDK carries a table of 2,500 file types (287 kB, a fifth of each function) to name the type of a file that it
 * uploads. These are the ones that people hand in here; any other is sent as application/octet-stream, as before.
 */
const TYPES = [
  'application/json',
  'application/msword',
  'application/octet-stream',
  'application/pdf',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'image/gif',
  'image/heic',
  'image/jpeg',
  'image/png',
  'image/webp',
  'text/csv',
  'text/plain',
]

/** For esbuild: leaves out of mime-db what no function sends. Throws when the table no longer knows one of the types. */
export const slim: Plugin = {
  name: 'slim',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]mime-db[\\/]db\.json$/ }, async ({ path }) => {
      const all = JSON.parse(await readFile(path, 'utf8')) as Record<string, object | undefined>
      const kept = TYPES.map((type) => {
        const known = all[type]
        if (!known) throw new Error(`mime-db knows no ${type}`)
        return [type, known] as const
      })
      return { contents: JSON.stringify(Object.fromEntries(kept)), loader: 'json' }
    })
  },
}
