import { createHash } from 'node:crypto'
import type { Kept, Records } from '../../cloudfunctions/kit/integrity'
import { Refused } from './refused'

/**
 * A backup is a text file. First line: what it is, of which school, how many records of each collection. Then a line a
 * record, collections and records in the order of their names and ids, fields in the order of their names. Last line:
 * the SHA-256 of all before it. Nothing in it tells when it was made, so the same data give the same bytes.
 */
export const FORMAT = 'teachers-home-backup'
export const VERSION = 1

interface Head {
  format: string
  version: number
  school: string
  counts: Record<string, number>
}
export interface Backup {
  school: string
  counts: Record<string, number>
  records: Records
}

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([k, v]) => [k, ordered(v)]))
}
/** A record as a line holds it. */
export const textOf = (doc: Kept) => JSON.stringify(ordered(doc))
const byId = (a: Kept, b: Kept) => (a._id < b._id ? -1 : 1)
const names = (records: Records) => Object.keys(records).sort()

/** The lines of a backup, without their ends. */
export function* linesOf(records: Records): Generator<string> {
  const hash = createHash('sha256')
  const take = (line: string) => {
    hash.update(`${line}\n`)
    return line
  }
  const settings = records.settings?.[0] as { schoolName?: string } | undefined
  const counts = Object.fromEntries(names(records).map((name) => [name, records[name]?.length ?? 0]))
  const head: Head = { format: FORMAT, version: VERSION, school: settings?.schoolName ?? '', counts }
  yield take(JSON.stringify(head))
  for (const name of names(records))
    for (const doc of [...(records[name] ?? [])].sort(byId)) yield take(`${name} ${textOf(doc)}`)
  yield JSON.stringify({ end: true, sha256: hash.digest('hex') })
}

const damaged = (why: string) => new Refused(`备份文件不完整或被改动过：${why}。请重新拷贝一份，或换一份备份。`)

function headOf(line: string): Head {
  let head: Partial<Head>
  try {
    head = JSON.parse(line) as Partial<Head>
  } catch {
    throw new Refused('这不是教工之家的备份文件。请选“教工之家备份-….thbackup”。')
  }
  if (head?.format !== FORMAT || typeof head.version !== 'number')
    throw new Refused('这不是教工之家的备份文件。请选“教工之家备份-….thbackup”。')
  if (head.version > VERSION) throw new Refused('这份备份是用更新的程序做的，请先升级程序再恢复。')
  if (typeof head.counts !== 'object' || head.counts === null) throw damaged('第一行不对')
  return { format: FORMAT, version: head.version, school: String(head.school ?? ''), counts: head.counts }
}

/** Reads a whole backup and believes nothing: its end, hash and counts must be right. Throws `Refused` in Chinese. */
export function readBackup(bytes: Buffer): Backup {
  if (bytes.length === 0) throw new Refused('这个文件是空的。')
  // A text program has saved it: other line ends, or a mark before the first letter.
  const start = bytes.subarray(0, 3).toString('latin1')
  if (start === '\u00ef\u00bb\u00bf' || bytes.subarray(0, 65_536).includes('\r\n'))
    throw new Refused('这个文件被文本编辑器另存过，换行或编码变了。请用原来的备份文件。')
  const text = bytes.toString('utf8')
  const lines = text.split('\n')
  const head = headOf(lines[0] ?? '')
  if (lines.at(-1) !== '') throw damaged('最后一行没有写完')
  const last = lines.at(-2) ?? ''
  const body = lines.slice(0, -2)
  let end: { end?: boolean; sha256?: string } = {}
  try {
    end = JSON.parse(last) as typeof end
  } catch {
    throw damaged('没有结尾')
  }
  if (end.end !== true) throw damaged('没有结尾')
  const sum = createHash('sha256')
    .update(`${body.join('\n')}\n`)
    .digest('hex')
  if (sum !== end.sha256) throw damaged('校验码不符')
  return { school: head.school, counts: head.counts, records: recordsOf(body.slice(1), head) }
}

function recordsOf(lines: readonly string[], { counts }: Head): Records {
  const records: Record<string, Kept[]> = Object.fromEntries(Object.keys(counts).map((name) => [name, []]))
  for (const line of lines) {
    const space = line.indexOf(' ')
    const list = records[line.slice(0, space)]
    const doc = JSON.parse(line.slice(space + 1)) as Kept
    if (!list || typeof doc._id !== 'string') throw damaged('有一行不属于任何集合')
    list.push(doc)
  }
  for (const [name, count] of Object.entries(counts))
    if (records[name]?.length !== count) throw damaged(`${name} 应有 ${count} 条`)
  return records
}
