import type { DrawView } from '@domain/contest/playing'
import { DAY, HOUR } from '@domain/kit/time'
import { value } from '../../kit/session'
import type { Case, CasesOf, World } from './case'

type Playing = 'draw' | 'matches' | 'record' | 'standings' | 'teamScores' | 'award'
type Place = { contestId: string; eventId: string }
/** People of the roster from this number on play. */
const FROM = 200

/** Knockouts of 64 and of 256: drawn, played match by match, and once from the draw to the final. */
export function playingCases({ bench, committee, proposer, memberId }: World): Pick<CasesOf<'contest'>, Playing> {
  const now = () => bench.host.clock.now()
  const made = new Map<number, Promise<Place>>()
  const make = async (size: number): Promise<Place> => {
    const { id: contestId } = await value(
      committee.contest.save({
        ...{ title: `象棋 ${size}`, place: '阅览室', waitingList: true, organiserIds: [], audience: { kind: 'staff' } },
        // Sign-up is over: who runs it still adds people.
        ...{ signUpOpensAt: now() - 9 * DAY, signUpClosesAt: now() - DAY, withdrawUntil: now() - DAY },
        ...{ startsAt: now() - HOUR, endsAt: now() + 9 * DAY },
        events: [{ name: '象棋', entrant: 'person', places: size, scoring: 'goals' }],
      }),
    )
    await value(committee.contest.publish({ id: contestId }))
    const place = { contestId, eventId: 'e1' }
    for (let n = FROM; n < FROM + size; n++)
      await value(committee.contest.addEntrant({ ...place, memberIds: [memberId(n)] }))
    return place
  }
  const once = (size: number) => {
    const known = made.get(size) ?? make(size)
    made.set(size, known)
    return known
  }
  const of = (size: number, run: (at: Place) => Promise<unknown>): Case => ({
    what: `of ${size}`,
    before: () => once(size),
    run: async () => run(await once(size)),
  })
  const draw = (at: Place) => value(committee.contest.draw({ ...at, kind: 'knockout' }))
  const resultFor = (at: Place, { matches }: DrawView) => {
    const ready = matches.find((m) => m.state === 'ready')
    return ready && { ...at, matchId: ready.id, result: { scores: [[1, 0]] satisfies [number, number][] } }
  }
  let match: ReturnType<typeof resultFor>
  let fresh: Place
  /** From the draw to the final, each time with people who have not been drawn yet. */
  const whole = (size: number): Case => ({
    what: `all ${size - 1} matches of ${size}`,
    most: 1,
    before: async () => {
      fresh = await make(size)
    },
    run: async () => {
      for (let said = resultFor(fresh, await draw(fresh)); said; )
        said = resultFor(fresh, await value(committee.contest.record(said)))
    },
  })
  return {
    draw: [of(64, draw), of(256, draw)],
    record: [
      {
        what: 'of 256',
        before: async () => {
          const at = await once(256)
          match = resultFor(at, await value(committee.contest.matches(at)))
        },
        run: async () => match && value(committee.contest.record(match)),
      },
      whole(64),
      whole(256),
    ],
    matches: [of(256, (at) => value(proposer.contest.matches(at)))],
    standings: [of(256, (at) => value(proposer.contest.standings(at)))],
    teamScores: [of(256, ({ contestId }) => value(proposer.contest.teamScores({ contestId })))],
    award: [
      of(256, (at) =>
        value(committee.contest.award({ ...at, prizes: [{ grade: '优胜奖', entrantIds: [memberId(FROM)] }] })),
      ),
    ],
  }
}
