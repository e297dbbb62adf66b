import type { Audit } from './deed'
import { type Index, type Schema, schema } from './schema'

export type Collection = keyof typeof schema

/** A record as it lies in its collection. */
export interface Kept {
  _id: string
}
/** All records of a school, by collection; a collection without records may be absent. */
export type Records = Readonly<Record<string, readonly Kept[]>>

/**
 * `TWICE`: a unique key holds twice. `DANGLING`: it names a record that is not there. `DERIVED`: what follows from the
 * rest of the record (or of another one) says otherwise. `COUNT`: a number and the list that it counts differ. `STATE`:
 * the state and the history differ. `MISSING`: a record that there must be. `BROKEN`: a record that lacks what every
 * one of its kind has, so that it cannot be checked.
 */
export const PROBLEM_KINDS = ['TWICE', 'DANGLING', 'DERIVED', 'COUNT', 'STATE', 'MISSING', 'BROKEN'] as const
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
  all<T extends Kept>(collection: Collection): readonly T[] {
    return (this.records[collection] ?? []) as readonly T[]
  }

  find<T extends Kept>(collection: Collection, id: string): T | undefined {
    return this.#byId.get(collection)?.get(id) as T | undefined
  }

  has(collection: Collection, id: string): boolean {
    return this.#byId.get(collection)?.has(id) ?? false
  }
}

/** Gathers what is wrong with records of one collection. */
export class Findings {
  readonly list: Problem[] = []

  constructor(readonly collection: Collection) {}

  add(id: string, kind: ProblemKind, field: string, detail?: string): void {
    this.list.push({ collection: this.collection, id, kind, field, ...(detail !== undefined && { detail }) })
  }

  /** Both as they would be stored; the order of fields does not count. Answers whether they are. */
  same(id: string, field: string, kept: unknown, wanted: unknown, kind: ProblemKind = 'DERIVED'): boolean {
    const isSame = text(kept) === text(wanted)
    if (!isSame) this.add(id, kind, field)
    return isSame
  }

  refers(id: string, field: string, found: boolean): void {
    if (!found) this.add(id, 'DANGLING', field)
  }

  /** Checks each record by itself. What a check trips over is a record that is not whole. */
  each<T extends Kept>(docs: readonly T[], check: (doc: T) => void): Problem[] {
    for (const doc of docs) {
      try {
        check(doc)
      } catch {
        this.add(doc._id, 'BROKEN', '_id')
      }
    }
    return this.list
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
    const findings = new Findings(collection as Collection)
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

/**
 * Whether a record that went these ways is now in this state: every state was left as often as it was entered, but for
 * the last. `at` is when people asked; of two who asked at once, the one who asked first may be written second, so that
 * times do not tell the order.
 */
export function leadTo(audits: readonly Pick<Audit, 'from' | 'to'>[], state: string): boolean {
  const stays = new Map([[state, -1]])
  const add = (s: string, n: number) => stays.set(s, (stays.get(s) ?? 0) + n)
  for (const { from, to } of audits) {
    add(to, 1)
    if (from !== null) add(from, -1)
  }
  return [...stays.values()].every((n) => n === 0)
}

/** Audits by the record that they are about. */
export function auditsByRecord(school: School): ReadonlyMap<string, readonly Audit[]> {
  const audits = new Map<string, Audit[]>()
  for (const a of school.all<Audit>('audits')) {
    const known = audits.get(a.recordId)
    if (known) known.push(a)
    else audits.set(a.recordId, [a])
  }
  return audits
}

/**
 * Every audit tells of a record that is there, or was taken away by a deed that says so, by a member who is there.
 * `keep` names the collections in which the deeds of a function keep their records, and says of those whose records are
 * thrown away by a timer that nothing is known; an audit of any other function is of nothing at all.
 */
export function auditProblems(school: School, keep: Readonly<Record<string, Keeps>>): Problem[] {
  const found = new Findings('audits')
  const audits = school.all<Audit>('audits')
  const gone = new Set(audits.filter(({ to }) => GONE.includes(to)).map(({ recordId }) => recordId))
  return found.each(audits, ({ _id, action, recordId, by }) => {
    const collections = keep[action.split('.')[0] ?? ''] ?? []
    const known = (c: Collection) => school.has(c, recordId) || (PASSING.includes(c) && gone.has(recordId))
    found.refers(_id, 'recordId', collections === 'passing' || collections.some(known))
    if (by !== undefined) found.refers(_id, 'by', school.has('members', by))
  })
}

type Keeps = readonly Collection[] | 'passing'
/** What may be taken away, by a deed or by a retention rule that says so. */
const PASSING: readonly Collection[] = ['groups', 'condolences']
/** How the last line about such a record reads. */
const GONE: readonly string[] = ['removed', 'merged', 'dissolved']

/** What a retry hears again, as it is kept. */
export interface Answered {
  _id: string
  action: string
  inputHash: string
  outcome: { ok: boolean; value?: unknown }
  at: number
}

/** `accountId_requestId`, with the part of a long deed behind; either may hold the sign that divides them. */
function isOfAccount(id: string, school: School): boolean {
  for (let at = id.indexOf('_'); at >= 0; at = id.indexOf('_', at + 1))
    if (school.has('accounts', id.slice(0, at))) return true
  return false
}

/** Every request record can answer its retry: it is of an account that is there, and tells what was asked and answered. */
export function requestProblems(school: School): Problem[] {
  const found = new Findings('requests')
  return found.each(school.all<Answered>('requests'), ({ _id, inputHash, outcome }) => {
    found.refers(_id, '_id', isOfAccount(_id, school))
    if (!/^[0-9a-f]{64}$/.test(inputHash)) found.add(_id, 'DERIVED', 'inputHash')
    if (typeof outcome.ok !== 'boolean') found.add(_id, 'STATE', 'outcome')
  })
}
