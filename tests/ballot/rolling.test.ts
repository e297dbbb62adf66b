import type { Mutation } from '../../config/functions'
import { auditsOf, records } from '../kit/records'
import { staffNoOf } from '../kit/school'
import { value } from '../kit/session'
import { openUnguarded } from '../kit/unguarded'
import { OPENS } from './assembly'
import { type Hall, openHall } from './hall'

/** A roll in many slices: ten lines each, so that a school of 96 needs ten of them. */
const SMALL: Mutation = { file: 'cloudfunctions/ballot/roll.ts', from: 'SLICE = 1000', to: 'SLICE = 10' }
const SIZE = 97

type Progress = { state: string; done: number; total: number }

/** Chair and committee tap, the timer ticks, all at once and until it is open. */
async function openers(at: Hall, id: string) {
  const seen: Progress[] = []
  const refused: unknown[] = []
  const taps = async (who: Hall['chair']) => {
    for (let n = 0; n < 40; n++) {
      const said = await who.ballot.open({ id })
      if (!said.ok) refused.push(said)
      else {
        seen.push(said.value)
        if (said.value.state === 'open') return
      }
    }
  }
  await Promise.all([taps(at.chair), taps(at.committee), taps(at.chair), at.cloud.jobs('settle')])
  return { seen, refused }
}

const newcomers = () =>
  Array.from({ length: 20 }, (_, i) => ({
    ...{ staffNo: String(20_001 + i), name: '新来', sex: 'female', kind: 'in_service', group: '第1组' },
  }))

const whole = (at: Hall, id: string, total: number) => {
  const roll = at.roll(id)
  expect(at.kept(id)).toMatchObject({ state: 'open', roll: { done: total, total } })
  expect(new Set(roll.map((v) => v.memberId)).size).toBe(total)
  expect(roll).toHaveLength(total)
  expect(auditsOf(at.cloud, id).filter((a) => a.to === 'open')).toHaveLength(1)
  expect(at.told(id, 'ballot_opened')).toHaveLength(1)
  expect(records<{ _id: string }>(at.cloud, 'series').filter((s) => s._id.startsWith('roll_'))).toEqual([])
}

describe('slice by slice', () => {
  let at: Hall
  beforeAll(async () => {
    at = await openHall(SIZE, await openUnguarded([SMALL]))
  }, 120_000)
  afterEach(() => at.sound())
  afterAll(() => at?.cloud.close())

  const announced = async () => {
    const { id } = await at.announced(at.resolution())
    await at.cloud.clock(OPENS)
    return id
  }

  test('one call makes one slice and says how far it is; meanwhile nobody votes and nothing is changed', async () => {
    const id = await announced()
    expect(await value(at.chair.ballot.open({ id }))).toEqual({ state: 'announced', done: 10, total: 96 })
    expect(await at.cast(11, id)).toMatchObject({ error: 'NOT_OPEN' })
    const scrutineer = await at.as(3)
    const memberId = await at.id(12)
    expect(await scrutineer.ballot.exclude({ id, memberId, reason: '病假' })).toMatchObject({ error: 'WRONG_STATE' })
    expect(await scrutineer.ballot.paperIssued({ id, memberId })).toMatchObject({ error: 'WRONG_STATE' })
    const done: number[] = []
    for (let n = 0; n < 9; n++) done.push((await value(at.chair.ballot.open({ id }))).done)
    expect(done).toEqual([20, 30, 40, 50, 60, 70, 80, 90, 96])
    whole(at, id, 96)
  }, 60_000)

  test('a slice whose answer was lost is not made twice, nor is another made in its place', async () => {
    const id = await announced()
    for (let n = 0; n < 3; n++) {
      expect(await value(at.chair.ballot.open({ id }, `slice-${n}`))).toMatchObject({ done: 10 * (n + 1) })
      expect(await value(at.chair.ballot.open({ id }, `slice-${n}`))).toMatchObject({ done: 10 * (n + 1) })
    }
  }, 60_000)

  test('two openers and the timer at once: each on it once, never more done than there are, told once', async () => {
    const id = await announced()
    const { seen, refused } = await openers(at, id)
    expect(refused).toEqual([])
    for (const { done, total } of seen) expect(done).toBeLessThanOrEqual(total)
    whole(at, id, 96)
  }, 60_000)

  test('who leaves or comes meanwhile changes nothing: it is the roll of the moment at which it was begun', async () => {
    const id = await announced()
    const before = await value(at.chair.ballot.open({ id }))
    const leaver = await at.id(80)
    await value(at.chair.member.leave({ memberId: leaver, reason: 'transferred_out' }))
    const [, { seen }] = await Promise.all([
      at.chair.member.importRoster({ mode: 'apply', rows: newcomers() }),
      openers(at, id),
    ])
    expect(new Set(seen.map((s) => s.total))).toEqual(new Set([before.total]))
    whole(at, id, before.total)
    const numbers = at.roll(id).map((v) => v.staffNo)
    expect(numbers).toContain(staffNoOf(80))
    expect(numbers.filter((n) => n.startsWith('200'))).toEqual([])
    await value(at.chair.member.reinstate({ memberId: leaver }))
  }, 60_000)

  test('cancelled half way: no slice follows, and nothing of it lies about', async () => {
    const id = await announced()
    await value(at.chair.ballot.open({ id }))
    await Promise.all([at.chair.ballot.cancel({ id, reason: '推迟' }), at.committee.ballot.open({ id })])
    expect(await at.chair.ballot.open({ id })).toMatchObject({ error: 'WRONG_STATE', detail: { state: 'cancelled' } })
    expect(at.roll(id).length).toBeLessThanOrEqual(30)
    expect(records<{ _id: string }>(at.cloud, 'series').filter((s) => s._id.startsWith(`roll_${id}`))).toEqual([])
  }, 60_000)
})

describe('without a guard', () => {
  const without = async <T>(mutation: Mutation, deed: (at: Hall, id: string) => Promise<T>): Promise<T> => {
    const at = await openHall(SIZE, await openUnguarded([SMALL, mutation]))
    try {
      const { id } = await at.announced(at.resolution())
      await at.cloud.clock(OPENS)
      return await deed(at, id)
    } finally {
      await at.cloud.close()
    }
  }

  test('control: where those who are there already are not left as they are, one of two openers breaks', async () => {
    const from = 'if (!isTaken(e)) throw e\n      const'
    const bare = { file: 'cloudfunctions/kit/store.ts', from, to: 'throw e\n      const' }
    const { refused } = await without(bare, openers)
    expect(refused).toContainEqual(expect.objectContaining({ error: 'BROKEN' }))
  }, 120_000)

  test('control: where each slice is looked up anew, who comes meanwhile takes the place of others', async () => {
    const anew = {
      file: 'cloudfunctions/ballot/opening.ts',
      from: "insertMany<Voter>('voters', slice.people)",
      to: "insertMany<Voter>('voters', (await slicesOf(ballot))[done / 10]?.people ?? [])",
    }
    const numbers = await without(anew, async (at, id) => {
      await value(at.chair.ballot.open({ id }))
      await value(at.chair.member.importRoster({ mode: 'apply', rows: newcomers() }))
      await openers(at, id)
      return at.roll(id).map((v) => v.staffNo)
    })
    expect(numbers.filter((n) => n.startsWith('200')).length).toBeGreaterThan(0)
  }, 120_000)
})
