import path from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import type { Allowed, Finding } from './inside/measure'

declare global {
  // What inside/measure.ts offers to the page.
  var inside: { measure: (allowed?: Allowed) => Finding[] }
}

let bundled: Promise<string> | undefined

/** What runs in the page is a program of its own: bundled once, and put into every page that is opened. */
export function insideScript(): Promise<string> {
  bundled ??= build({
    entryPoints: [path.join(__dirname, 'inside/measure.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'inside',
    footer: { js: 'globalThis.inside = inside' },
    target: 'chrome120',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '')
  return bundled
}

/** See `measure` in inside/measure.ts. */
export const measure = (page: Page, allowed: Allowed = {}): Promise<Finding[]> =>
  page.evaluate((given) => inside.measure(given), allowed)
