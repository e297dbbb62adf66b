import { DAY, HOUR } from '@domain/kit/time'
import { value } from '../../kit/session'
import { ASKERS, ASKING, type CasesOf, type World } from './case'

type Arriving = 'checkInCode' | 'checkIn' | 'tick' | 'arrivals'
const IN = 120

/** A hall into which 120 people are signed up: those at the end of the roster scan, the others are ticked. */
export function arriveCases({ bench, committee, leader, memberId }: World): Pick<CasesOf<'contest'>, Arriving> {
  const now = () => bench.host.clock.now()
  let made: Promise<{ contestId: string; eventId: string }> | undefined
  const make = async () => {
    const { id: contestId } = await value(
      committee.contest.save({
        ...{ title: '拔河', place: '操场', waitingList: true, organiserIds: [], audience: { kind: 'staff' } },
        ...{ signUpOpensAt: now() - DAY, signUpClosesAt: now() + HOUR, withdrawUntil: now() + HOUR },
        ...{ startsAt: now() + 2 * HOUR, endsAt: now() + 9 * DAY },
        events: [{ name: '单摇', entrant: 'person', places: 400 }],
      }),
    )
    await value(committee.contest.publish({ id: contestId }))
    const place = { contestId, eventId: 'e1' }
    const scanners = Array.from({ length: ASKERS }, (_, i) => ASKING + i)
    for (const n of scanners) await value((await bench.as(n)).contest.signUp(place))
    for (let n = 200; n < 200 + IN - ASKERS; n++)
      await value(committee.contest.addEntrant({ ...place, memberIds: [memberId(n)] }))
    return place
  }
  const hall = () => {
    made ??= make()
    return made
  }
  let code = ''
  return {
    checkInCode: [{ before: hall, run: async () => value(committee.contest.checkInCode(await hall())) }],
    checkIn: [
      {
        before: async () => {
          code = (await value(committee.contest.checkInCode(await hall()))).code
        },
        run: async (i) => value((await bench.as(ASKING + (i % ASKERS))).contest.checkIn({ code })),
      },
    ],
    tick: [
      { run: async (i) => value(committee.contest.tick({ ...(await hall()), memberIds: [memberId(200 + (i % 40))] })) },
      {
        what: '25 at once',
        run: async () =>
          value(
            committee.contest.tick({
              ...(await hall()),
              memberIds: Array.from({ length: 25 }, (_, k) => memberId(245 + k)),
            }),
          ),
        most: 8,
      },
    ],
    arrivals: [
      { run: async () => value(committee.contest.arrivals(await hall())) },
      { what: 'a leader', run: async () => value(leader.contest.arrivals(await hall())) },
    ],
  }
}
