import { contestOf, person } from '../contest/deeds'
import { value } from '../kit/session'
import type { Given } from './actions'
import { count, type Line, type Part, timesOf, took } from './figures'
import { aimAt, fill, openBench } from './school'
import { openSdk } from './sdk'

const PLACES = 40
const tapTwice = <T>(people: readonly number[], of: (n: number) => Promise<T>) =>
  Promise.all(people.flatMap((n) => [of(n), of(n)]))

/**
 * A crowd taps twice at once for 40 places: by sign-up at the door; by the raw conditional update that it rests on; and
 * the naive way, which counts and then inserts.
 */
export async function placesPart({ functions, sdk, quick }: Given): Promise<Part> {
  const crowd = quick ? 100 : 400
  const rounds = quick ? 2 : 5
  const bench = await openBench(functions)
  try {
    await fill(bench, { size: crowd + 1, groups: 12, roles: { 1: 'chair' } })
    const chair = await bench.as(1)
    const people = Array.from({ length: crowd }, (_, i) => i + 2)
    const sessions = await Promise.all(people.map((n) => bench.as(n)))
    const { db } = openSdk(sdk, bench.host.gateway.url)
    const { neq, push } = db.command
    const [ours, raw, naive]: [number[], number[], number[]] = [[], [], []]
    let calls = 0
    let oversold = 0
    for (let round = 0; round < rounds; round++) {
      const now = bench.host.clock.now()
      aimAt(bench)
      const { id } = await value(chair.contest.save(contestOf(now, { events: [person({ places: PLACES })] })))
      await value(chair.contest.publish({ id }))
      bench.host.gateway.meter.reset()
      const place = { contestId: id, eventId: 'e1' }
      ours.push(await took(() => tapTwice(people, (n) => value((sessions[n - 2] ?? chair).contest.signUp(place)))))
      calls = Object.values(bench.host.gateway.meter.read().byAction).reduce((a, b) => a + b, 0)

      const queue = db.collection('series')
      await queue.add({ data: { _id: `raw${round}`, members: [] } })
      raw.push(
        await took(() =>
          tapTwice(people, (n) =>
            queue.where({ _id: `raw${round}`, members: neq(n) }).update({ data: { members: push([n]) } }),
          ),
        ),
      )

      const rows = db.collection('looks')
      const memberId = `naive${round}`
      naive.push(
        await took(() =>
          tapTwice(people, async (n) => {
            const { total } = (await rows.where({ memberId }).count()) as { total: number }
            if (total < PLACES) await rows.add({ data: { memberId, by: `${n}`, byName: '', at: now } })
          }),
        ),
      )
      const { total } = (await rows.where({ memberId }).count()) as { total: number }
      oversold = Math.max(oversold, total - PLACES)
    }
    const line = (against: string, base: readonly number[], told: string): Line => ({
      what: `${count(crowd)} people tap twice at once for ${PLACES} places`,
      against,
      ...timesOf(ours, base),
      calls: told,
      looked: '',
    })
    const each = `${(calls / crowd / 2).toFixed(2)} a tap`
    return {
      title: 'A crowd at the door',
      lines: [
        line('the raw conditional update', raw, each),
        line(`count, then insert: up to ${count(oversold)} places oversold`, naive, each),
      ],
    }
  } finally {
    await bench.host.close()
  }
}
