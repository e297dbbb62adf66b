import { problemsIn } from '../../local/data/check'
import { recordsIn } from '../data/school'
import { Chance } from '../soak/load-chance'
import { type Assembly, openAssembly } from './assembly'
import { Play } from './play'

const STEPS = 360
const LOOK = 30

test.each([1, 2])(
  'whatever people do with ballots, the records agree with each other (seed %i)',
  async (seed) => {
    const at: Assembly = await openAssembly(14)
    try {
      const play = new Play(at, new Chance(seed))
      const steps: string[] = []
      for (let n = 1; n <= STEPS; n++) {
        steps.push(await play.step())
        if (n % LOOK > 0) continue
        const problems = problemsIn(await recordsIn(at.cloud.data), play.now)
        expect({ problems, since: problems.length > 0 ? steps.slice(-LOOK) : [] }).toEqual({ problems: [], since: [] })
      }
      // Else nothing would be known of most deeds.
      expect(play.undone().length < 4 ? [] : play.undone()).toEqual([])
    } finally {
      await at.cloud.close()
    }
  },
  240_000,
)
