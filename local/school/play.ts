import { randomUUID } from 'node:crypto'
import type { BallotContract } from '@domain/ballot/contract'
import type { CondolenceContract } from '@domain/condolence/contract'
import type { ContestContract } from '@domain/contest/contract'
import type { AnyAction, Asked, Value } from '@domain/kit/contract'
import type { Result } from '@domain/kit/result'
import type { MemberContract } from '@domain/member/contract'
import type { NoticeContract } from '@domain/notice/contract'
import type { ProposalContract } from '@domain/proposal/contract'
import type { Host } from '../host/host'

export type Actions = {
  member: MemberContract['actions']
  proposal: ProposalContract['actions']
  contest: ContestContract['actions']
  condolence: CondolenceContract['actions']
  notice: NoticeContract['actions']
  ballot: BallotContract['actions']
}
type AskedOf<A> = A extends AnyAction ? Asked<A> : never
/** What an action of a function is asked with. */
export type AskedIn<F extends keyof Actions, K extends keyof Actions[F]> = AskedOf<Actions[F][K]>
type ValueOf<A> = A extends AnyAction ? Value<A> : never

/** Somebody does something at a time (ms). What is refused is a mistake of the script, and thrown. */
export type Play = <F extends keyof Actions, K extends keyof Actions[F] & string>(
  at: number,
  staffNo: string,
  fn: F,
  action: K,
  input: AskedOf<Actions[F][K]>,
) => Promise<ValueOf<Actions[F][K]>>

/** Plays on the real functions: each person is signed in as at the door, and the clock stands at the time told. */
export const playOn =
  ({ clock, functions, login }: Host): Play =>
  async (at, staffNo, fn, action, input) => {
    clock.set(at)
    const accountId = await login.bind(staffNo)
    if (accountId === null) throw new Error(`the roster has no ${staffNo}`)
    const said = (await functions.run(fn, { action, input, requestId: randomUUID() }, accountId)) as Result<never>
    if (!said.ok) throw new Error(`${staffNo} ${fn}.${action}: ${JSON.stringify(said)}`)
    return said.value
  }
