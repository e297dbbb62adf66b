import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const HOW = `No Chromium found. On Debian or Ubuntu: apt-get install chromium fonts-noto-cjk
Elsewhere: CHROMIUM=/path/to/chrome npm run test:browser`

// A machine for tests has no graphics and often no way out; a browser that phones home would only slow it down.
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  // Where the browser has the language, its own fields for days speak it too.
  '--lang=zh-CN',
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

/** The browser of this machine, or of the variable CHROMIUM. Throws, in words, when there is none. */
export function findChromium(): string {
  const named = process.env.CHROMIUM
  if (named !== undefined && !existsSync(named)) throw new Error(`CHROMIUM=${named}: there is no such file\n${HOW}`)
  const found = named ?? PLACES.find((place) => existsSync(place))
  if (found === undefined) throw new Error(HOW)
  return found
}

/** With a user-data folder of its own, removed at the end. */
export const launch = (): Promise<Browser> => chromium.launch({ executablePath: findChromium(), args: FLAGS })
