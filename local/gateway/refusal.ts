/** An error as the cloud words it: travels as `{code, message}` with HTTP 200. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'Refusal'
  }
}

export const conflict = () =>
  new Refusal(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others.',
  )

/** The SDK drops the code, so the text must hold E11000 as MongoDB's does. */
export const duplicate = (collection: string, index: string) =>
  new Refusal(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation.Insert] multiple write errors: [{write errors: [{E11000 duplicate key error collection: local.${collection} index: ${index} dup key}]}, {<nil>}]`,
  )

export const noCollection = (name: unknown) =>
  new Refusal(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${String(name)}. Please check your request, but if the problem cannot be solved, contact us.`,
  )

export const noTransaction = (why: string) =>
  new Refusal('DATABASE_TRANSACTION_FAIL', `[FailedOperation.TransactionNotExist] Transaction does not exist: ${why}`)

export const stillLocked = () =>
  new Refusal('DATABASE_TIMEOUT', '[FailedOperation.Timeout] the document stayed locked by a transaction')

/** Whatever the store does not use: better refused here than different in the cloud. */
export const unsupported = (what: string) => new Refusal('INVALID_PARAM', `[LocalGateway] not supported: ${what}`)
