import { gzipSync } from 'node:zlib'
import type { Response } from 'playwright-core'
import type { Stage } from './stage'

// kB are 1,000 bytes, as `npm run build` prints them.
const MOST = 200_000

interface Loaded {
  file: string
  /** As a server sends it that packs. */
  bytes: number
}

const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`

function throwWhenTooLarge(loaded: readonly Loaded[]): void {
  const all = loaded.reduce((sum, { bytes }) => sum + bytes, 0)
  if (all <= MOST) return
  const files = [...loaded].sort((a, b) => b.bytes - a.bytes).map(({ file, bytes }) => `${kB(bytes)} ${file}`)
  throw new Error([`${kB(all)}, at most ${kB(MOST)}:`, ...files].join('\n'))
}

/** Text is packed, a picture is so already; answers of the cloud are no part of it. */
async function weigh(response: Response): Promise<Loaded[]> {
  const { pathname } = new URL(response.url())
  if (/^\/(call|login|files)\b/.test(pathname) || !response.url().startsWith('http')) return []
  const body = await response.body()
  return [{ file: pathname, bytes: /\.(png|jpg|woff2?)$/.test(pathname) ? body.length : gzipSync(body).length }]
}

/** What a browser that has never been here loads until home stands there. */
export async function weighFirstLoad(stage: Stage): Promise<void> {
  const visitor = await stage.enter('visitor')
  let loaded: Loaded[] = []
  await stage.check(`a first visit loads at most ${kB(MOST)}`, async () => {
    const asked: Promise<Loaded[]>[] = []
    visitor.page.on('response', (response) => void asked.push(weigh(response)))
    await visitor.open('home')
    await visitor.sees('提案怎么提')
    loaded = (await Promise.all(asked)).flat()
    const kinds = ['.js', '.css'].filter((kind) => !loaded.some(({ file }) => file.endsWith(kind)))
    if (kinds.length > 0) throw new Error(`no ${kinds.join()} among ${loaded.map(({ file }) => file).join()}`)
    throwWhenTooLarge(loaded)
    console.log(`        ${kB(loaded.reduce((sum, { bytes }) => sum + bytes, 0))} in ${loaded.length} files`)
  })
  await stage.check('a first visit that loads too much is found', async () => {
    try {
      throwWhenTooLarge([...loaded, { file: 'planted.js', bytes: MOST }])
    } catch {
      return
    }
    throw new Error('it was not found')
  })
}
