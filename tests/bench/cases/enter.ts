import { DAY } from '@domain/kit/time'
import { value } from '../../kit/session'
import { ASKERS, ASKING, type CasesOf, type World } from './case'

type Entering =
  | 'signUp'
  | 'team'
  | 'joinTeam'
  | 'leaveTeam'
  | 'lineUp'
  | 'substitute'
  | 'withdraw'
  | 'entrants'
  | 'candidates'
  | 'addEntrant'
  | 'photos'

/** People of the roster from this number on are entered by others, and from the other on they stand in for those. */
const ENTERED = 100
const STAND_IN = 150
const SIZE = { min: 1, max: 60 }

/** Sign-up to a contest of all staff with an event of each kind, where whoever takes part is counted. */
export function enterCases({ bench, committee, proposer, memberId }: World): Pick<CasesOf<'contest'>, Entering> {
  const now = () => bench.host.clock.now()
  const asker = (i: number) => bench.as(ASKING + (i % ASKERS))
  let made: ReturnType<typeof make> | undefined
  const make = async () => {
    const { id: contestId } = await value(
      committee.contest.save({
        ...{ title: '运动会', place: '操场', waitingList: true, organiserIds: [], audience: { kind: 'staff' } },
        ...{ signUpOpensAt: now() - DAY, signUpClosesAt: now() + 9 * DAY, withdrawUntil: now() + 9 * DAY },
        ...{ startsAt: now() + 20 * DAY, endsAt: now() + 21 * DAY, eventsPerPerson: 4 },
        events: [
          { name: '跳绳', entrant: 'person', places: 300, perGroup: 100 },
          { name: '拔河', entrant: 'team', places: 8, teamSize: SIZE },
          { name: '接力', entrant: 'group', places: 40, teamSize: SIZE },
        ],
      }),
    )
    await value(committee.contest.publish({ id: contestId }))
    const at = (eventId: string) => ({ contestId, eventId })
    const captain = await value(proposer.contest.signUp({ ...at('e2'), teamName: '一队' }))
    const people = (await value(committee.member.list({}))).items
    const groupId = people[0]?.groupId ?? ''
    const ofGroup = people.filter((m) => m.groupId === groupId).map((m) => m.id)
    return {
      contestId,
      singles: at('e1'),
      teams: at('e2'),
      relay: at('e3'),
      code: captain.teamCode ?? '',
      groupId,
      ofGroup,
    }
  }
  const held = () => {
    made ??= make()
    return made
  }
  const add = async (i: number) =>
    value(committee.contest.addEntrant({ ...(await held()).singles, memberIds: [memberId(ENTERED + i)] }))
  return {
    signUp: [
      { before: held, run: async (i) => value((await asker(i)).contest.signUp((await held()).singles)) },
      { what: 'once more', run: async (i) => value((await asker(i)).contest.signUp((await held()).singles)) },
    ],
    addEntrant: [{ run: add }],
    entrants: [{ run: async () => value(proposer.contest.entrants((await held()).singles)) }],
    candidates: [
      { run: async () => value(proposer.contest.candidates({ ...(await held()).singles, text: '文华' })) },
      {
        what: 'of a group',
        run: async () => {
          const { singles, groupId } = await held()
          return value(committee.contest.candidates({ ...singles, groupId }))
        },
      },
    ],
    substitute: [
      {
        run: async (i) => {
          const out = memberId(ENTERED + i)
          const swap = { entrantId: out, out, in: memberId(STAND_IN + i) }
          return value(committee.contest.substitute({ ...(await held()).singles, ...swap }))
        },
      },
    ],
    withdraw: [{ run: async (i) => value((await asker(i)).contest.withdraw((await held()).singles)) }],
    team: [{ run: async (i) => value((await asker(i)).contest.team({ code: (await held()).code })) }],
    joinTeam: [{ run: async (i) => value((await asker(i)).contest.joinTeam({ code: (await held()).code })) }],
    leaveTeam: [{ run: async (i) => value((await asker(i)).contest.leaveTeam((await held()).teams)) }],
    lineUp: [
      {
        // Another order is another line-up.
        run: async (i) => {
          const { relay, groupId, ofGroup } = await held()
          const [a = '', ...rest] = ofGroup.slice(0, 8)
          const memberIds = i % 2 === 0 ? [a, ...rest] : [...rest, a]
          return value(committee.contest.lineUp({ ...relay, groupId, memberIds }))
        },
      },
    ],
    photos: [
      {
        most: 8,
        run: async (i) => {
          const { fileId } = await value(committee.upload(Buffer.from('x'), `合影${i}.jpg`, 'photo'))
          return value(committee.contest.photos({ id: (await held()).contestId, add: [fileId] }))
        },
      },
    ],
  }
}
