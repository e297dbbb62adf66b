import type { Chance } from './load-chance'
import type { Phone } from './load-client'
import type { Town } from './load-people'

/** A new account: looks round, tries a code that is not theirs, and sometimes one that is, together with others. */
export async function visit(phone: Phone, chance: Chance, town: Town): Promise<void> {
  await phone.login()
  phone.by = ''
  const me = await phone.call.member.me({})
  if (me.ok && me.value.member !== null) phone.book.wrong('member.me answered a fresh account as somebody')
  await phone.ask('proposal', 'list', {})
  const invited = chance.pick(town.invited)
  if (!invited) return
  await phone.call.member.bind({ ...invited, inviteCode: 'WRONG123' })
  // The same paper may be in several hands: one of them is bound by it.
  if (chance.next() < 0.4) town.invited = town.invited.filter((other) => other !== invited)
  await phone.call.member.bind(invited)
}
