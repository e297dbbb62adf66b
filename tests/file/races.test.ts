import { recordIdOf } from '@domain/file/rules'
import { DAY, HOUR } from '@domain/kit/time'
import { problemsIn } from '../../local/data/check'
import { recordsIn } from '../data/school'
import { type Cloud, openCloud } from '../kit/cloud'
import { makeSchool } from '../kit/school'
import type { Session } from '../kit/session'
import { openUnguarded } from '../kit/unguarded'
import { openCall, text } from '../proposal/deeds'
import { fileRecords, handIn, withFiles } from './desk'

/** A file that is wanted twice, or taken while it is being thrown away. Beside each guard the house without it. */
const NOW = Date.UTC(2026, 9, 8, 1)
interface World {
  cloud: Cloud
  teacher: Session
  callId: string
}
async function world(cloud: Cloud): Promise<World> {
  await cloud.clock(NOW)
  const school = await makeSchool(cloud, { size: 20, roles: { 1: 'chair' } })
  const [chair, teacher] = (await Promise.all([1, 15].map(school.as))) as [Session, Session]
  const callId = (await openCall(chair, NOW)).id
  // One that belongs: from it the timer knows where the storage is.
  await withFiles(teacher, callId, [await handIn(teacher)])
  return { cloud, teacher, callId }
}

let house: World
let bare: World
beforeAll(async () => {
  const file = 'cloudfunctions/file/belong.ts'
  house = await world(await openCloud())
  bare = await world(
    await openUnguarded([
      { file, from: 'file.recordId === undefined &&', to: '' },
      { file, from: '!file.gone &&', to: '' },
      {
        file: 'cloudfunctions/file/expire.ts',
        from: '{ _id: ids, recordId: null }, { set',
        to: '{ _id: ids }, { set',
      },
    ]),
  )
}, 120_000)
afterAll(async () => {
  await house?.cloud.close()
  await bare?.cloud.close()
})

const said = (answer: { ok: true } | { ok: false; error: string }) => (answer.ok ? 'ok' : answer.error)
const problems = async ({ cloud }: World) => problemsIn(await recordsIn(cloud.data)).map((p) => `${p.kind} ${p.field}`)

/** Until a call is being held up. */
async function struck({ url }: Cloud) {
  for (let slow = 0; slow === 0; ) {
    slow = ((await (await fetch(`${url}faults`)).json()) as { slow?: number }).slow ?? 0
    await new Promise((r) => setTimeout(r, 20))
  }
}

/** Five files, each named by two new drafts at once. */
async function twoDrafts({ cloud, teacher, callId }: World) {
  await cloud.clock(NOW)
  const heard: string[] = []
  for (let i = 0; i < 5; i++) {
    const fileId = await handIn(teacher)
    const both = ['甲', '乙'].map((title) => teacher.proposal.save({ callId, ...text(title), files: [fileId] }))
    heard.push((await Promise.all(both)).map(said).sort().join())
  }
  return heard
}

/** The timer has found a loose file, and just then a draft takes it. */
async function takenWhileFound({ cloud, teacher, callId }: World) {
  await cloud.clock(NOW)
  const fileId = await handIn(teacher)
  await cloud.clock(NOW + 7 * DAY + HOUR)
  await cloud.faults([{ kind: 'slow', action: 'database.modifyDocument', collection: 'files', ms: 1500 }])
  const timer = cloud.jobs('expire')
  await struck(cloud)
  await cloud.faults([])
  const draft = await teacher.proposal.save({ callId, ...text(), files: [fileId] })
  await timer
  return [said(draft), fileRecords(cloud).some((f) => f._id === recordIdOf(fileId))]
}

/** A draft is about to take a loose file, and just then the timer throws it away. */
async function thrownWhileTaken({ cloud, teacher, callId }: World) {
  await cloud.clock(NOW)
  const fileId = await handIn(teacher)
  await cloud.clock(NOW + 7 * DAY + HOUR)
  // The storage is asked whether it arrived; the timer comes right behind.
  await cloud.faults([
    { kind: 'slow', action: 'database.startTransaction', ms: 1500 },
    { kind: 'slow', action: 'storage.batchDeleteFile', ms: 4000 },
  ])
  const draft = teacher.proposal.save({ callId, ...text(), files: [fileId] })
  await struck(cloud)
  const timer = cloud.jobs('expire')
  const answer = said(await draft)
  await timer
  await cloud.faults([])
  return [answer, fileRecords(cloud).some((f) => f._id === recordIdOf(fileId))]
}

test('of two drafts that name one file at once, one has it', async () => {
  expect(await twoDrafts(house)).toEqual(Array(5).fill('NOT_FOUND,ok'))
  expect(await problems(house)).toEqual([])
}, 30_000)

test('a file that a draft takes is not thrown away, however near the timer was', async () => {
  expect(await takenWhileFound(house)).toEqual(['ok', true])
  expect(await problems(house)).toEqual([])
}, 30_000)

test('a file that is being thrown away cannot be taken any more', async () => {
  expect(await thrownWhileTaken(house)).toEqual(['NOT_FOUND', false])
  expect(await problems(house)).toEqual([])
}, 30_000)

test('control: without the guards one file is in two drafts, and a draft’s file is thrown away', async () => {
  expect(await twoDrafts(bare)).toContain('ok,ok')
  expect(await problems(bare)).toContain('DERIVED files')
  expect(await takenWhileFound(bare)).toEqual(['ok', false])
  expect(await problems(bare)).toContain('DANGLING files')
  expect(await thrownWhileTaken(bare)).toEqual(['ok', false])
}, 60_000)
