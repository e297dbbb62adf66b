import { type Index, type Schema, schema } from './schema'

/** A record as it lies in its collection. */
export interface Kept {
  _id: string
}
/** All records of a school, by collection; a collection without records may be absent. */
export type Records = Readonly<Record<string, readonly Kept[]>>

/**
 * `TWICE`: a unique key holds twice. `DANGLING`: it names a record that is not there. `DERIVED`: what follows from the
 * rest of the record (or of another one) says otherwise. `COUNT`: a number and the list that it counts differ. `STATE`:
 * the state and the history differ. `MISSING`: a record that there must be.
 */
export const PROBLEM_KINDS = ['TWICE', 'DANGLING', 'DERIVED', 'COUNT', 'STATE', 'MISSING'] as const
export type ProblemKind = (typeof PROBLEM_KINDS)[number]
export interface Problem {
  collection: string
  id: string
  kind: ProblemKind
  /** The field that is wrong. */
  field: string
  /** What it says, or what it should say; never text or names of people. */
  detail?: string
}

/** Records with the look-ups that checks need. */
export class School {
  readonly #byId = new Map<string, Map<string, Kept>>()

  constructor(readonly records: Records) {
    for (const [collection, list] of Object.entries(records))
      this.#byId.set(collection, new Map(list.map((doc) => [doc._id, doc])))
  }

  /** Typed by the caller, who knows the collection. */
  all<T extends Kept>(collection: keyof typeof schema): readonly T[] {
    return (this.records[collection] ?? []) as readonly T[]
  }

  find<T extends Kept>(collection: keyof typeof schema, id: string): T | undefined {
    return this.#byId.get(collection)?.get(id) as T | undefined
  }

  has(collection: keyof typeof schema, id: string): boolean {
    return this.#byId.get(collection)?.has(id) ?? false
  }
}

/** Gathers what is wrong with records of one collection. */
export class Findings {
  readonly list: Problem[] = []

  constructor(readonly collection: keyof typeof schema) {}

  add(id: string, kind: ProblemKind, field: string, detail?: string): void {
    this.list.push({ collection: this.collection, id, kind, field, ...(detail !== undefined && { detail }) })
  }

  /** Both as they would be stored; the order of fields does not count. */
  same(id: string, field: string, kept: unknown, wanted: unknown, kind: ProblemKind = 'DERIVED'): void {
    if (text(kept) !== text(wanted)) this.add(id, kind, field)
  }

  refers(id: string, field: string, found: boolean): void {
    if (!found) this.add(id, 'DANGLING', field)
  }
}

const text = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(text).join()}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? ''
  const fields = Object.entries(value).filter(([, v]) => v !== undefined)
  return `{${fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => `${k}:${text(v)}`)
    .join()}}`
}

const valueAt = (doc: Kept, field: string) =>
  (doc as unknown as Record<string, unknown>)[field.replace('[]', '')] ?? null

/** Unique keys hold once. A missing field counts as null, as in the cloud. */
export function uniqueProblems(school: School, of: Schema = schema): Problem[] {
  return Object.entries(of).flatMap(([collection, { indexes }]) => {
    const findings = new Findings(collection as keyof typeof schema)
    const docs = school.all(findings.collection)
    checkUnique(findings, docs, { fields: ['_id'] })
    for (const index of indexes) if (index.unique) checkUnique(findings, docs, index)
    return findings.list
  })
}

function checkUnique(findings: Findings, docs: readonly Kept[], { fields }: Index): void {
  const seen = new Set<string>()
  for (const doc of docs) {
    const key = text(fields.map((f) => valueAt(doc, f)))
    if (seen.has(key)) findings.add(doc._id, 'TWICE', fields.join())
    seen.add(key)
  }
}
