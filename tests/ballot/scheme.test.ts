import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { value } from '../kit/session'
import { bytesOf } from '../paper/hand'
import { textOfWord } from '../paper/word-text'
import { OPENS } from './assembly'
import { crowdOf, heard, tap } from './crowd'
import { contentOf, type Hall, openHall, tally } from './hall'

/**
 * The moment: 57 teachers vote on the 绩效工资方案 in the hall, all of them within 90 seconds. The head is one of them,
 * and chairs the union's committee as well: nobody can see who voted how.
 */
const TEACHERS = 57
const WORDS = '应到57人，收回57票，同意48票，超过应到半数，通过'
const VERIFY = path.resolve(__dirname, '../../tools/verify-ballot/verify.mjs')

let at: Hall
beforeAll(async () => {
  // Number 9 is retired: 58 people, 57 in service.
  at = await openHall(TEACHERS + 1)
}, 60_000)
afterAll(() => at?.cloud.close())

test('the scheme is adopted with 48 for: from the announcement to the record that is signed', async () => {
  const { id } = await at.announced(at.resolution())
  const scrutineer = await at.as(3)
  const crowd = (await crowdOf(at, 1, TEACHERS + 1)).filter(({ n }) => n !== 9)
  await at.cloud.clock(OPENS)
  expect(await value(at.chair.ballot.open({ id }))).toEqual({ state: 'open', done: 57, total: 57 })

  const began = Date.now()
  const mind = (i: number) => (i < 48 ? 'for' : i < 54 ? 'against' : 'abstain')
  // The screen in the hall asks again and again meanwhile.
  const seen: number[] = []
  let voting = true
  const screen = (async () => {
    while (voting) {
      const { due, voted } = await value(at.committee.ballot.turnout({ id }))
      expect(due).toBe(57)
      seen.push(voted)
      await new Promise((r) => setTimeout(r, 50))
    }
  })()
  const { receipts, refused } = heard(await Promise.all(crowd.map((who, i) => tap(who, id, [mind(i)]))))
  voting = false
  await screen
  expect(Date.now() - began).toBeLessThan(90_000)
  expect(refused).toEqual({})
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
  expect(await value(at.committee.ballot.turnout({ id }))).toMatchObject({ due: 57, voted: 57 })

  // Nobody hears how it goes before it is over.
  for (const who of [at.chair, at.committee, scrutineer]) {
    expect(await who.ballot.result({ id })).toMatchObject({ error: 'NOT_PUBLISHED' })
    expect(await value(who.ballot.get({ id }))).not.toHaveProperty('result')
  }
  await value(at.chair.ballot.close({ id }))
  const counted = await value(scrutineer.ballot.count({ id }))
  expect(counted.result).toMatchObject({
    ...{ due: 57, present: 57, issued: 57, returned: 57, valid: 57, invalid: 0 },
    quorum: { needed: 38, met: true },
    questions: [{ for: 48, against: 6, abstain: 3, adopted: true }],
    words: WORDS,
  })
  await value(at.chair.ballot.publish({ id }))

  // Everybody reads the same, finds their own ballot in the box, and counts it again by a program that is not ours.
  for (const [i, { session }] of crowd.entries()) {
    expect((await value(session.ballot.result({ id }))).words).toBe(WORDS)
    const receipt = receipts[i] ?? ''
    expect(await value(session.ballot.verify({ id, receipt }))).toMatchObject({ included: true, count: 57 })
  }
  const teacher = crowd[30]?.session ?? at.chair
  const box = await value(teacher.ballot.box({ id }))
  expect(tally(box.contents)).toEqual({
    [contentOf(['for'])]: 48,
    [contentOf(['against'])]: 6,
    [contentOf(['abstain'])]: 3,
  })
  expect(box).toMatchObject({ count: 57, voted: 57, due: 57 })
  const said = execFileSync(
    process.execPath,
    [VERIFY, '--receipt', receipts[30] ?? '', '--fingerprint', counted.seal?.fingerprint ?? ''],
    {
      input: JSON.stringify(box),
      encoding: 'utf8',
    },
  )
  expect(said).toContain('全部相符')

  // The record, for the scrutineers to sign.
  const record = await textOfWord(await bytesOf(scrutineer, await value(scrutineer.paper.record({ id }))))
  for (const words of ['表决记录', WORDS, at.nameOf(3), at.nameOf(6)]) expect(record).toContain(words)
  await at.sound()
}, 120_000)
