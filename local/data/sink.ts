import fs from 'node:fs'
import path from 'node:path'
import { dropLeftovers, partOf } from './leftover'
import { Refused } from './refused'

const CHUNK = 256 * 1024

function refusedOf(file: string, e: unknown): Error {
  const { code } = e as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Refused('磁盘满了，没有写成备份。请腾出空间，或用 --to 换一个地方。')
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new Refused(`没有 ${path.dirname(file)} 这个文件夹。请先建好它，或用 --to 换一个地方。`)
  if (code === undefined) return e as Error
  return new Refused(`写不进 ${file}（${code}）。请用 --to 换一个能写的地方。`)
}

/** A file that is there whole or not at all: written beside, brought to the disk, and only then given its name. */
export class Sink {
  readonly #part: string
  #fd: number | undefined
  #lines: string[] = []
  #size = 0

  constructor(readonly file: string) {
    this.#part = partOf(file)
  }

  /** Begins anew; what was written before is gone. Answers what takes the lines. */
  begin(): Sink['take'] {
    this.#do(() => {
      if (this.#fd !== undefined) fs.closeSync(this.#fd)
      this.#fd = undefined
      dropLeftovers(this.file)
      // Only its owner may read it: phone numbers and invite codes are in it.
      fs.rmSync(this.#part, { force: true })
      this.#fd = fs.openSync(this.#part, 'wx', 0o600)
    })
    this.#lines = []
    this.#size = 0
    return this.take
  }

  take = (line: string): void => {
    this.#lines.push(line, '\n')
    this.#size += line.length
    if (this.#size > CHUNK) this.#flush()
  }

  /** Brings it to the disk, and gives it its name when `check` has read it without a complaint. */
  finish<T>(check: (written: string) => T): T {
    this.#flush()
    this.#do(() => {
      fs.fsyncSync(this.#fd ?? -1)
      fs.closeSync(this.#fd ?? -1)
      this.#fd = undefined
    })
    const found = check(this.#part)
    this.#do(() => fs.renameSync(this.#part, this.file))
    this.#bringFolder()
    return found
  }

  /** Leaves nothing behind. */
  drop(): void {
    if (this.#fd !== undefined) fs.closeSync(this.#fd)
    this.#fd = undefined
    // Where it could not even be begun, that has been said already.
    if (fs.existsSync(this.#part)) fs.rmSync(this.#part)
  }

  #flush(): void {
    const bytes = Buffer.from(this.#lines.join(''))
    this.#lines = []
    this.#size = 0
    this.#do(() => {
      // A disk that is nearly full takes a part of it first.
      for (let at = 0; at < bytes.length; ) at += fs.writeSync(this.#fd ?? -1, bytes, at)
    })
  }

  /** The name itself is on the disk, too; Windows knows no such thing. */
  #bringFolder(): void {
    try {
      const fd = fs.openSync(path.dirname(this.file), 'r')
      fs.fsyncSync(fd)
      fs.closeSync(fd)
    } catch {}
  }

  #do(work: () => void): void {
    try {
      work()
    } catch (e) {
      throw refusedOf(this.file, e)
    }
  }
}
