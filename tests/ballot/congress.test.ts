import { value } from '../kit/session'
import { type Chamber, openChamber } from './chamber'
import { castAll, opened, published, same } from './vote'

/** A congress of 31 delegates at a school of 40: 21 make the quorum, 16 pass. Delegates are 5 to 35. */
let at: Chamber
beforeAll(async () => {
  const delegates = Object.fromEntries(Array.from({ length: 31 }, (_, i) => [5 + i, 'delegate']))
  at = await openChamber({ size: 40, roles: delegates })
}, 60_000)
afterAll(async () => {
  await at?.sound()
  await at?.cloud.close()
})

const open = async (...titles: string[]) => {
  const view = await at.announced({
    ...{ kind: 'resolution', title: '教代会决议', questions: titles.map((title) => ({ title })) },
    ...{ ...(await at.shared()), audience: { kind: 'delegates' } },
  })
  return opened(at, view.id)
}
const result = async (id: string) => {
  const view = await published(at, await at.as(2), id)
  // A delegate reads what the chair reads; who is none has never heard of it.
  expect(await value((await at.as(20)).ballot.result({ id }))).toEqual(view.result)
  expect(await (await at.as(36)).ballot.result({ id })).toMatchObject({ error: 'NOT_FOUND' })
  return view.result
}

test('20 of 31 returned: nothing is adopted, though all 20 agree', async () => {
  const id = await open('绩效工资方案')
  await castAll(at, id, same(5, 20, 'for'))
  expect(await result(id)).toMatchObject({
    ...{ due: 31, returned: 20, quorum: { needed: 21, met: false } },
    questions: [{ for: 20, against: 0, abstain: 0, adopted: false }],
    words: '应到31人，收回20票，未达到应到的三分之二（21人），表决无效',
  })
})

test('21 make the quorum, and of them 16 pass', async () => {
  const id = await open('绩效工资方案')
  await castAll(at, id, [...same(5, 16, 'for'), ...same(21, 5, 'against')])
  expect(await result(id)).toMatchObject({
    ...{ quorum: { needed: 21, met: true }, questions: [{ for: 16, against: 5, adopted: true }] },
    words: '应到31人，收回21票，同意16票，超过应到半数，通过',
  })
})

test('15 do not pass, though they are more than half of those who voted; each question stands for itself', async () => {
  const id = await open('绩效工资方案', '聘用合同办法', '请假制度')
  await castAll(at, id, [
    ...same(5, 15, 'for', 'for', 'abstain'),
    ...same(20, 6, 'against', 'for', 'abstain'),
    ...same(26, 10, 'abstain', 'against', 'abstain'),
  ])
  const found = await result(id)
  expect(found?.questions).toEqual([
    { for: 15, against: 6, abstain: 10, adopted: false },
    { for: 21, against: 10, abstain: 0, adopted: true },
    { for: 0, against: 0, abstain: 31, adopted: false },
  ])
  expect(found?.words).toMatch(/^应到31人，收回31票/)
})

test('who is set aside counts neither as due nor for the quorum', async () => {
  const view = await at.announced({
    ...{ kind: 'resolution', title: '教代会决议', questions: [{ title: '请假制度' }] },
    ...{ ...(await at.shared()), audience: { kind: 'delegates' } },
  })
  const scrutineer = await at.as(2)
  for (const n of [34, 35])
    await value(scrutineer.ballot.exclude({ id: view.id, memberId: await at.id(n), reason: '长期病假' }))
  await opened(at, view.id)
  expect(
    await (await at.as(35)).ballot.cast({ id: view.id, answers: ['for'], receiptKey: 'k'.repeat(32) }),
  ).toMatchObject({
    error: 'NOT_ON_ROLL',
  })
  await castAll(at, view.id, [...same(5, 15, 'for'), ...same(20, 5, 'abstain')])
  // Of 29: 20 make the quorum, 15 pass.
  expect(await result(view.id)).toMatchObject({
    ...{ due: 29, quorum: { needed: 20, met: true }, questions: [{ for: 15, adopted: true }] },
  })
})
