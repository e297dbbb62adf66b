import fs from 'node:fs'
import path from 'node:path'
import { Findings } from '../../cloudfunctions/kit/integrity'

const folder = path.resolve(__dirname, '../../cloudfunctions')
const FILE = /^integrity(-\w+)?\.ts$/

/** `found.add(id, …`, `reads.same(`, `must('lead', …`; a set's `add` takes one thing. */
const SPEAKS = /\.(add|same|refers)\((\s*$|[^()]*,)|\bmust\('/

/** Where the checks of all rooms speak up, as `room/file:line`. */
export const places = (): string[] =>
  fs.readdirSync(folder).flatMap((room) =>
    fs
      .readdirSync(path.join(folder, room))
      .filter((name) => FILE.test(name))
      .flatMap((name) => {
        const lines = fs.readFileSync(path.join(folder, room, name), 'utf8').split('\n')
        return lines.flatMap((line, i) => (SPEAKS.test(line) ? `${room}/${name}:${i + 1}` : []))
      }),
  )

/** Notes from where in the sources each problem is found, until `restore`. */
export function listen() {
  const heard = new Set<string>()
  const { add } = Findings.prototype
  const spy = jest.spyOn(Findings.prototype, 'add').mockImplementation(function (this: Findings, ...said) {
    for (const [, place = ''] of `${new Error().stack}`.matchAll(/cloudfunctions\/(\w+\/integrity[\w-]*\.ts:\d+)/g))
      heard.add(place)
    add.apply(this, said)
  })
  return { heard, restore: () => spy.mockRestore() }
}
