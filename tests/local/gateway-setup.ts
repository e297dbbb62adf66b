import '../kit/quiet-sdk'
import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import cloud from 'wx-server-sdk'
import type { Schema } from '../../cloudfunctions/kit/schema'
import { type Gateway, type GatewayOptions, openGateway } from '../../local/gateway/gateway'

export const schema = {
  things: { indexes: [] },
  people: { indexes: [{ fields: ['staffNo'], unique: true }, { fields: ['sortName', '_id'] }] },
  papers: {
    indexes: [
      { fields: ['seenBy[]', '-createdAt', '_id'] },
      { fields: ['seenBy[]', 'state', '-createdAt', '_id'] },
      { fields: ['callId', 'state'] },
      { fields: ['callId', 'seenBy[]', '-createdAt'] },
      { fields: ['meta.rank', '-createdAt'] },
    ],
  },
  left: { sealed: true, indexes: [] },
  right: { sealed: true, indexes: [{ fields: ['pair'] }] },
} as const satisfies Schema

type Fields = Record<string, unknown>
type Stats = Promise<{ stats: { updated: number; removed: number; created?: number } }>
interface Query {
  where(filter: object): Query
  orderBy(field: string, order: 'asc' | 'desc'): Query
  skip(count: number): Query
  limit(count: number): Query
  field(fields: Record<string, boolean>): Query
  get(): Promise<{ data: Fields[] }>
  count(): Promise<{ total: number }>
  update(options: { data: object }): Stats
  remove(): Stats
}
interface Document {
  get(): Promise<{ data: Fields | null }>
  set(options: { data: object }): Promise<unknown>
  update(options: { data: object }): Stats
  remove(): Stats
}
type Stage =
  | 'match'
  | 'lookup'
  | 'group'
  | 'sort'
  | 'skip'
  | 'limit'
  | 'project'
  | 'addFields'
  | 'unwind'
  | 'count'
  | 'sample'
interface Pipeline extends Make<Stage, Pipeline> {
  end(): Promise<{ list: Fields[] }>
}
interface Collection extends Query {
  add(options: { data: object }): Promise<{ _id: string }>
  doc(id: string): Document
  aggregate(): Pipeline
}
interface Transaction {
  collection(name: string): Collection
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}
/** The part of the SDK's database that the tests use; its own types promise void, string or less. */
export interface Db {
  command: Command
  collection(name: string): Collection
  createCollection(name: string): Promise<unknown>
  serverDate(options?: { offset: number }): object
  RegExp(options: { regexp: string; options?: string }): object
  startTransaction(): Promise<Transaction>
  runTransaction<T>(deed: (transaction: Transaction) => Promise<T>, times?: number): Promise<T>
}
type Make<Name extends string, Result> = { [name in Name]: (...values: unknown[]) => Result }
type Operator =
  | 'eq neq lt lte gt gte in nin and or nor not exists mod all size elemMatch'
  | 'set inc mul min max push pull pop shift unshift addToSet remove rename pullAll'
type Words<Text extends string> = Text extends `${infer Word} ${infer Rest}` ? Word | Words<Rest> : Text
type Command = Make<Words<Operator>, object> & {
  aggregate: Make<'sum' | 'avg' | 'max' | 'first' | 'size', object> & { pipeline(): Chain }
}
interface Chain {
  match(filter: object): Chain
  project(fields: object): Chain
  sort(order: object): Chain
  done(): object
}

export interface Rig {
  gateway: Gateway
  db: Db
  directory: string
  /** Closes the gateway and opens another on the same file. */
  restart(options?: Partial<GatewayOptions>): Promise<void>
  close(): Promise<void>
}

/** A gateway of its own in a folder of its own, and the real SDK pointed at it. */
export async function rig(options: Partial<GatewayOptions> = {}): Promise<Rig> {
  const directory = mkdtempSync(join(tmpdir(), 'gateway-'))
  const base = { file: join(directory, 'data.db'), schema, filesDir: join(directory, 'files'), ...options }
  const made: Rig = {
    gateway: await openGateway(base),
    db: undefined as never,
    directory,
    async restart(more) {
      await made.gateway.close()
      made.gateway = await openGateway({ ...base, ...more })
      made.db = connect(made.gateway.url)
    },
    async close() {
      await made.gateway.close()
      rmSync(directory, { recursive: true })
    },
  }
  made.db = connect(made.gateway.url)
  return made
}

// Hundreds of calls at once wait for the SDK's few sockets.
EventEmitter.defaultMaxListeners = 0

/** The SDK's database on this gateway. It looks for credentials in the environment before it sends anything. */
export function connect(url: string): Db {
  Object.assign(process.env, {
    TENCENTCLOUD: 'true',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TCB_ENV: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
  })
  cloud.init({ env: 'local' })
  const options: object = { throwOnNotFound: false }
  return cloud.database(options) as unknown as Db
}

/** The message of the error a promise is rejected with. */
export const refusalOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no refusal',
    (error) => String(error?.errMsg ?? error?.message ?? error),
  )
