import { problemsIn } from '../../local/data/check'
import { openCloud } from '../kit/cloud'
import { makeSchool } from '../kit/school'
import { openCall } from '../proposal/deeds'
import { Chance } from '../soak/load-chance'
import { Play } from './play'
import { recordsIn } from './school'
import { SHAPE } from './shape'

jest.setTimeout(240_000)

const STEPS = 700
const LOOK = 50

test.each([1, 2])('whatever people do, the records agree with each other (seed %i)', async (seed) => {
  const cloud = await openCloud()
  try {
    const school = await makeSchool(cloud, SHAPE)
    const first = await openCall(await school.as(2), Date.now())
    const play = new Play(cloud, school, new Chance(seed), [first.id])
    const steps: string[] = []
    for (let n = 1; n <= STEPS; n++) {
      steps.push(await play.step())
      if (n % LOOK > 0) continue
      const problems = problemsIn(await recordsIn(cloud.data), play.now)
      expect({ problems, since: problems.length > 0 ? steps.slice(-LOOK) : [] }).toEqual({ problems: [], since: [] })
    }
    // Else nothing would be known of most deeds.
    const never = Object.keys(play.deeds).filter((name) => !play.done[name])
    expect(never.length < Object.keys(play.deeds).length / 5 ? [] : never).toEqual([])
  } finally {
    await cloud.close()
  }
})
