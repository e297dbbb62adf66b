import { randomUUID } from 'node:crypto'
import type { Database } from '../../local/gateway/database'
import { openGateway } from '../../local/gateway/gateway'
import { connect, type Db, schema } from './gateway-setup'

/**
 * A process that is killed: pairs of documents (and a person with a unique key), told on stdout once they are committed.
 * The pairs are sealed at every moment, so that a kill may fall into that, too.
 * `sdk`: transactions through the wire, eight at a time. `tight`: straight into the database, so that a kill almost
 * always falls into a commit. `crash`: as sdk, and the twentieth commit kills the process itself.
 */
const [file = '', filesDir = '', mode = 'sdk'] = process.argv.slice(2)
async function main(): Promise<void> {
  const gateway = await openGateway({ file, filesDir, schema, seal: { rest: 1, most: 5 } })
  if (mode === 'tight') return tight(gateway.database)
  if (mode === 'crash') gateway.faults.set([{ kind: 'crash', action: 'database.commitTransaction', after: 20 }])
  const db = connect(gateway.url)
  await Promise.all(Array.from({ length: 8 }, () => write(db)))
}

async function tight(database: Database): Promise<never> {
  for (;;) {
    const pair = randomUUID()
    await database.write((changes) => {
      changes.insert('left', { _id: pair })
      changes.insert('right', { _id: `${pair}-twin`, pair })
      changes.insert('people', { staffNo: pair })
    })
    process.stdout.write(`${pair}\n`)
  }
}

async function write(db: Db): Promise<never> {
  for (;;) {
    const pair = randomUUID()
    await db.runTransaction(async (tx) => {
      await tx.collection('left').add({ data: { _id: pair } })
      await tx.collection('right').add({ data: { _id: `${pair}-twin`, pair } })
      await tx.collection('people').add({ data: { staffNo: pair } })
    }, 0)
    process.stdout.write(`${pair}\n`)
  }
}
void main()
