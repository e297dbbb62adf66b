import { Aggregator } from 'mingo'
import type { Database } from './database'
import { thaw, valuesAt } from './document'
import { checkFilter, matcher } from './filter'
import { Refusal, unsupported } from './refusal'
import { sorted, sortFields } from './sort'
import { type Doc, encode, type Fields, isFields, type Value } from './wire'

export interface Stage {
  name: string
  value: Value
}

/** An aggregation. What it begins with ($match, $sort, $limit) is served by the indexes. */
export function aggregate(database: Database, collection: string, stages: readonly Stage[]): Fields[] {
  const rest = [...stages]
  const filters: Fields[] = []
  while (rest[0]?.name === '$match') filters.push(fields(rest.shift() as Stage))
  const sort = rest[0]?.name === '$sort' ? sortFields(fields(rest.shift() as Stage)) : []
  const limit = rest[0]?.name === '$limit' ? amount(rest.shift() as Stage) : undefined
  const filter = filters.length > 1 ? { $and: filters } : (filters[0] ?? {})
  const docs: Fields[] = database.entries(collection, filter, sort, 0, limit).map((entry) => entry.doc)
  return rest.reduce((input, stage) => run(database, input, stage), docs)
}

function run(database: Database, docs: Fields[], stage: Stage): Fields[] {
  switch (stage.name) {
    case '$match':
      return docs.filter((doc) => matcher(fields(stage))(doc as Doc))
    case '$sort':
      return sorted(docs, sortFields(fields(stage)))
    case '$skip':
      return docs.slice(amount(stage))
    case '$limit':
      return docs.slice(0, amount(stage))
    case '$count':
      return docs.length > 0 ? [{ [String(stage.value)]: docs.length }] : []
    case '$lookup':
      return lookup(database, docs, fields(stage))
    // These two write into what they are given.
    case '$addFields':
    case '$unwind':
      return compute(docs.map(thaw), stage)
    case '$group':
    case '$project':
      return compute(docs, stage)
    default:
      throw unsupported(`the aggregation stage ${stage.name}`)
  }
}

function compute(docs: Fields[], stage: Stage): Fields[] {
  return new Aggregator([{ [stage.name]: stage.value }], { scriptEnabled: false }).run(docs) as Fields[]
}

function fields({ name, value }: Stage): Fields {
  if (!isFields(value)) throw new Refusal('INVALID_PARAM', `${name} wants an object`)
  return value
}

function amount({ name, value }: Stage): number {
  if (typeof value !== 'number' || value < 0) throw new Refusal('INVALID_PARAM', `${name} wants a number`)
  return value
}

/** By equal fields, or by a pipeline that depends on nothing outside it (and is therefore run once). */
function lookup(database: Database, docs: Fields[], stage: Fields): Fields[] {
  const { from, as, localField, foreignField, pipeline, ...others } = stage
  if (typeof from !== 'string' || typeof as !== 'string' || as.includes('.'))
    throw new Refusal('INVALID_PARAM', '$lookup wants from and as')
  const strange = Object.keys(others)[0]
  if (strange !== undefined) throw unsupported(`'${strange}' in $lookup`)
  if (Array.isArray(pipeline) && localField === undefined && foreignField === undefined) {
    const found = aggregate(database, from, pipeline.map(stageOf))
    return docs.map((doc) => ({ ...doc, [as]: found }))
  }
  if (typeof localField !== 'string' || typeof foreignField !== 'string' || pipeline !== undefined)
    throw unsupported('$lookup without localField and foreignField, or with them and a pipeline')
  const known = new Map<string, Fields[]>()
  return docs.map((doc) => {
    const values = valuesAt(doc, localField).values.flat()
    const text = encode(values)
    const found = known.get(text) ?? database.find(from, { [foreignField]: { $in: values } })
    known.set(text, found)
    return { ...doc, [as]: found }
  })
}

function stageOf(value: Value): Stage {
  const [entry, another] = isFields(value) ? Object.entries(value) : []
  if (!entry || another) throw new Refusal('INVALID_PARAM', 'a pipeline is a list of stages')
  const [name, content] = entry
  if (name === '$match' && isFields(content)) checkFilter(content)
  return { name, value: content }
}
