import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Result } from '@domain/kit/result'
import { type Cloud, openCloud } from '../kit/cloud'
import { buildFunctions } from '../kit/functions'
import { auditsOf, records } from '../kit/records'
import { makeSchool, type School } from '../kit/school'
import { type Session, value } from '../kit/session'
import { openCall, reviewed, submitted, text } from './deeds'

/** What happens at the same moment, or twice. Beside each guard stands the same story without it, which goes wrong. */
interface World {
  cloud: Cloud
  school: School
  callId: string
  /** Two of the committee. */
  one: Session
  two: Session
  /** Two who endorse. */
  endorsers: [Session, Session]
}
async function world(functions?: string): Promise<World> {
  const cloud = await openCloud({ functions })
  const school = await makeSchool(cloud, { size: 30, roles: { 1: 'proposal_committee', 2: 'proposal_committee' } })
  const [one, two, b, c] = (await Promise.all([1, 2, 11, 12].map(school.as))) as [Session, Session, Session, Session]
  return { cloud, school, one, two, endorsers: [b, c], callId: (await openCall(one, Date.now())).id }
}
/** The same house with one guard taken out of its source. */
async function without(file: string, from: string, to: string): Promise<World & { done: () => Promise<void> }> {
  const outDir = await fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-unguarded-'))
  await buildFunctions({ outDir, mutate: [{ file, from, to }] })
  const w = await world(outDir)
  const done = async () => {
    await w.cloud.close()
    await fs.rm(outDir, { recursive: true, force: true })
  }
  return { ...w, done }
}
const times = <T>(n: number, of: (i: number) => Promise<T>) => Promise.all(Array.from({ length: n }, (_, i) => of(i)))
const said = (answer: Result<unknown>) => (answer.ok ? 'ok' : answer.error)
/** Everything that hangs on the guard, run in the guarded house and in the one without. */
let house: World
beforeAll(async () => {
  house = await world()
}, 60_000)
afterAll(() => house?.cloud.close())

/** Two of the committee decide the same ten proposals differently at once: what each pair of them heard. */
async function twoDeciders({ school, callId, one, two, endorsers }: World): Promise<string[]> {
  const teacher = await school.as(20)
  const heard: string[] = []
  for (let i = 0; i < 10; i++) {
    const { id } = await reviewed(teacher, callId, endorsers)
    const pair = await Promise.all([
      one.proposal.decide({ ids: [id], decision: 'docketed' }),
      two.proposal.decide({ ids: [id], decision: 'referred' }),
    ])
    heard.push(pair.map(said).sort().join(' '))
  }
  return heard
}
test('two of the committee decide the same proposal at once: one wins, the other is told', async () => {
  expect(new Set(await twoDeciders(house))).toEqual(new Set(['WRONG_STATE ok']))
})
test('control: where the record is written outside of the transaction, both win', async () => {
  const w = await without(
    'cloudfunctions/kit/store.ts',
    'await tr\n      .collection(collection)\n      .doc(doc._id)\n      .set(',
    'await db.collection(collection).doc(doc._id).set(',
  )
  expect(await twoDeciders(w)).toContain('ok ok')
  await w.done()
}, 60_000)

/** One save, tapped three times and sent again after its reply was lost: all answers, and what stands on the disk. */
async function tripleTap({ cloud, school, callId }: World) {
  const teacher = await school.as(21)
  const before = records(cloud, 'proposals').length
  const requestId = randomUUID()
  await cloud.faults([{ kind: 'reply_lost_at_door', function: 'proposal', action: 'save', times: 1 }])
  const tap = () => teacher.proposal.save({ callId, ...text() }, requestId)
  const answers = await Promise.allSettled([tap(), tap(), tap()])
  await cloud.faults([])
  const again = await tap()
  const made = records<{ _id: string }>(cloud, 'proposals').length - before
  const heard = answers.flatMap((a) => (a.status === 'fulfilled' ? [JSON.stringify(a.value)] : []))
  const id = again.ok ? again.value.id : ''
  return {
    made,
    lost: 3 - heard.length,
    answers: new Set([...heard, JSON.stringify(again)]).size,
    audits: auditsOf(cloud, id).length,
  }
}
test('a triple tap and a retry after a lost reply: one proposal, one audit entry, one answer', async () => {
  expect(await tripleTap(house)).toEqual({ made: 1, lost: 1, answers: 1, audits: 1 })
})
test('control: without the request record each tap is a proposal', async () => {
  const w = await without(
    'cloudfunctions/kit/deed.ts',
    'const id = requestKey(asked, part)',
    'const id = String(Math.random())',
  )
  expect((await tripleTap(w)).made).toBe(4)
  await w.done()
}, 60_000)

/** Three taps by one endorser, each as a deed of its own. */
async function threeEndorsements({ cloud, school, callId }: World) {
  const [teacher, colleague] = (await Promise.all([22, 23].map(school.as))) as [Session, Session]
  const { id } = await submitted(teacher, callId)
  const heard = await times(3, () => colleague.proposal.endorse({ id }))
  const audits = auditsOf(cloud, id).filter((a) => a.action === 'proposal.endorse').length
  return { heard: heard.map(said).sort(), endorsers: (await value(teacher.proposal.get({ id }))).endorsers, audits }
}
test('one endorser, three taps: one endorsement, one audit entry', async () => {
  const { heard, endorsers, audits } = await threeEndorsements(house)
  expect({ heard, endorsers, audits }).toEqual({
    heard: ['ALREADY_ENDORSED', 'ALREADY_ENDORSED', 'ok'],
    endorsers: 1,
    audits: 1,
  })
})
test('control: without the rule one endorser is enough', async () => {
  const w = await without('domain/proposal/rules.ts', "if (endorsedBy(p, me)) return no('ALREADY_ENDORSED')\n", '')
  expect((await threeEndorsements(w)).audits).toBeGreaterThan(1)
  await w.done()
}, 60_000)

test('ten endorse at once where two are needed: two are in, the others are told, one number is given', async () => {
  const { school, callId, cloud } = house
  const { id } = await submitted(await school.as(24), callId)
  const sessions = await times(10, (i) => school.as(1 + i))
  const heard = (await Promise.all(sessions.map((s) => s.proposal.endorse({ id })))).map(said)
  expect(heard.filter((h) => h === 'ok')).toHaveLength(2)
  expect(heard.filter((h) => h === 'WRONG_STATE')).toHaveLength(8)
  const p = await value((await school.as(24)).proposal.get({ id }))
  expect(p).toMatchObject({ state: 'under_review', endorsers: 2 })
  const given = records<{ number?: string }>(cloud, 'proposals').map((r) => r.number)
  expect(given.filter((n) => n === p.number)).toHaveLength(1)
})

test('the same request id for another deed, or another input, is refused and does nothing', async () => {
  const { school, callId, cloud } = house
  const teacher = await school.as(25)
  const requestId = randomUUID()
  const first = await value(teacher.proposal.save({ callId, ...text('甲') }, requestId))
  const count = records(cloud, 'proposals').length
  const refused = { ok: false, error: 'BAD_INPUT', detail: { field: 'requestId' } }
  expect(await teacher.proposal.save({ callId, ...text('乙') }, requestId)).toEqual(refused)
  expect(await teacher.proposal.submit({ id: first.id }, requestId)).toEqual(refused)
  expect(records(cloud, 'proposals')).toHaveLength(count)
  // Another person's equal id is their own affair.
  expect((await (await school.as(26)).proposal.save({ callId, ...text('乙') }, requestId)).ok).toBe(true)
})

test('under conflicts at every third operation and commits that fail, each deed is done once', async () => {
  const { cloud, school, callId } = house
  await cloud.faults([
    { kind: 'conflict', rate: 0.1, times: 200 },
    { kind: 'conflict_at_commit', rate: 0.3, times: 200 },
    { kind: 'reply_lost_at_door', rate: 0.3, times: 200 },
  ])
  const deed = async (n: number) => {
    const teacher = await school.as(n)
    const requestId = randomUUID()
    for (let attempt = 0; attempt < 40; attempt++) {
      const answer = await teacher.proposal.save({ callId, ...text(`风雨中第${n}件`) }, requestId).catch(() => null)
      if (answer && (answer.ok || !['BUSY', 'BROKEN'].includes(answer.error))) return answer
    }
    throw new Error('never answered')
  }
  const answers = await times(15, (i) => deed(i + 3))
  await cloud.faults([])
  expect(answers.every((a) => a.ok)).toBe(true)
  const made = records<{ _id: string; title: string }>(cloud, 'proposals').filter((p) => p.title.startsWith('风雨'))
  expect(made).toHaveLength(15)
  for (const p of made) expect(auditsOf(cloud, p._id)).toHaveLength(1)
}, 60_000)
