import fs from 'node:fs'
import type { Mutation } from '../../config/functions'

/**
 * What every HTTP server of the local cloud is asked, door and gateway: written to a file, a line a request. It is put
 * into the functions, which run in the same process; so it begins with the first call of a function.
 */
export const recorderIn = (file: string): Mutation => ({
  file: 'cloudfunctions/kit/cloud.ts',
  from: "import sdk from 'wx-server-sdk'",
  to: `import sdk from 'wx-server-sdk'
import { appendFileSync } from 'node:fs'
import http from 'node:http'
const emit = http.Server.prototype.emit
http.Server.prototype.emit = function (name, ...rest) {
  if (name === 'request') {
    const { method, url, headers } = rest[0]
    appendFileSync(${JSON.stringify(file)}, JSON.stringify({ method, url, headers }) + '\\n')
  }
  return emit.call(this, name, ...rest)
}`,
})

interface Asked {
  method: string
  url: string
  headers: Record<string, string>
}
export const recorded = (file: string): Asked[] =>
  fs
    .readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Asked)
