import { rosterOf, staffNoOf } from '../kit/school'
import { type Session, value } from '../kit/session'
import { openCall } from '../proposal/deeds'
import type { House } from './house'
import type { Doc, State } from './order'

/** People of the school by number; 13 and above have no account. */
export const CHAIR = 1
export const DECIDER = 2
export const HANDLER = 3
export const COMMITTEE = 4
export const TEACHER = 5
export const OTHER_TEACHER = 6
export const ENDORSERS = [7, 8, 9] as const
export const OTHER_CHAIR = 10
export const OTHER_DECIDER = 11
/** The same person keeps the books. */
export const TREASURER = OTHER_DECIDER
export const OTHER_COMMITTEE = 12
const BOUND = 12
export const PLAIN = 20
/** Fewer than 80, so that everyone may propose; more than one part (50) of an import or of invites. */
export const SIZE = 64
export const DEPARTMENT = '总务处'

export const roster = () =>
  rosterOf({
    size: SIZE,
    roles: {
      [CHAIR]: 'chair',
      [DECIDER]: 'proposal_committee',
      [HANDLER]: 'handler',
      [COMMITTEE]: 'committee',
      [OTHER_CHAIR]: 'chair',
      [OTHER_DECIDER]: 'proposal_committee,treasurer',
      [OTHER_COMMITTEE]: 'committee',
    },
    departments: { [HANDLER]: DEPARTMENT },
  })

/** The school before any story, and ways into it. */
export interface Scene {
  base: State
  callId: string
  as(n: number): Promise<Session>
  guest(): Promise<Session>
  /** The member's id. */
  id(n: number): string
  /** The records as they are now. */
  all(collection: string): Promise<Doc[]>
  /** Puts a record in the place of the one with its id: what only time would bring about. */
  rewrite(collection: string, doc: Doc): Promise<void>
}

/** Once a house: logins are bindings, and so part of the base. */
export async function sceneIn(house: House): Promise<Scene> {
  const admin = await house.login('admin')
  const said = await value(admin.member.importRoster({ rows: roster(), mode: 'apply' }))
  if (said.problems.length > 0) throw new Error(JSON.stringify(said.problems[0]))
  const sessions = new Map<number, Session>()
  for (let n = 1; n <= BOUND; n++) sessions.set(n, await house.login(staffNoOf(n)))
  const as = async (n: number) => {
    const session = sessions.get(n)
    if (!session) throw new Error(`number ${n} has no account`)
    return session
  }
  const call = await openCall(await as(DECIDER), Date.now())
  const base = await house.state()
  const ids = new Map(Object.values(base.members ?? {}).map((m) => [m.staffNo, m._id]))
  return {
    base,
    callId: call.id,
    as,
    guest: house.guest,
    id: (n) => ids.get(staffNoOf(n)) ?? '',
    all: async (collection) => Object.values((await house.state())[collection] ?? {}),
    rewrite: async (collection, doc) => {
      const state = await house.state()
      await house.reset({ ...state, [collection]: { ...state[collection], [doc._id]: doc } })
    },
  }
}
