import { MINUTE } from '@domain/kit/time'
import { value } from '../kit/session'
import { type Assembly, CLOSES, OPENS, openAssembly } from './assembly'

let at: Assembly
beforeAll(async () => {
  at = await openAssembly(14)
}, 60_000)
afterAll(async () => {
  await at?.sound()
  await at?.cloud.close()
})

/** Four for each of two, of whom one is to be elected. */
async function tied(): Promise<string> {
  const voters = [1, 2, 4, 5, 7, 8, 10, 14]
  const ids = await Promise.all(voters.map(at.id))
  const candidates = await Promise.all([11, 12].map(async (n) => ({ id: await at.id(n), name: at.nameOf(n) })))
  const draft = await at.election({ audience: { kind: 'members', ids } })
  const questions = [{ title: '主席', candidates, seats: 1, writeIns: false }]
  const { id } = await at.announced(Promise.resolve({ ...draft, questions } as typeof draft))
  await at.cloud.clock(OPENS)
  await value(at.chair.ballot.open({ id }))
  for (const [n, voter] of voters.entries()) {
    const answers = [{ marks: { [candidates[n % 2]?.id ?? '']: 'for' as const }, writeIns: [] }]
    await value((await at.as(voter)).ballot.cast({ id, answers, receiptKey: `a-secret-of-phone-${n}` }))
  }
  await at.cloud.clock(CLOSES + MINUTE)
  await value(at.chair.ballot.close({ id }))
  await value((await at.as(3)).ballot.count({ id }))
  await value(at.chair.ballot.publish({ id }))
  return id
}

test('one votes again once, and anew where that was called off', async () => {
  const id = await tied()
  const can = async () => (await value(at.chair.ballot.get({ id }))).can
  expect(await can()).toEqual(['runOff'])
  const first = await value(at.chair.ballot.runOff({ id }))
  expect(first).toMatchObject({ state: 'made', runOffOf: id })
  expect(await can()).toEqual([])
  // Asked once more it is the same one.
  expect((await value(at.committee.ballot.runOff({ id }))).id).toBe(first.id)
  await value(at.chair.ballot.cancel({ id: first.id, reason: '改日再选' }))
  expect(await can()).toEqual(['runOff'])
  const second = await value(at.chair.ballot.runOff({ id }))
  expect(second.id).not.toBe(first.id)
  expect(await value(at.chair.ballot.get({ id }))).toMatchObject({ runOffId: second.id, can: [] })
})
