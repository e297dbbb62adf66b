import { writeSync } from 'node:fs'
import { schema } from '../../cloudfunctions/kit/schema'
import { type Call, Faults } from '../../local/gateway/faults'
import type { Gateway } from '../../local/gateway/gateway'
import { LOOPBACK } from '../../local/host/args'
import { openHost } from '../../local/host/host'
import { LOST_AT_DOOR, LostReplies } from '../../local/host/lost-replies'
import { fill } from '../../local/school/fill'
import type { Ask, Order, State } from './order'

/** The local cloud as a process of its own that, besides, can be put back to a state and tells what it is doing. */

/** Written at once: a process that is about to die sends no message any more. */
const tell = (line: string) => writeSync(1, `${line}\n`)

let calls: Call[] = []
function watchFaults() {
  const { strike } = Faults.prototype
  Faults.prototype.strike = function (kind, call) {
    // Each call is looked at for slowness first, and once.
    if (kind === 'slow') calls.push(call)
    const fault = strike.call(this, kind, call)
    if (fault) tell(`struck ${kind}`)
    return fault
  }
  const { hit } = LostReplies.prototype
  LostReplies.prototype.hit = function (name, action) {
    const lost = hit.call(this, name, action)
    if (lost) tell(`struck ${LOST_AT_DOOR}`)
    return lost
  }
}

type Database = Gateway['database']
const collections = Object.keys(schema)

const stateOf = (database: Database): State =>
  Object.fromEntries(collections.map((c) => [c, Object.fromEntries([...database.all(c)].map((d) => [d._id, d]))]))

const reset = (database: Database, state: State) =>
  database.write((changes) => {
    for (const collection of collections) {
      const docs = state[collection] ?? {}
      for (const { _id } of [...database.all(collection)]) if (!docs[_id]) changes.remove(collection, _id)
      for (const doc of Object.values(docs)) {
        const known = database.read(collection, doc._id)
        if (JSON.stringify(known) !== JSON.stringify(doc)) changes.replace(collection, doc)
      }
    }
  })

/** For negative controls: these collections forget that their keys are unique. */
function loosen(names: readonly string[]) {
  for (const [name, { indexes }] of Object.entries(schema))
    if (names.includes(name)) Object.assign(schema, { [name]: { indexes: indexes.map(({ fields }) => ({ fields })) } })
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

async function main() {
  const { data, functions, loose }: Order = JSON.parse(process.argv[2] ?? '{}')
  loosen(loose)
  watchFaults()
  const common = { port: 0, listen: LOOPBACK, test: true, pages: '/nowhere' }
  const host = await openHost({ ...common, data, functions }, (h) => fill(h, 'empty'))
  const { database } = host.gateway

  let running = 0
  const { run } = host.functions
  const counted: typeof run = async (...call) => {
    running++
    return run(...call).finally(() => running--)
  }
  Object.assign(host.functions, { run: counted })
  // A call that its caller gave up may still be on its way in: two looks.
  const quiet = async () => {
    for (let calm = 0; calm < 2; calm++) {
      await pause(2)
      if (running > 0) calm = -1
    }
  }

  const answer = async (ask: Ask): Promise<unknown> => {
    switch (ask.what) {
      case 'state':
        return stateOf(database)
      case 'reset':
        await reset(database, ask.state)
        calls = []
        return null
      case 'quiet':
        return quiet()
      case 'calls':
        return calls
    }
  }
  process.on('message', async ({ n, ask }: { n: number; ask: Ask }) => {
    process.send?.({ n, value: (await answer(ask)) ?? null })
  })
  process.on('disconnect', () => process.exit(0))
  process.on('unhandledRejection', (e) => console.error(e))
  process.send?.({ url: host.url })
}

main().catch((e) => {
  console.error(e)
  process.exit(1)
})
