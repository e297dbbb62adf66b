import { DAY } from '@domain/kit/time'
import { value } from '../../kit/session'
import type { CasesOf, World } from './case'

/** A contest to which nobody has come yet, told to all staff. */
const badminton = (now: number, i: number) => ({
  title: `羽毛球赛 ${i}`,
  place: '体育馆',
  signUpOpensAt: now - DAY,
  signUpClosesAt: now + 10 * DAY,
  withdrawUntil: now + 12 * DAY,
  startsAt: now + 14 * DAY,
  endsAt: now + 15 * DAY,
  waitingList: true,
  audience: { kind: 'staff' as const },
  organiserIds: [],
  events: [
    { name: '男单', entrant: 'person' as const, places: 40, sex: 'male' as const },
    { name: '混双', entrant: 'pair' as const, places: 16 },
  ],
})

export function contestCases({
  bench,
  committee,
  proposer,
}: World): Pick<CasesOf<'contest'>, 'save' | 'publish' | 'postpone' | 'cancel' | 'list' | 'get' | 'summary'> {
  const drafts: string[] = []
  const now = () => bench.host.clock.now()
  return {
    save: [
      {
        run: async (i) => {
          drafts[i] = (await value(committee.contest.save(badminton(now(), i)))).id
        },
      },
      {
        what: 'changed',
        run: (i) => value(committee.contest.save({ id: drafts[i], ...badminton(now(), i), place: '操场' })),
      },
    ],
    publish: [{ run: (i) => value(committee.contest.publish({ id: drafts[i] ?? '' })) }],
    list: [
      { run: () => value(proposer.contest.list({})) },
      { what: 'mine', run: () => value(proposer.contest.list({ mine: true })) },
    ],
    get: [{ run: (i) => value(proposer.contest.get({ id: drafts[i] ?? '' })) }],
    summary: [{ run: (i) => value(proposer.contest.summary({ contestId: drafts[i] ?? '' })) }],
    postpone: [
      {
        run: (i) =>
          value(committee.contest.postpone({ id: drafts[i] ?? '', startsAt: now() + 21 * DAY, reason: '下雨' })),
      },
    ],
    cancel: [{ run: (i) => value(committee.contest.cancel({ id: drafts[i] ?? '', reason: '与考试冲突' })) }],
  }
}
