import { type Contracts, contracts } from '@domain/contracts'
import type { AnyAction, Asked } from '@domain/kit/contract'
import type { Session } from '../kit/session'
import type { Scene } from './school'

/** How the school comes to the point before a deed, and the deed. */
export interface Story<A extends AnyAction = AnyAction> {
  /** Which kind of this deed, where there are several. */
  kind?: string
  before(scene: Scene): Promise<{ by: Session; input: Asked<A> }>
}
type StoryOf<A> = A extends AnyAction ? Story<A> : never
/** Of one contract. A name that is no action does not compile; a writing action without a story fails at its start. */
export type Stories<N extends keyof Contracts> = {
  [K in keyof Contracts[N]['actions']]?: readonly StoryOf<Contracts[N]['actions'][K]>[]
}
export type AllStories = { [N in keyof Contracts]: Stories<N> }

export interface Told {
  fn: keyof Contracts
  action: string
  /** Marks and such: no request record and no audit, because it can do no harm to repeat it. */
  bare: boolean
  story: Story
}
export const nameOf = ({ fn, action, story }: Told) => `${fn}.${action}${story.kind ? ` (${story.kind})` : ''}`

const BARE = [
  // A mark that something was read: cloudfunctions/notice/read.ts says why.
  'notice.read',
  // One update of the roll, whose log knows the request and is the audit.
  ...['signUp', 'joinTeam', 'leaveTeam', 'lineUp', 'substitute', 'withdraw', 'addEntrant'].map((a) => `contest.${a}`),
  // The person's line of the roll says that they have voted, and nothing else may.
  'ballot.cast',
]

/** The stories of every writing action of every contract. */
export function storiesOfAll(told: AllStories): Told[] {
  const missing: string[] = []
  const found: Told[] = []
  for (const fn of Object.keys(contracts) as (keyof Contracts)[]) {
    const stories: Record<string, readonly Story[] | undefined> = told[fn]
    for (const [action, { writes }] of Object.entries<AnyAction>(contracts[fn].actions)) {
      if (!writes) continue
      const some = stories[action] ?? []
      if (some.length === 0) missing.push(`${fn}.${action}`)
      found.push(...some.map((story) => ({ fn, action, story, bare: BARE.includes(`${fn}.${action}`) })))
    }
  }
  if (missing.length > 0) throw new Error(`no story in tests/soak/stories for ${missing.join(', ')}`)
  return found
}
