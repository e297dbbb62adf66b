import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export type Target = 'weapp' | 'h5' | 'functions'

const root = path.resolve(__dirname, '../..')
/** Where this machine keeps the sources: it tells who built it, and where. */
const homes = [root, os.homedir()].filter((dir) => dir.length > 1).map((dir) => `${dir}${path.sep}`)
const keys = [process.env.TENCENTCLOUD_SECRETKEY, process.env.TENCENTCLOUD_SECRETID].filter((k) => k && k.length > 8)

const EVERYWHERE: Record<string, RegExp> = {
  'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  'a key of the cloud': /\bAKID\w{20,}/,
  'a token': /Bearer [\w.~+/-]{20,}/,
  'a phone number': /(?<![\w.])1[3-9]\d{9}(?!\w)/,
  // At the end of a line; the words alone stand in libraries that could make one.
  'a source map': /\/[/*][#@] ?sourceMappingURL=([\w./%-]+\.map|data:[\w/;=-]+,[\w+/]{20})/,
  'an address of this machine': /\b127\.0\.0\.1\b|\b0\.0\.0\.0\b|\blocalhost:\d/,
}
const ONLY: Record<Target, Record<string, RegExp>> = {
  weapp: {
    'an address of this machine': /localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]/,
    'the demo login': /["'`]\/login["'`]|Bearer |["'`]\/call\//,
  },
  h5: {},
  // What local/ is made of; a function that holds any of it has taken the local cloud in.
  functions: { 'the demo login': /host\.sqlite|INSERT INTO sessions|libsql|local\/(host|school|gateway)/ },
}

const isText = (file: string) => !/\.(png|jpe?g|gif|webp|ico|woff2?|ttf)$/.test(file)
const filesOf = (dir: string) =>
  fs
    .readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

/** What lies in a built folder and must not leave the house, as `file: what`. */
export function leaksIn(dir: string, target: Target): string[] {
  const wanted = { ...EVERYWHERE, ...ONLY[target] }
  return filesOf(dir).flatMap((file) => {
    const name = path.relative(dir, file)
    const text = isText(file) ? fs.readFileSync(file, 'utf8') : ''
    return [
      ...(/\.(map|tsx?|env|pem|key)$/.test(name) ? [`${name}: is no part of a build`] : []),
      ...Object.entries(wanted).flatMap(([what, pattern]) => (pattern.test(text) ? [`${name}: ${what}`] : [])),
      ...(homes.some((home) => text.includes(home)) ? [`${name}: a path of this machine`] : []),
      ...(keys.some((key) => key && text.includes(key)) ? [`${name}: a key of the cloud`] : []),
    ]
  })
}
