import { createRequire } from 'node:module'
import path from 'node:path'
import { build } from 'esbuild'

/** As much of the official SDK as its own users see of it; its types lack transactions. */
export interface RawDatabase {
  collection(name: string): RawCollection
  command: {
    neq(value: unknown): object
    gt(value: unknown): object
    exists(there: boolean): object
    push(values: unknown[]): object
  }
  startTransaction(): Promise<RawTransaction>
}
export interface RawTransaction {
  collection(name: string): RawCollection
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}
export interface RawCollection extends RawQuery {
  add(options: { data: object }): Promise<unknown>
  doc(id: string): {
    get(): Promise<unknown>
    set(options: { data: object }): Promise<unknown>
    update(options: { data: object }): Promise<unknown>
    remove(): Promise<unknown>
  }
  aggregate(): RawAggregate
}
export interface RawQuery {
  where(filter: object): RawQuery
  orderBy(field: string, direction: 'asc' | 'desc'): RawQuery
  limit(most: number): RawQuery
  get(): Promise<unknown>
  count(): Promise<unknown>
  update(options: { data: object }): Promise<unknown>
  remove(): Promise<unknown>
}
export interface RawAggregate {
  pushStage(stage: string, value: unknown): RawAggregate
  end(): Promise<unknown>
}
interface Sdk {
  DYNAMIC_CURRENT_ENV: symbol
  init(options: object): void
  database(options: object): RawDatabase
  openapi: { security: { msgSecCheck(asked: object): Promise<unknown> } }
}

export interface RawCloud {
  db: RawDatabase
  check(content: string): Promise<unknown>
}

/** The SDK alone, bundled as the functions are but with nothing left out of it. Answers the file. */
export async function bundleSdk(folder: string): Promise<string> {
  const outfile = path.join(folder, 'sdk.js')
  await build({
    stdin: { contents: "module.exports = require('wx-server-sdk')", resolveDir: __dirname },
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node16',
    format: 'cjs',
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
  })
  return outfile
}

/** The bare SDK on a gateway of its own, with the settings that our functions use. */
export function openSdk(file: string, url: string): RawCloud {
  const load = createRequire(__filename)
  // The SDK keeps one cloud a module: each gateway gets a copy of its own.
  delete load.cache[file]
  const sdk = load(file) as Sdk
  sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV, keepalive: true, serviceUrl: url })
  return {
    db: sdk.database({ throwOnNotFound: false }),
    check: (content) => sdk.openapi.security.msgSecCheck({ version: 2, scene: 2, openid: 'o_bench', content }),
  }
}
