import {
  type Actions,
  type Answer,
  type AnyAction,
  actionOf,
  type Contract,
  type Given,
  type Who,
} from '@domain/kit/contract'
import { no, type Result } from '@domain/kit/result'
import type { Caller, Member } from '@domain/member/model'
import type { SettingsRecord } from '@domain/member/settings'
import { safeParse } from 'valibot'
import { callerOf, isAllowed, isProposer, lookUp, memberOf } from './caller'
import { CheckUnavailable, callerAccount, isFit } from './cloud'
import { type Asked, answered, type Deed, doOnce, type Kept } from './deed'
import { type CallLine, logBug, logCall } from './log'
import { BadCursor, Busy } from './store'

/** What a handler is given besides its input. The caller comes from the cloud's context only. */
export interface Ctx {
  accountId: string
  caller: Caller
  settings: SettingsRecord
  now: number
  requestId: string
  /** Counted once a call. */
  mayPropose(): Promise<boolean>
  /** Null when every text may be shown to others; else the refusal that names the field. */
  unfit(texts: Record<string, string | undefined>): Promise<ReturnType<typeof refused> | null>
  /** False when something was done under this request already: asked before what is done outside of its deed. */
  isNew(): Promise<boolean>
  /** One transaction with audit, notices and request record; see deed.ts. */
  deed<R extends Result<unknown>>(work: (deed: Deed) => Promise<R | Kept<R>>, part?: string): Promise<R>
}
/** Of an action that guests may call too: `caller` is null for an account that is not bound. */
export type GuestCtx = Omit<Ctx, 'caller'> & {
  caller: Caller | null
  /** The caller's own record as it was looked up, outside of any transaction. */
  member: Member | null
}
/** Of an action that is secret: it is done under no setting and leaves no deed. */
export type SecretCtx = Omit<Ctx, 'settings' | 'mayPropose' | 'deed'>

type CtxOf<A extends AnyAction> = true extends A['secret'] ? SecretCtx : Ctx
export type Handler<A extends AnyAction> = (input: Given<A>, ctx: CtxOf<A>) => Promise<Answer<A>>
export type GuestHandler<A extends AnyAction> = (input: Given<A>, ctx: GuestCtx) => Promise<Answer<A>>
export type Handlers<A extends Actions> = { [K in keyof A]: Handler<A[K]> | GuestHandler<A[K]> }

/** What the client sends. */
export interface Event {
  action?: unknown
  input?: unknown
  requestId?: unknown
}

type Note = Omit<CallLine, 'outcome' | 'ms'>

const refused = (field: string) => no('TEXT_REFUSED', { field })
const REQUEST_ID = /^[\w.:-]{1,64}$/
/** As our clients make them: what else a caller puts there does not stand in the log. */
const OURS = /^[0-9a-z]{6,10}-[0-9a-z]{16}$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const loggedId = (event: Event) => {
  const id = requestIdOf(event)
  return OURS.test(id) ? id : undefined
}
/** Empty when there is none that can be one. */
const requestIdOf = ({ requestId }: Event) =>
  typeof requestId === 'string' && REQUEST_ID.test(requestId) ? requestId : ''

/** A retry of what is done already is not checked again: it hears its first answer, whatever the check says today. */
async function unfit(asked: Asked, texts: Record<string, string | undefined>) {
  const given = Object.entries(texts).filter((entry): entry is [string, string] => Boolean(entry[1]))
  if (given.length === 0 || (await answered(asked))) return null
  for (const [field, text] of given) if (!(await isFit(text, asked.accountId))) return refused(field)
  return null
}

/** What was looked up before the handler. No settings for what is secret, whose handlers are given none. */
type Known = Pick<GuestCtx, 'member' | 'mayPropose'> & { settings: SettingsRecord | null }

async function known(accountId: string, { secret }: AnyAction) {
  if (secret) return { settings: null, member: await memberOf(accountId) }
  const { settings, member } = await lookUp(accountId)
  if (!settings) throw new Error('no settings record: see docs/deploy.md, first files')
  return { settings, member }
}

/** What the handler of this call is given. */
function ctxOf(asked: Asked, known: Known, { writes, secret }: AnyAction): Omit<GuestCtx, 'settings'> & Known {
  const { accountId, caller, requestId, now } = asked
  const { settings, member, mayPropose } = known
  return {
    accountId,
    caller,
    member,
    settings,
    now,
    requestId,
    mayPropose,
    unfit: (texts) => unfit(asked, texts),
    isNew: async () => (await answered(asked)) === null,
    deed: (work, part) => {
      if (!writes || secret) throw new Error(`${asked.action} is not declared to write`)
      return doOnce(asked, work, part)
    },
  }
}

/** A role was missing. Who has just laid down the role under which it was done still hears the answer to a retry. */
async function forbidden(asked: Asked, { writes, secret }: AnyAction) {
  const done = writes && !secret ? await answered(asked) : null
  return done?.ok ? done : no('NOT_ALLOWED')
}

/** Who, then input, then the handler. A missing role is told before anything else of the call is looked at. */
async function answer(
  contract: Contract,
  handlers: Record<string, unknown>,
  event: Event,
  accountId: string,
  note: Note,
): Promise<Result<unknown>> {
  const action = actionOf(contract, event.action)
  if (!action) return no('BAD_INPUT', { field: 'action' })
  const name = String(event.action)
  const { settings, member } = await known(accountId, action)
  const now = Date.now()
  const caller = member && callerOf(member, accountId, now)
  if (!action.secret) note.caller = caller?.id
  const who = action.who as Who
  if (!caller && who !== 'guest') return no('NOT_SIGNED_IN')

  let proposes: Promise<boolean> | undefined
  const mayPropose = () => {
    proposes ??= caller && settings ? isProposer(caller, settings) : Promise.resolve(false)
    return proposes
  }
  const allowed = !caller || (who === 'proposer' ? await mayPropose() : isAllowed(who, caller, settings))
  const requestId = requestIdOf(event)
  // One issue is told, so one is looked for: a list of two million wrong things would else cost a gigabyte.
  const parsed = safeParse(action.input, event.input ?? {}, { abortEarly: true })
  const input: unknown = parsed.output
  const asked: Asked = { accountId, caller, requestId, action: `${contract.name}.${name}`, input, now }
  if (!allowed) return parsed.success ? forbidden(asked, action) : no('NOT_ALLOWED')
  if (action.writes && !requestId) return no('BAD_INPUT', { field: 'requestId' })
  if (!parsed.success) {
    const path = parsed.issues[0].path as { key: unknown }[] | undefined
    return no('BAD_INPUT', { field: path?.map((p) => String(p.key)).join('.') })
  }
  const handler = handlers[name] as (input: unknown, ctx: object) => Promise<Result<unknown>>
  return handler(input, ctxOf(asked, { settings, member, mayPropose }, action))
}

function outcomeOf(thrown: unknown, note: Note): Result<unknown> {
  if (thrown instanceof Busy || thrown instanceof CheckUnavailable) return no('BUSY')
  if (thrown instanceof BadCursor) return no('BAD_INPUT', { field: 'cursor' })
  logBug(note, thrown)
  return no('BROKEN', { requestId: note.requestId })
}

/** Turns a contract and its handlers into a cloud function. What is thrown is a bug: logged here, never shown. */
export function serve<A extends Actions>(contract: Contract<A>, handlers: Handlers<A>) {
  return async (event: Event): Promise<Result<unknown>> => {
    // Before the first await: the SDK keeps the identity in the process, and the next call overwrites it.
    const accountId = callerAccount()
    const started = Date.now()
    const note: Note = {
      fn: contract.name,
      action: actionOf(contract as Contract, event.action) ? String(event.action) : 'unknown',
      requestId: loggedId(event),
    }
    const result = accountId
      ? await answer(contract as Contract, handlers, event, accountId, note).catch((thrown) => outcomeOf(thrown, note))
      : no('NOT_SIGNED_IN')
    logCall({ ...note, outcome: result.ok ? 'ok' : result.error, ms: Date.now() - started })
    return result
  }
}
