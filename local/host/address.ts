import fs from 'node:fs'
import path from 'node:path'

/** Where a running cloud's gateway listens. The address is its password, so nobody but its owner may read the file. */
const FILE = 'gateway'
const placeOf = (data: string) => path.join(data, FILE)

export function writeAddress(data: string, url: string): void {
  fs.rmSync(placeOf(data), { force: true })
  fs.writeFileSync(placeOf(data), url, { mode: 0o600 })
}
export const removeAddress = (data: string) => fs.rmSync(placeOf(data), { force: true })

/** Of a cloud that is running now, or was killed: whoever asks there finds out. */
export const readAddress = (data: string): string | undefined =>
  fs.existsSync(placeOf(data)) ? fs.readFileSync(placeOf(data), 'utf8') : undefined
