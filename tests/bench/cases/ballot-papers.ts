import { value } from '../../kit/session'
import type { CasesOf, World } from './case'
import { once, votingIn } from './voting'

const LONG = { most: 8 }

/** Papers of an election that 41 people of 500 have voted in. */
export function ballotPaperCases(world: World) {
  const { paper } = world.committee
  const voting = votingIn(world)
  const before = once(() => voting.counted(voting.election(), voting.chosen))
  const asked = async () => ({ id: await before() })
  return {
    record: [{ before, run: async () => value(paper.record(await asked())), ...LONG }],
    ballotSample: [{ before, run: async () => value(paper.ballotSample(await asked())), ...LONG }],
    tallySheet: [{ before, run: async () => value(paper.tallySheet(await asked())), ...LONG }],
    submission: [{ before, run: async () => value(paper.submission(await asked())), ...LONG }],
    roll: [{ before, run: async () => value(paper.roll(await asked())), ...LONG }],
  } satisfies Partial<CasesOf<'paper'>>
}
