import type { Role } from '@domain/kit/roles'
import { ROLES } from '@domain/kit/roles'
import type { Member } from '@domain/member/model'
import type { SettingsRecord } from '@domain/member/settings'
import type { Gateway } from '../gateway/gateway'
import { newAccount, type Sessions } from './sessions'

export interface Account {
  staffNo: string
  name: string
  group: string
  roles: Role[]
}

type Database = Gateway['database']
const MOST = 200
const OTHER_ROLES = ROLES.filter((r) => r !== 'member')

const accountOf = ({ staffNo, name, group, roleNames }: Member): Account => ({
  staffNo,
  name,
  group,
  roles: [...roleNames],
})

/** The demo's way in: whoever is named is who calls. It exists in the local host alone, never in a function. */
export class Login {
  readonly #database: Database
  readonly #sessions: Sessions
  readonly #now: () => number

  constructor(database: Database, sessions: Sessions, now: () => number) {
    this.#database = database
    this.#sessions = sessions
    this.#now = now
  }

  /** Whom one may come as: the admin while the school is being set up, then those with a role, then the others. */
  accounts(): Account[] {
    const settings = this.#database.read('settings', 'settings') as SettingsRecord | undefined
    const people = (filter: object) =>
      this.#database.find('members', { state: 'active', ...filter }, { sort: { sortName: 1, _id: 1 }, limit: MOST })
    const found = [
      ...(settings?.chairBoundAt === undefined ? people({ kind: 'technical' }) : []),
      ...people({ kind: { $ne: 'technical' }, roleNames: { $in: OTHER_ROLES } }),
      ...people({ kind: { $ne: 'technical' } }),
    ] as unknown as Member[]
    const byId = new Map(found.map((m) => [m._id, m]))
    return [...byId.values()].slice(0, MOST).map(accountOf)
  }

  /** A token of an account that nobody is bound to. */
  guest(): string {
    return this.#sessions.open()
  }

  /** A token of this person's one account; null when the roster has no such number. */
  async as(staffNo: string): Promise<string | null> {
    const accountId = await this.bind(staffNo)
    return accountId === null ? null : this.#sessions.open(accountId)
  }

  /** The person's account, bound now if it was not: one account also when asked many times at once. */
  bind(staffNo: string): Promise<string | null> {
    const now = this.#now()
    return this.#database.write((changes) => {
      const [found] = this.#database.find('members', { staffNo }, { limit: 1 })
      if (!found) return null
      const member = found as unknown as Member
      if (member.accountId !== undefined) return member.accountId
      const accountId = newAccount()
      changes.replace('members', { ...found, accountId, boundAt: now, version: member.version + 1 })
      changes.insert('accounts', { _id: accountId, memberId: member._id, tries: [] })
      const settings = changes.get('settings', 'settings')
      if (settings && settings.chairBoundAt === undefined && member.roleNames.includes('chair'))
        changes.replace('settings', { ...settings, chairBoundAt: now })
      return accountId
    })
  }
}
