import type { counting } from '@domain/ballot/counting'
import { value } from '../../kit/session'
import { ASKERS, ASKING, type CasesOf, type World } from './case'
import { once, type Voting } from './voting'

const FEW = { most: 4 }
/** Nobody who was given one put in a paper ballot. */
const UNUSED = { returned: 0, questions: [{ for: 0, against: 0, abstain: 0 }] }

/** What comes after closing: of the resolution that all have cast, of an election with names written in, of an appraisal. */
export function ballotCountCases(
  { bench, chair, leader }: World,
  voting: Voting,
  id: (i: number) => string,
): Pick<CasesOf<'ballot'>, keyof typeof counting | 'box'> {
  const voter = (i: number) => bench.as(ASKING + (i % ASKERS))
  const election = once(() => voting.counted(voting.election(), voting.chosen))
  const appraisal = once(() =>
    voting.counted(voting.appraisal(), (i) => [
      { grades: { [voting.person]: 'excellent' }, remarks: { [voting.person]: `第 ${i} 条意见` } },
    ]),
  )
  let key = ''
  let again = ''
  return {
    count: [{ what: `${ASKERS} ballots`, run: () => value(leader.ballot.count({ id: id(0), paper: UNUSED })) }],
    mergeWriteIns: [
      {
        before: election,
        run: async (i) => {
          const to = i % 2 ? '陈晓明' : '陈小明'
          return value(leader.ballot.mergeWriteIns({ id: await election(), question: 0, from: '陈晓明', to }))
        },
      },
    ],
    remarks: [{ before: appraisal, run: async () => value(leader.ballot.remarks({ id: await appraisal() })) }],
    holdBack: [
      {
        before: async () => {
          key = (await value(leader.ballot.remarks({ id: await appraisal() }))).items[0]?.key ?? ''
        },
        run: async (i) => value(leader.ballot.holdBack({ id: await appraisal(), key, held: i % 2 === 0 })),
      },
    ],
    publish: [
      {
        before: (i) => value(leader.ballot.count({ id: id(i), paper: UNUSED })),
        run: (i) => value(chair.ballot.publish({ id: id(i) })),
        most: 8,
      },
    ],
    result: [{ run: async (i) => value((await voter(i)).ballot.result({ id: id(0) })) }],
    box: [{ run: async (i) => value((await voter(i)).ballot.box({ id: id(0) })) }],
    runOff: [
      {
        before: async () => {
          again = await voting.counted(voting.election(), voting.chosen)
          await value(chair.ballot.publish({ id: again }))
        },
        run: () => value(chair.ballot.runOff({ id: again })),
        ...FEW,
      },
    ],
  }
}
