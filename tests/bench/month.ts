import { type Costs, costOf } from './actions'
import type { World } from './cases/case'
import { count, factor, type Line, type Part, percent } from './figures'
import { HABITS, type Habit, PLAN, SCHOOLS, type School } from './mix'
import { playMonth } from './play'

export interface Sum {
  functions: number
  database: number
}
export function monthOf(school: School, costs: Costs, habits: readonly Habit[] = HABITS): Sum {
  let [functions, database] = [0, 0]
  for (const { times, asks } of habits) {
    functions += times(school) * asks.length
    database += times(school) * asks.reduce((sum, name) => sum + costOf(costs, name), 0)
  }
  return { functions, database }
}

/** What a month costs by the measured calls; and whether a piece of it, really played, cost as much as that says. */
export async function monthPart(world: World, costs: Costs): Promise<Part> {
  const plain = { spread: '', looked: '' }
  const months = SCHOOLS.flatMap((school): Line[] => {
    const { functions, database } = monthOf(school, costs)
    const of = `${count(school.people)} people, ${school.proposals} proposals`
    return [
      {
        ...plain,
        what: `${of}: database calls`,
        against: `the smallest plan, ${count(PLAN)}`,
        times: percent(database / PLAN),
        calls: count(Math.round(database)),
      },
      {
        ...plain,
        what: `${of}: function calls`,
        against: 'its database calls',
        times: percent(functions / database),
        calls: count(functions),
      },
    ]
  })
  const middle = SCHOOLS[1]
  if (!middle) throw new Error('no school in the middle')
  const habits = HABITS.map((habit) => {
    const { functions, database } = monthOf(middle, costs, [habit])
    return { what: habit.what, database, functions }
  })
  const largest = habits.sort((a, b) => b.database - a.database).slice(0, 3)
  const whole = monthOf(middle, costs).database
  const shares = largest.map(
    ({ what, database }): Line => ({
      ...plain,
      what: `of that for ${count(middle.people)}: ${what}`,
      against: 'its database calls',
      times: percent(database / whole),
      calls: count(Math.round(database)),
    }),
  )
  const { played, told } = await playMonth(world, costs)
  const checked: Line = {
    ...plain,
    what: 'a piece of the month, played through the door',
    against: 'the same, by the measured calls',
    times: factor(played / told),
    calls: count(played),
  }
  return { title: 'A month', lines: [...months, ...shares, checked] }
}
