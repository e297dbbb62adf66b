import fs from 'node:fs'
import path from 'node:path'
import { Findings } from '../../cloudfunctions/kit/integrity'

const folder = path.resolve(__dirname, '../../cloudfunctions')
const FILE = 'integrity.ts'

/** `found.add(id, …`, `reads.same(`, `must('lead', …`; a set's `add` takes one thing. */
const SPEAKS = /\.(add|same|refers)\((\s*$|[^()]*,)|\bmust\('/

/** Where the checks of all rooms speak up, as `room:line`. */
export const places = (): string[] =>
  fs.readdirSync(folder).flatMap((room) => {
    const file = path.join(folder, room, FILE)
    if (!fs.existsSync(file)) return []
    const lines = fs.readFileSync(file, 'utf8').split('\n')
    return lines.flatMap((line, i) => (SPEAKS.test(line) ? `${room}:${i + 1}` : []))
  })

/** Notes from where in the sources each problem is found, until `restore`. */
export function listen() {
  const heard = new Set<string>()
  const { add } = Findings.prototype
  const spy = jest.spyOn(Findings.prototype, 'add').mockImplementation(function (this: Findings, ...said) {
    for (const [, room, line] of `${new Error().stack}`.matchAll(/cloudfunctions\/(\w+)\/integrity\.ts:(\d+)/g))
      heard.add(`${room}:${line}`)
    add.apply(this, said)
  })
  return { heard, restore: () => spy.mockRestore() }
}
