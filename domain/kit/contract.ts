import type { GenericSchema, InferInput, InferOutput } from 'valibot'
import type { No, Ok } from './result'
import type { Role } from './roles'

/**
 * Who may call an action. `guest`: anybody with a WeChat account, bound or not.
 * `proposer`: who may hand in and endorse proposals (delegates; in a small school everyone in service).
 * A list: holders of any of these roles; `member` is every bound person; `setup` is the admin of an empty school, until a first chair is bound.
 */
export type Who = 'guest' | 'proposer' | readonly Holder[]
export type Holder = Role | 'setup'

/** Refusals that the kit itself may answer, on top of those an action declares; with their details. */
export interface KitRefusals {
  /** `field` is a dotted path into the input. */
  BAD_INPUT: { field?: string }
  NOT_SIGNED_IN: undefined
  NOT_ALLOWED: undefined
  /** Also for records of others: their existence is not told. */
  NOT_FOUND: undefined
  /** The record moved on since `version`; `current` is the record as `get` answers it. */
  CHANGED: { current?: unknown }
  TEXT_REFUSED: { field: string }
  BUSY: undefined
  BROKEN: { requestId?: string }
}
export type KitRefusal = keyof KitRefusals

/** Added by the client: no answer came. */
export type ClientRefusals = KitRefusals & { OFFLINE: undefined }

type Details = Record<string, unknown>

export interface Action<
  I extends GenericSchema = GenericSchema,
  O = unknown,
  D extends Details = Details,
  S extends boolean = boolean,
> {
  who: Who
  input: I
  /** Reading actions change nothing and need no request id. */
  writes: boolean
  /** No request record, no audit, no caller in logs; answered without the school's settings. */
  secret: S
  output: () => O
  /** Only the names are known at run time. */
  refusals: readonly (keyof D & string)[]
  details: () => D
}
// biome-ignore lint/suspicious/noExplicitAny: an action of any shape; `unknown` would refuse every concrete one.
export type AnyAction = Action<any, any, any, boolean>
export type Actions = Record<string, AnyAction>
export interface Contract<A extends Actions = Actions> {
  name: string
  actions: A
}

type NoOf<D> = { [K in keyof D & string]: No<K, D[K]> }[keyof D & string]

/** What a caller may send. */
export type Asked<A extends AnyAction> = InferInput<A['input']>
/** What a handler is given: checked and trimmed. */
export type Given<A extends AnyAction> = InferOutput<A['input']>
export type Value<A extends AnyAction> = ReturnType<A['output']>
export type Refusals<A extends AnyAction> = ReturnType<A['details']> & KitRefusals
export type Answer<A extends AnyAction> = Ok<Value<A>> | NoOf<Refusals<A>>
export type Heard<A extends AnyAction> = Answer<A> | NoOf<ClientRefusals>

/** Types of an answer and of the refusals' details; erased at build. */
export const returns = <T>() => undefined as unknown as () => T
// biome-ignore lint/complexity/noBannedTypes: no refusal of its own
type None = {}

interface Shape<I extends GenericSchema, O> {
  who: Who
  input: I
  output: () => O
}

type Sayings = Record<string, () => unknown>

const make =
  <S extends boolean>(writes: boolean, secret: S) =>
  <I extends GenericSchema, O, R extends Sayings = None>(
    shape: Shape<I, O> & { refusals?: R },
  ): Action<I, O, { [K in keyof R & string]: ReturnType<R[K]> }, S> => ({
    ...shape,
    writes,
    secret,
    refusals: Object.keys(shape.refusals ?? {}) as (keyof R & string)[],
    details: undefined as unknown as () => { [K in keyof R & string]: ReturnType<R[K]> },
  })

/** An action that only reads. */
export const reads = make(false, false)
/** An action that changes records: needs a request id, writes its audit. */
export const writes = make(true, false)
/** An action whose doer stays unknown even to the operator of the database. */
export const secretly = make(true, true)
/** A read of which it is nobody's business who asks: no caller in logs. */
export const quietly = make(false, true)

/** The detail of a refusal, for `refusals: { CLOSED: says<{ closesAt: number }>() }`. */
export function says(): () => undefined
export function says<T>(): () => T
export function says() {
  return () => undefined
}

export const contract = <A extends Actions>(name: string, actions: A): Contract<A> => ({ name, actions })

/** Dispatch by a name that came over the wire: own keys only, so that `constructor` is no action. */
export const actionOf = (c: Contract, name: unknown): AnyAction | undefined =>
  typeof name === 'string' && Object.hasOwn(c.actions, name) ? c.actions[name] : undefined
