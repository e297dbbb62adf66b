import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import type { Kept, Records } from '../../cloudfunctions/kit/integrity'
import { type End, FILE, type FileLine, FORMAT, type Head, VERSION } from './format'
import { Refused } from './refused'
import { NOT_OURS, OTHER_ENDS, strangerWords } from './stranger'

export interface Backup extends Head {
  records: Records
  /** Paths of the stored files in it. */
  files: string[]
  sha256: string
}

const CHUNK = 1024 * 1024
/** The first line tells some counts; whatever is longer is another kind of file. */
const LONGEST_HEAD = 100_000

const damaged = (why: string) =>
  new Refused(`备份文件不完整或被改动过：${why}。请从原处重新拷贝一份，或换一份备份。什么也没有恢复。`)
const CUT = '没有写完或没有拷贝完'

const NEWER = '这份备份是用更新的程序做的。请先升级程序（docs/deploy.md“升级”），再恢复。'

/** Whole lines without their ends, and at last what stands behind the last end. The first piece is looked at before. */
function* linesIn(fd: number): Generator<{ line: string; ended: boolean }> {
  const chunk = Buffer.alloc(CHUNK)
  const decoder = new StringDecoder('utf8')
  const rest: string[] = []
  let first = true
  for (;;) {
    const size = fs.readSync(fd, chunk, 0, CHUNK, null)
    const bytes = chunk.subarray(0, size)
    const stranger = first ? strangerWords(bytes) : null
    if (stranger !== null) throw new Refused(stranger)
    const lines = decoder.write(bytes).split('\n')
    if (first && (lines[0] ?? '').length > LONGEST_HEAD) throw new Refused(NOT_OURS)
    first = false
    const tail = lines.pop() ?? ''
    for (const line of lines) {
      yield { line: rest.splice(0).join('') + line, ended: true }
    }
    rest.push(tail)
    if (size === 0) break
  }
  yield { line: rest.join(''), ended: false }
}

function headOf(line: string): Head {
  let head: Partial<Head> | null
  try {
    head = JSON.parse(line) as typeof head
  } catch {
    throw line.includes(FORMAT) ? damaged('第一行读不懂') : new Refused(NOT_OURS)
  }
  if (head?.format !== FORMAT || typeof head.version !== 'number') throw new Refused(NOT_OURS)
  if (head.version > VERSION) throw new Refused(NEWER)
  if (line.endsWith('\r')) throw new Refused(OTHER_ENDS)
  if (typeof head.counts !== 'object' || head.counts === null) throw damaged('第一行不对')
  return { format: FORMAT, version: head.version, school: String(head.school ?? ''), counts: head.counts }
}

function endOf(line: string): End {
  try {
    const end = JSON.parse(line) as Partial<End>
    if (end.end === true && typeof end.sha256 === 'string') return { end: true, sha256: end.sha256 }
  } catch {}
  throw damaged(CUT)
}

/** Reads a whole backup and believes nothing: its end, hash and counts must be right. Throws `Refused` in Chinese. */
export function readBackup(file: string): Backup {
  let fd: number
  try {
    fd = fs.openSync(file, 'r')
    if (fs.fstatSync(fd).isDirectory()) throw new Refused(`${file} 是一个文件夹。请选里面的备份文件。`)
  } catch (e) {
    if (e instanceof Refused) throw e
    throw new Refused(`读不到 ${file}。请检查文件名和位置。`)
  }
  try {
    return readOpen(fd)
  } finally {
    fs.closeSync(fd)
  }
}

function readOpen(fd: number): Backup {
  let known: Known | undefined
  // Only the last line is no record: so each waits for the next.
  let held: string | undefined
  for (const { line, ended } of linesIn(fd)) {
    if (!known) known = new Known(line)
    else if (!ended) {
      if (line !== '') throw damaged(CUT)
    } else {
      if (held !== undefined) known.take(held)
      held = line
    }
  }
  if (!known || held === undefined) throw damaged(CUT)
  return known.whole(held)
}

function fileOf(line: string): FileLine | undefined {
  try {
    const { path, base64 } = JSON.parse(line.slice(FILE.length)) as Partial<FileLine>
    return typeof path === 'string' && typeof base64 === 'string' ? { path, base64 } : undefined
  } catch {
    return undefined
  }
}

/** The stored files of a backup that was read already, one at a time. */
export function* filesIn(file: string): Generator<{ path: string; bytes: Buffer }> {
  const fd = fs.openSync(file, 'r')
  try {
    for (const { line } of linesIn(fd)) {
      const found = line.startsWith(FILE) ? fileOf(line) : undefined
      if (found) yield { path: found.path, bytes: Buffer.from(found.base64, 'base64') }
    }
  } finally {
    fs.closeSync(fd)
  }
}

/** What of a file was read. Nothing is said about the lines before the hash has told whether they are what was written. */
class Known {
  readonly #hash = createHash('sha256')
  readonly #head: Head
  readonly #records: Record<string, Kept[]>
  readonly #files: string[] = []
  #mangled = 0
  #strange = 0
  #wrong = 0

  constructor(first: string) {
    this.#head = headOf(first)
    this.#records = Object.fromEntries(Object.keys(this.#head.counts).map((name) => [name, []]))
    this.#hash.update(`${first}\n`)
  }

  take(line: string): void {
    this.#hash.update(`${line}\n`)
    if (line.endsWith('\r')) this.#mangled++
    if (line.startsWith(FILE)) this.#file(line)
    else if (line.startsWith('+')) this.#strange++
    else this.#record(line)
  }

  /** Its bytes are fetched when they are wanted: of some hundred pictures no process should hold all. */
  #file(line: string): void {
    const file = fileOf(line)
    if (file) this.#files.push(file.path)
    else this.#wrong++
  }

  #record(line: string): void {
    const space = line.indexOf(' ')
    try {
      const doc = JSON.parse(line.slice(space + 1)) as Kept
      if (typeof doc._id !== 'string') throw new Error('no _id')
      this.#records[line.slice(0, space)]?.push(doc)
    } catch {
      this.#wrong++
    }
  }

  whole(last: string): Backup {
    if (this.#mangled > 0) throw new Refused(OTHER_ENDS)
    const { sha256 } = endOf(last)
    if (this.#hash.digest('hex') !== sha256) throw damaged('内容与校验码不符')
    if (this.#strange > 0) throw new Refused(NEWER)
    if (this.#wrong > 0) throw damaged(`有 ${this.#wrong} 行不是记录`)
    for (const [name, count] of Object.entries(this.#head.counts))
      if (this.#records[name]?.length !== count) throw damaged(`${name} 应有 ${count} 条`)
    return { ...this.#head, records: this.#records, files: this.#files, sha256 }
  }
}
