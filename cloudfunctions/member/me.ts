import { ok } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import type { Me, MemberContract } from '@domain/member/contract'
import type { Caller, Member } from '@domain/member/model'
import type { SettingsRecord } from '@domain/member/settings'
import { settingsView, viewOf } from '@domain/member/view'
import { maySetUp } from '../kit/caller'
import type { GuestHandler } from '../kit/serve'

interface Known {
  member: Member | null
  caller: Caller | null
  settings: SettingsRecord
  mayPropose: boolean
  now: number
}
/** What a phone learns at its start; an account without a member learns the school's name. */
export function meOf({ member, caller, settings, mayPropose, now }: Known): Me {
  return {
    member: member && viewOf(member, 'whole', dayOf(now)),
    school: { name: settings.schoolName },
    mayPropose,
    mayPrepare: caller !== null && maySetUp(caller, settings),
    settings: caller && settingsView(settings),
  }
}

export const me: GuestHandler<MemberContract['actions']['me']> = async (_input, ctx) => {
  const { member, caller, settings, now } = ctx
  return ok(meOf({ member, caller, settings, mayPropose: await ctx.mayPropose(), now }))
}
