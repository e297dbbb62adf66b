import { ok } from '@domain/kit/result'
import type { MemberContract } from '@domain/member/contract'
import { settingsView } from '@domain/member/view'
import type { Handler } from '../kit/serve'

export const settings: Handler<MemberContract['actions']['settings']> = async (_input, ctx) =>
  ok(settingsView(ctx.settings))
