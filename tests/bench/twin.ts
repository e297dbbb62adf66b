import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { schema } from '../../cloudfunctions/kit/schema'
import { openGateway } from '../../local/gateway/gateway'
import type { Doc } from '../../local/gateway/wire'
import { took } from './figures'
import { mustBeTheSame, Replay } from './replay'
import { type Bench, tempFolder } from './school'
import { openSdk, type RawDatabase } from './sdk'
import { record, type WireCall } from './tape'

/**
 * A second gateway with the same records. What an action asks of the first is asked of it again through the bare SDK,
 * so that base and action do the very same to the very same records, and both stand alike in the end.
 */
export interface Twin {
  /** The bare SDK on the second gateway. */
  db: RawDatabase
  /** Asks the same again; answers the milliseconds it took. */
  repeat(calls: readonly WireCall[], checks: number): Promise<number>
  /** Throws when the records are not the same as those of the first. */
  compare(): void
  close(): Promise<void>
}

const COLLECTIONS = Object.keys(schema) as (keyof typeof schema)[]
/** A text to be checked, as long as a title is. */
const CHECKED = '食堂增设低糖窗口，请提案委员会审查为盼'

export async function openTwin({ host }: Bench, sdkFile: string): Promise<Twin> {
  const folder = await tempFolder()
  const gateway = await openGateway({
    file: path.join(folder, 'cloud.sqlite'),
    filesDir: path.join(folder, 'files'),
    schema,
    now: host.clock.now,
    openapi: { 'security.msgSecCheck': () => ({ errcode: 0, errmsg: 'ok', result: { suggest: 'pass', label: 100 } }) },
  })
  await gateway.database.write((changes) => {
    for (const name of COLLECTIONS)
      for (const doc of host.gateway.database.all(name)) changes.insert(name, structuredClone(doc))
  })
  const { db, check } = openSdk(sdkFile, gateway.url)
  const tape = record(gateway)
  return {
    db,
    async repeat(calls, checks) {
      const replay = new Replay(db, calls)
      tape.take()
      const ms = await took(async () => {
        for (let i = 0; i < checks; i++) await check(CHECKED)
        await replay.play()
      })
      mustBeTheSame(calls, tape.take())
      return ms
    },
    compare() {
      for (const name of COLLECTIONS) {
        const [ours, base] = [host.gateway, gateway].map(({ database }) => plain(database.all(name)))
        if (!isDeepStrictEqual(ours, base))
          throw new Error(`after all runs the base has other ${name} than the actions`)
      }
    },
    close: () => gateway.close(),
  }
}

const plain = (docs: Iterable<Doc>): unknown => JSON.parse(JSON.stringify([...docs]))
