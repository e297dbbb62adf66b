import fs from 'node:fs'
import { type Cloud, openCloud } from '../kit/cloud'
import { makeSchool, type School } from '../kit/school'
import { value } from '../kit/session'
import { openCall, text } from '../proposal/deeds'
import { begin, ended, run, scratch } from './command'

jest.setTimeout(180_000)

const { at, remove } = scratch()
let cloud: Cloud
let school: School
let callId: string
beforeAll(async () => {
  cloud = await openCloud({ data: at('school') })
  school = await makeSchool(cloud, { size: 300, roles: { 1: 'chair', 2: 'proposal_committee', 3: 'delegate' } })
  callId = (await openCall(await school.as(2), Date.now())).id
})
afterAll(async () => {
  await cloud?.close()
  remove()
})

/** Somebody saves all the time, until `over`; answers how often. */
async function saving(over: Promise<unknown>): Promise<number> {
  const writer = await school.as(3)
  let running = true
  const end = over.then(() => {
    running = false
  })
  let saves = 0
  const { id } = await value(writer.proposal.save({ callId, ...text() }))
  for (; running; saves++) await value(writer.proposal.save({ id, callId, ...text(`第 ${saves} 稿`) }))
  await end
  return saves
}

/** Each question takes its time: a reading of all collections then outlasts a save, however busy the machine is. */
const SLOW = [{ kind: 'slow', action: 'database.getDocument', ms: 40, rate: 1 }]

test('while somebody saves all the time no file is written that was true at no moment; after that it is', async () => {
  await cloud.faults(SLOW)
  const child = ended(begin('backup', ['--data', at('school'), '--to', at('busy')]))
  const saves = await saving(child)
  expect(saves).toBeGreaterThan(5)
  expect(await child).toMatchObject({ code: 2, text: expect.stringContaining('学校正在使用') })
  expect(fs.readdirSync(at('')).filter((name) => name.startsWith('busy'))).toEqual([])

  const child2 = ended(begin('check-data', ['--data', at('school')]))
  await saving(child2)
  expect(await child2).toMatchObject({ code: 2, text: expect.stringContaining('学校正在使用') })
  await cloud.faults([])

  expect(await run('backup', '--data', at('school'), '--to', at('calm'))).toMatchObject({ code: 0 })
})

test('now and then a tap: the backup waits for a quiet moment, and what it has agrees with itself', async () => {
  const writer = await school.as(3)
  const child = begin('backup', ['--data', at('school'), '--to', at('taps')])
  const end = ended(child)
  let taps = 0
  // A tap while it begins to read, none later.
  child.stdout?.on('data', () => {
    if (taps++ < 2) value(writer.proposal.save({ callId, ...text(`点 ${taps}`) })).catch(() => undefined)
  })
  expect(await end).toMatchObject({ code: 0, text: expect.stringContaining('数据没有发现问题') })
})
