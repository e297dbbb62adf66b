import { no, ok } from '@domain/kit/result'
import type { MemberContract } from '@domain/member/contract'
import type { Wish } from '@domain/member/wish'
import { wishView } from '@domain/member/wish-rules'
import type { Handler } from '../kit/serve'
import { close } from './wish'

export const cancel: Handler<MemberContract['actions']['cancel']> = ({ id }, ctx) =>
  ctx.deed(async (deed) => {
    const wish = await deed.get<Wish>('wishes', id)
    if (wish?.memberId !== ctx.caller.id) return no('NOT_FOUND')
    if (wish.state !== 'open') return no('SETTLED', { state: wish.state })
    return ok(wishView(await close(deed, wish, 'cancelled', ctx), ctx.caller))
  })
