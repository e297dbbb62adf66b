import { createHash } from 'node:crypto'
import { no, type Result } from '@domain/kit/result'
import type { Caller } from '@domain/member/model'
import type { Notice, NoticeAbout, NoticeKind } from '@domain/notice/model'
import { waiting } from '@domain/notice/pushes'
import { get, newId, Taken, type Tx, tx } from './store'

/** What happened to which record. `from` and `to` are states, `why` a reason that people gave. */
export interface Entry {
  recordId: string
  from: string | null
  to: string
  why?: string
}
export interface Audit extends Entry {
  _id: string
  /** `function.action`. */
  action: string
  /** The member; absent where an account without one acted. */
  by?: string
  byName?: string
  at: number
}

/** What a deed does besides its own writes; all of it is in the same transaction, or none is. */
export interface Deed extends Tx {
  audit(entry: Entry): Promise<void>
  /** Answers the notice's id, for who may have to take it back; null when there is nobody to tell. */
  tell(to: readonly string[], kind: NoticeKind, about: NoticeAbout, more?: Told): Promise<string | null>
}
/** Of an announcement: the id that its text is kept under, and how it stands in the inbox. */
export type Told = Partial<Pick<Notice, '_id' | 'pinUntil' | 'needsRead'>>

export interface Asked {
  accountId: string
  caller: Caller | null
  requestId: string
  /** `function.action`. */
  action: string
  input: unknown
  now: number
}
interface Request {
  _id: string
  action: string
  /** Of the input, so that the record of a deed holds no second copy of it. */
  inputHash: string
  outcome: Result<unknown>
  at: number
}

const stable = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(stable)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([k, v]) => [k, stable(v)]))
}
const hash = (input: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(stable(input)) ?? '')
    .digest('hex')

/** What this very request was answered before; null when it is new. For deeds that are done in one part. */
export async function answered(asked: Asked): Promise<Result<unknown> | null> {
  const done = asked.requestId ? await get<Request>('requests', requestKey(asked)) : null
  return done && said(done, asked, hash(asked.input))
}

/** A refusal that is itself a fact to be kept (a wrong try is counted), though the deed did not happen. */
export class Kept<R extends Result<unknown>> {
  constructor(readonly outcome: R) {}
}

const requestKey = ({ accountId, requestId }: Asked, part = '') => `${accountId}_${requestId}${part && `_${part}`}`

const said = (request: Request, asked: Asked, inputHash: string) =>
  request.action === asked.action && request.inputHash === inputHash
    ? request.outcome
    : no('BAD_INPUT', { field: 'requestId' })

/** Its audits and notices go into the transaction of its writes. */
function deedOf(t: Tx, { caller, action, now }: Pick<Asked, 'caller' | 'action' | 'now'>): Deed {
  const by = caller ? { by: caller.id, byName: caller.name } : {}
  return {
    ...t,
    audit: (entry) => t.insert<Audit>('audits', { _id: newId(), action, ...by, at: now, ...entry }),
    tell: async (to, kind, about, more) => {
      if (to.length === 0) return null
      const _id = more?._id ?? newId()
      await t.insert<Notice>('notices', waiting({ ...more, _id, to: [...new Set(to)], at: now, kind, about }))
      return _id
    },
  }
}

/** A deed that the clock brings about: nobody asked for it, so there is no request to hear its answer again. */
export const doByTimer = <R extends Result<unknown>>(
  action: string,
  now: number,
  work: (deed: Deed) => Promise<R>,
): Promise<R> =>
  tx(
    (t) => work(deedOf(t, { caller: null, action, now })),
    (result) => result.ok,
  )

/**
 * Does one deed exactly once: its writes, its audit, its notices and the record of its request stand or fall together.
 * A retry with the same request id hears the first answer; another deed under that id is BAD_INPUT.
 * A long deed is done in parts, each with its own `part` and its own record: a retry skips those that are done.
 */
export async function doOnce<R extends Result<unknown>>(
  asked: Asked,
  work: (deed: Deed) => Promise<R | Kept<R>>,
  part = '',
): Promise<R> {
  const id = requestKey(asked, part)
  const inputHash = hash(asked.input)
  const { action, now } = asked

  const attempt = async (t: Tx): Promise<R | Kept<R>> => {
    const done = await t.get<Request>('requests', id)
    if (done) return said(done, asked, inputHash) as R
    const result = await work(deedOf(t, asked))
    const outcome = result instanceof Kept ? result.outcome : result
    if (outcome.ok || result instanceof Kept) {
      await t.insert<Request>('requests', { _id: id, action, inputHash, outcome, at: now })
    }
    return result
  }

  try {
    const result = await tx(attempt, (r) => r instanceof Kept || r.ok)
    return result instanceof Kept ? result.outcome : result
  } catch (e) {
    // The twin of this very request may have been quicker; any other taken key is the handler's to expect.
    const done = e instanceof Taken ? await get<Request>('requests', id) : null
    if (!done) throw e
    return said(done, asked, inputHash) as R
  }
}
