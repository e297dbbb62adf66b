import { nameOf, staffNoOf } from '../../kit/school'
import { type Session, value } from '../../kit/session'
import { type CasesOf, SIZE, type World } from './case'
import { officeCases } from './member-office'
import { treeCases } from './member-tree'

/** From these numbers on people are free for one case each. */
const BINDING = 100
const INVITED = 200
const ROLES = 300
const PART = 50
const LONG = { most: 8 }

export function memberCases(world: World): CasesOf<'member'> {
  const { bench, rows, chair, committee, leader, proposer, memberId } = world
  let guest: Session
  let code = ''
  const invite = async (first: number, count: number) => {
    const memberIds = Array.from({ length: count }, (_, k) => memberId(first + k))
    return (await value(committee.member.invite({ memberIds }))).items
  }
  const newcomers = (i: number) =>
    rows.slice(0, PART).map((row, k) => ({ ...row, staffNo: `N${i}-${k}`, roles: undefined, department: undefined }))
  const importing = (mode: 'check' | 'apply', of: readonly object[]) =>
    value(chair.member.importRoster({ mode, rows: of.map((row) => ({ ...row })) }))

  return {
    me: [
      { run: () => value(proposer.member.me({})) },
      { what: 'a guest', run: () => value(bench.guest().member.me({})) },
    ],
    bind: [
      {
        before: async (i) => {
          guest = bench.guest()
          code = (await invite(BINDING + i, 1))[0]?.code ?? ''
        },
        run: (i) =>
          value(guest.member.bind({ staffNo: staffNoOf(BINDING + i), name: nameOf(BINDING + i), inviteCode: code })),
      },
    ],
    invite: [
      { run: (i) => invite(INVITED + i, 1) },
      { what: `${PART} at once`, run: () => invite(INVITED, PART), ...LONG },
    ],
    list: [
      { run: () => value(committee.member.list({})) },
      { what: 'a leader', run: () => value(leader.member.list({})) },
      { what: 'a search', run: () => value(committee.member.list({ text: staffNoOf(SIZE - 9) })) },
    ],
    // A first look is noted, so each is at another person.
    get: [{ run: (i) => value(committee.member.get({ id: memberId(ROLES + i) })) }],
    groups: [{ run: () => value(committee.member.groups({})) }],
    settings: [{ run: () => value(proposer.member.settings({})) }],
    myCode: [{ run: () => value(proposer.member.myCode({})) }],
    updateSettings: [{ run: (i) => value(chair.member.updateSettings({ replyDays: 31 + i })) }],
    importRoster: [
      { what: `check of ${SIZE} as they are`, run: () => importing('check', rows), ...LONG },
      { what: `${SIZE} as they are`, run: () => importing('apply', rows), ...LONG },
      { what: `${PART} new people`, run: (i) => importing('apply', newcomers(i)), ...LONG },
    ],
    setRoles: [{ run: (i) => value(chair.member.setRoles({ memberId: memberId(ROLES + i), roles: ['treasurer'] })) }],
    ...officeCases(world),
    ...treeCases(world),
  }
}
