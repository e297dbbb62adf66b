import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { Page } from 'playwright-core'

const PICTURES = path.resolve(__dirname, '../../.cache/browser')

/** One line per check; of what failed a picture is kept. */
export class Report {
  passed = 0
  failed = 0

  /** False when it failed, so that what follows from it need not be tried. `pages` are shown then. */
  async check(name: string, run: () => Promise<void>, pages: () => Page[] = () => []): Promise<boolean> {
    const began = Date.now()
    try {
      await run()
      this.passed++
      console.log(`ok      ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
      return true
    } catch (error) {
      this.failed++
      const words = stripVTControlCharacters(error instanceof Error ? error.message : String(error))
      const seen = await shoot(name, pages())
      console.log([`FAILED  ${name}`, ...words.trimEnd().split('\n'), ...seen].join('\n        '))
      return false
    }
  }
}

async function shoot(name: string, pages: readonly Page[]): Promise<string[]> {
  mkdirSync(PICTURES, { recursive: true })
  const made: string[] = []
  for (const [index, page] of pages.entries()) {
    const file = path.join(PICTURES, `${name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}-${index + 1}.png`)
    const done = await page.screenshot({ path: file, timeout: 3000 }).catch(() => null)
    if (done) made.push(`${page.url()}: see ${path.relative(process.cwd(), file)}`)
  }
  return made
}
