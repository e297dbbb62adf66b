import { Console } from 'node:console'
import fs from 'node:fs'
import { Writable } from 'node:stream'

const LARGEST = 10 * 1024 * 1024

/** The functions' log lines, in a file: they are for searching, the terminal is for people. Bugs are told there, too. */
export function openLog(file: string) {
  if (fs.existsSync(file) && fs.statSync(file).size > LARGEST) fs.rmSync(file)
  const handle = fs.openSync(file, 'a')
  const into = (also?: NodeJS.WritableStream) =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        fs.writeSync(handle, chunk)
        also?.write(chunk)
        done()
      },
    })
  return {
    console: new Console(into(), into(process.stderr)),
    close: () => fs.closeSync(handle),
  }
}
