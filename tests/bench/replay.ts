import { BSONRegExp, EJSON } from 'bson'
import type { RawCollection, RawDatabase, RawTransaction } from './sdk'
import type { WireCall } from './tape'

type Fields = Record<string, unknown>
const parse = (text: unknown) => EJSON.parse(String(text)) as Fields
/** The SDK knows JavaScript's own patterns only. */
const filterOf = (text: unknown): Fields =>
  Object.fromEntries(
    Object.entries(parse(text)).map(([field, test]) => [
      field,
      test instanceof BSONRegExp ? new RegExp(test.pattern, test.options) : test,
    ]),
  )

/** The same calls again, made ready: `play` sends them through the bare SDK, in step with the recording. */
export class Replay {
  readonly #beats: (() => Promise<unknown>)[][] = []
  readonly #transactions = new Map<unknown, RawTransaction>()

  constructor(
    readonly db: RawDatabase,
    calls: readonly WireCall[],
  ) {
    let beat: number | undefined
    for (const call of calls) {
      const step = this.#stepOf(call)
      // Within a transaction one call follows the other, whatever the clock says.
      const together = call.beat === beat && call.body.transactionId === undefined
      if (together) this.#beats.at(-1)?.push(step)
      else this.#beats.push([step])
      beat = call.beat
    }
  }

  async play(): Promise<void> {
    for (const steps of this.#beats) {
      if (steps.length === 1) await steps[0]?.()
      else await Promise.all(steps.map((step) => step()))
    }
  }

  #stepOf({ action, body, reply }: WireCall): () => Promise<unknown> {
    const { transactionId: id, collectionName } = body
    const transaction = () => {
      const known = this.#transactions.get(id)
      if (!known) throw new Error('a call of a transaction that was not begun on the tape')
      return known
    }
    const collection = () => (id === undefined ? this.db : transaction()).collection(String(collectionName))
    switch (action) {
      case 'database.startTransaction':
        return async () => void this.#transactions.set(reply.transactionId, await this.db.startTransaction())
      case 'database.commitTransaction':
        return () => transaction().commit()
      case 'database.abortTransaction':
        return () => transaction().rollback()
      default:
        return stepOn(action, body, collection)
    }
  }
}

function stepOn(action: string, body: Fields, on: () => RawCollection): () => Promise<unknown> {
  const filter = body.query === undefined ? {} : filterOf(body.query)
  const id = String(filter._id)
  const byId = body.queryType === 'DOC'
  switch (action) {
    case 'database.getDocument': {
      if (byId) return () => on().doc(id).get()
      const order = Object.entries(body.order === undefined ? {} : parse(body.order))
      return () => {
        let query = on().where(filter)
        for (const [field, way] of order) query = query.orderBy(field, way === -1 ? 'desc' : 'asc')
        return query.limit(Number(body.limit)).get()
      }
    }
    case 'database.calculateDocument':
      return () => on().where(filter).count()
    case 'database.aggregateDocuments': {
      const stages = (body.stages as { stageKey: string; stageValue: string }[]).map(
        ({ stageKey, stageValue }) => [stageKey.slice(1), EJSON.parse(stageValue)] as const,
      )
      return () => stages.reduce((made, [stage, value]) => made.pushStage(stage, value), on().aggregate()).end()
    }
    case 'database.insertDocument': {
      const [doc = {}, ...more] = (body.data as string[]).map(parse)
      return () => on().add({ data: more.length > 0 ? [doc, ...more] : doc })
    }
    case 'database.modifyDocument': {
      const data = parse(body.data)
      if (body.merge === true)
        return byId ? () => on().doc(id).update({ data }) : () => on().where(filter).update({ data })
      if (!byId) break
      return () => on().doc(id).set({ data })
    }
    case 'database.removeDocument':
      return byId ? () => on().doc(id).remove() : () => on().where(filter).remove()
  }
  throw new Error(`no replay for ${action} ${JSON.stringify(body).slice(0, 200)}: say it in tests/bench/replay.ts`)
}

/** A call without what differs between two that ask the same: the transaction's name, and what the SDK adds. */
const core = ({ action, body }: WireCall) => {
  const { collectionName, queryType, query, order, limit, data, stages, multi, merge, upsert, transactionId } = body
  const said = { collectionName, queryType, query, order, limit, data, stages, multi, merge, upsert }
  return JSON.stringify({ action, ...said, inTransaction: transactionId !== undefined })
}

/** Throws unless both tapes ask the very same, those of one beat in any order. */
export function mustBeTheSame(ours: readonly WireCall[], base: readonly WireCall[]): void {
  const [a, b] = [ours, base].map((calls) => calls.map(core).sort())
  const at = a?.findIndex((call, i) => call !== b?.[i]) ?? -1
  if (at >= 0 || a?.length !== b?.length)
    throw new Error(`the base asked something else than the action:\n${a?.[at]}\n${b?.[at]}`)
}
