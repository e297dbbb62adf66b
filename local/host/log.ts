import { Console } from 'node:console'
import fs from 'node:fs'
import { Writable } from 'node:stream'

const LARGEST = 10 * 1024 * 1024

/**
 * The functions' log lines, in a file: they are for searching, the terminal is for people. Bugs are told there, too.
 * A full file makes room for a new one and is kept beside it, in place of the one before.
 */
export function openLog(file: string, largest = LARGEST) {
  const open = () => fs.openSync(file, 'a')
  let handle = open()
  let size = fs.fstatSync(handle).size
  const makeRoom = () => {
    fs.closeSync(handle)
    fs.renameSync(file, `${file}.1`)
    handle = open()
    size = 0
  }
  const into = (also?: NodeJS.WritableStream) =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        if (size > largest) makeRoom()
        size += fs.writeSync(handle, chunk)
        also?.write(chunk)
        done()
      },
    })
  return {
    console: new Console(into(), into(process.stderr)),
    close: () => fs.closeSync(handle),
  }
}
