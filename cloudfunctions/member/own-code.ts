import { randomBytes } from 'node:crypto'
import { no, ok } from '@domain/kit/result'
import type { MemberContract } from '@domain/member/contract'
import type { Member } from '@domain/member/model'
import { isOwnFresh, OWN_MAC, OWN_SLOT, ownSlot, ownText, readOwnCode } from '@domain/member/own-code'
import { isSealed, sealOf } from '../kit/seal'
import type { Handler } from '../kit/serve'
import { get, insert, Taken } from '../kit/store'

interface Secret {
  _id: string
  secret: string
}
const KEY = 'own_code'

/** The school's own, made when it is first asked for; it never leaves the cloud. */
async function secretNow(): Promise<string> {
  const kept = await get<Secret>('series', KEY)
  if (kept) return kept.secret
  try {
    const secret = randomBytes(32).toString('base64url')
    await insert<Secret>('series', { _id: KEY, secret })
    return secret
  } catch (e) {
    if (!(e instanceof Taken)) throw e
    // Another call was first, and its secret counts.
    return secretNow()
  }
}

/** 我的签到码. */
export const myCode: Handler<MemberContract['actions']['myCode']> = async (_input, { caller, now }) => {
  const slot = ownSlot(now)
  const text = ownText(caller.id, slot)
  const until = (slot + 1) * OWN_SLOT
  return ok({ code: `${text}.${sealOf(await secretNow(), text, OWN_MAC)}`, until, left: until - now })
}

/** Whose code it is; else why it is not taken. */
export async function memberByCode(code: string, now: number) {
  const read = readOwnCode(code)
  if (!read) return no('FOREIGN_CODE')
  const [secret, member] = await Promise.all([secretNow(), get<Member>('members', read.memberId)])
  if (!member) return no('FOREIGN_CODE')
  if (!isSealed(secret, ownText(read.memberId, read.slot), read.mac)) return no('FORGED_CODE')
  return isOwnFresh(read.slot, now) ? ok(member) : no('OLD_CODE', { fixed: false })
}
