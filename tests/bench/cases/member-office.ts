import type { Invite } from '@domain/member/model'
import { type Session, value } from '../../kit/session'
import { ASKING, type CasesOf, type World } from './case'

/** From these numbers on people are free for one case each. */
const SLIPS = 250
const MOVED = 350

type Office =
  | 'whose'
  | 'bindBySlip'
  | 'rebind'
  | 'transfer'
  | 'retire'
  | 'leave'
  | 'reinstate'
  | 'vacancies'
  | 'history'
  | 'looks'
  | 'apply'
  | 'cancel'
  | 'settle'
  | 'wishes'

/** What the office does with one person, and what a person asks of it; run `i` with the `i`-th of them. */
export function officeCases({
  bench,
  chair,
  committee,
  leader,
  proposer,
  memberId,
}: World): Pick<CasesOf<'member'>, Office> {
  let guest: Session
  let slip = ''
  let person: Session
  let wishId = ''
  const printed = async (i: number) => {
    const id = memberId(SLIPS + i)
    guest = bench.guest()
    await value(committee.paper.slips({ memberIds: [id] }))
    const invites = [...bench.host.gateway.database.all('invites')] as unknown as Invite[]
    slip = invites.find((invite) => invite._id === id)?.slip ?? ''
  }
  const asked = (post: string) => async (i: number) => {
    person = await bench.as(ASKING + i)
    wishId = (await value(person.member.apply({ kind: 'correct', column: 'post', value: `${post}${i}` }))).id
  }
  const moved = (i: number) => ({ memberId: memberId(MOVED + i) })

  return {
    whose: [{ before: printed, run: () => value(guest.member.whose({ slip })) }],
    bindBySlip: [{ before: printed, run: () => value(guest.member.bindBySlip({ slip })) }],
    rebind: [{ run: (i) => value(committee.member.rebind({ memberId: memberId(SLIPS + i) })) }],
    transfer: [
      { run: (i) => value(committee.member.transfer({ ...moved(i), post: '主任' })) },
      {
        what: 'to another group',
        run: async (i) => {
          const [first, second] = [...bench.host.gateway.database.all('groups')]
          const own = bench.host.gateway.database.read('members', memberId(MOVED + i))?.groupId
          const groupId = String(first?._id === own ? second?._id : first?._id)
          return value(committee.member.transfer({ ...moved(i), groupId }))
        },
      },
    ],
    retire: [{ run: (i) => value(committee.member.retire(moved(i))) }],
    leave: [{ run: (i) => value(committee.member.leave({ ...moved(i), reason: 'transferred_out' })) }],
    reinstate: [{ run: (i) => value(committee.member.reinstate(moved(i))) }],
    vacancies: [{ run: () => value(chair.member.vacancies({})) }],
    history: [{ run: (i) => value(committee.member.history({ id: memberId(MOVED + i) })) }],
    looks: [{ run: () => value(proposer.member.looks({})) }],
    apply: [
      {
        before: async (i) => {
          person = await bench.as(ASKING + i)
        },
        run: (i) => value(person.member.apply({ kind: 'correct', column: 'phone', value: `1380000${1000 + i}` })),
      },
    ],
    cancel: [{ before: asked('教师'), run: () => value(person.member.cancel({ id: wishId })) }],
    settle: [
      { before: asked('主任'), run: () => value(committee.member.settle({ id: wishId, grant: true })) },
      {
        what: 'declined',
        before: asked('校长'),
        run: () => value(committee.member.settle({ id: wishId, grant: false, why: '请补材料' })),
      },
    ],
    wishes: [
      { run: () => value(committee.member.wishes({ state: 'open' })) },
      { what: 'a leader', run: () => value(leader.member.wishes({})) },
      { what: 'one’s own', run: () => value(person.member.wishes({ mine: true })) },
    ],
  }
}
