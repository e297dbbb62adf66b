import { value } from '../../kit/session'
import { ballotCountCases } from './ballot-count'
import { ASKERS, ASKING, type CasesOf, SIZE, type World } from './case'
import { votingIn } from './voting'

/** A roll of the whole school, so many times. */
const ROLLS = { most: 8 }

/** A resolution from its first line to its closing; what comes after that stands in ballot-count.ts. */
export function ballotCases(world: World): CasesOf<'ballot'> {
  const { bench, chair, committee, leader, memberId } = world
  const voting = votingIn(world)
  const made: string[] = []
  let receipt = ''
  const id = (i: number) => made[i % made.length] ?? ''
  const voter = (i: number) => bench.as(ASKING + (i % ASKERS))
  return {
    save: [
      {
        run: async (i) => {
          made[i] = (await value(committee.ballot.save(voting.resolution()))).id
        },
      },
      { what: 'changed', run: (i) => value(committee.ballot.save({ ...voting.resolution(), id: id(i) })) },
    ],
    announce: [{ run: (i) => value(committee.ballot.announce({ id: id(i) })) }],
    electors: [{ run: () => value(leader.ballot.electors({ id: id(0) })) }],
    exclude: [
      {
        run: (i) => value(leader.ballot.exclude({ id: id(0), memberId: memberId(100 + i), reason: '长期病假' })),
      },
    ],
    open: [{ what: `${SIZE} on the roll`, run: (i) => value(chair.ballot.open({ id: id(i) })), ...ROLLS }],
    cast: [
      { run: (i) => voting.cast(id(0), i, [i % 3 ? 'for' : 'against']) },
      { what: 'once more', run: (i) => voting.cast(id(0), i, ['for']) },
    ],
    verify: [
      {
        before: async (i) => {
          receipt = (await voting.cast(id(0), i, ['for'])).receipt
        },
        run: async (i) => value((await voter(i)).ballot.verify({ id: id(0), receipt })),
      },
    ],
    get: [{ run: async (i) => value((await voter(i)).ballot.get({ id: id(0) })) }],
    list: [{ run: async (i) => value((await voter(i)).ballot.list({})) }],
    turnout: [
      { run: async (i) => value((await voter(i)).ballot.turnout({ id: id(0) })) },
      { what: 'at the desk', run: () => value(leader.ballot.turnout({ id: id(0) })) },
    ],
    missing: [{ run: () => value(leader.ballot.missing({ id: id(0) })) }],
    paperIssued: [{ run: (i) => value(leader.ballot.paperIssued({ id: id(0), memberId: memberId(200 + i) })) }],
    remind: [{ what: `${SIZE} people`, run: (i) => value(leader.ballot.remind({ id: id(i) })), ...ROLLS }],
    bindings: [{ run: () => value(leader.ballot.bindings({ id: id(0) })) }],
    close: [{ what: `a roll of ${SIZE}`, run: (i) => value(chair.ballot.close({ id: id(i) })), ...ROLLS }],
    ...ballotCountCases(world, voting, id),
    cancel: [
      {
        before: async (i) => {
          made[i] = (await value(committee.ballot.save(voting.resolution()))).id
        },
        run: (i) => value(committee.ballot.cancel({ id: id(i), reason: '改期' })),
      },
    ],
  }
}
