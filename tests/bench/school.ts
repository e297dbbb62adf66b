import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { openCloud } from '../../local/cloud'
import { LOOPBACK } from '../../local/host/args'
import type { Host } from '../../local/host/host'
import { rosterOf, type Shape, staffNoOf } from '../kit/school'
import { type Session, sessionOf, value } from '../kit/session'

const folders: string[] = []
export async function tempFolder(): Promise<string> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-bench-'))
  folders.push(folder)
  return folder
}
export const removeFolders = () =>
  Promise.all(folders.splice(0).map((folder) => fs.rm(folder, { recursive: true, force: true })))

/** A local cloud in this process, with its door: what is measured runs on one thread, base and ours alike. */
export interface Bench {
  host: Host
  data: string
  /** As a person by number, or as the admin. */
  as(who: number | 'admin'): Promise<Session>
  guest(): Session
}

export async function openBench(functions: string, data?: string): Promise<Bench> {
  const folder = data ?? (await tempFolder())
  const host = await openCloud({ port: 0, data: folder, school: 'empty', test: true, listen: LOOPBACK, functions })
  const session = (token: string) => sessionOf(() => host.url, token)
  const known = new Map<number | 'admin', Promise<Session>>()
  const login = async (who: number | 'admin') => {
    const token = await host.login.as(who === 'admin' ? who : staffNoOf(who))
    if (token === null) throw new Error(`nobody has the number ${who}`)
    return session(token)
  }
  return {
    host,
    data: folder,
    guest: () => session(host.login.guest()),
    as(who) {
      const there = known.get(who) ?? login(who)
      known.set(who, there)
      return there
    },
  }
}

/** Functions of several clouds live in this process: the SDK reads at each call where its cloud is. */
export const aimAt = ({ host }: Bench) => {
  process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: host.gateway.url })
}

export const SLICE = 500
type Row = ReturnType<typeof rosterOf>[number]

/** One slice of a roster through the door, as the app sends it; answers the import's id for the next. */
export async function importSlice(by: Session, rows: readonly Row[], at: number, mode: 'check' | 'apply', id?: string) {
  const slice = { rows: rows.slice(at, at + SLICE), mode, more: at + SLICE < rows.length, ...(id && { importId: id }) }
  const said = await value(by.member.importRoster(slice))
  if (said.problems.length > 0) throw new Error(`the roster: ${JSON.stringify(said.problems[0])}`)
  return said.importId
}

export async function fill(bench: Bench, shape: Shape): Promise<Row[]> {
  aimAt(bench)
  const rows = rosterOf(shape)
  const admin = await bench.as('admin')
  let id: string | undefined
  for (let at = 0; at < rows.length; at += SLICE) id = await importSlice(admin, rows, at, 'apply', id)
  return rows
}
