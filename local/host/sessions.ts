import { randomBytes } from 'node:crypto'
import type Libsql from 'libsql'

/** An account's name begins with letters: the SDK would make a number of one that is all digits. */
export const newAccount = () => `o_${randomBytes(13).toString('hex')}`
const newToken = () => randomBytes(24).toString('base64url')

/** Who holds which token. Kept beside the database, not in it: the functions must never see a token. */
export class Sessions {
  readonly #db: Libsql.Database
  readonly #find: Libsql.Statement

  constructor(db: Libsql.Database) {
    this.#db = db
    db.exec('CREATE TABLE IF NOT EXISTS sessions (token TEXT PRIMARY KEY, account TEXT NOT NULL, at INTEGER NOT NULL)')
    this.#find = db.prepare('SELECT account FROM sessions WHERE token = ?')
  }

  /** A token for an account, a fresh one without. */
  open(account = newAccount()): string {
    const token = newToken()
    this.#db.prepare('INSERT INTO sessions VALUES (?, ?, ?)').run(token, account, Date.now())
    return token
  }

  /** The account behind `Authorization: Bearer <token>`. */
  accountOf(authorization: string | undefined): string | undefined {
    const token = /^Bearer ([\w-]{1,64})$/.exec(authorization ?? '')?.[1]
    if (token === undefined) return undefined
    return (this.#find.get(token) as { account: string } | undefined)?.account
  }
}
