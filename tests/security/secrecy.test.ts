import { OPENS } from '../ballot/assembly'
import { type Hall, openHall } from '../ballot/hall'
import { run, scratch } from '../data/command'
import { value } from '../kit/session'
import { attack } from './secrecy-attacks'
import type { Truth } from './secrecy-chance'
import { type Dump, dumpOf } from './secrecy-dump'
import { everybodyComes, opened, PEOPLE, type Played, SIZE, traces, truthOf, voted } from './secrecy-play'

/**
 * An election and an appraisal by sixty people, one after the other, in an order that is known, with ballots that are
 * known. Then somebody takes along all that lies on the disk and tries to put names to ballots.
 */
const QUIET = 2500
const quiet = () => new Promise((resolve) => setTimeout(resolve, QUIET))
const folder = scratch()
let hall: Hall
let killed: Dump
let before: Dump
const played: Played[] = []
const truths: Truth[] = []

beforeAll(async () => {
  hall = await openHall(PEOPLE)
  await everybodyComes(hall)
  played.push(await voted(hall, 'election', await opened(hall, 'election')))
  await hall.cloud.kill9()
  await hall.cloud.restart()
  killed = dumpOf(hall.cloud.data)
  // The clock went with it.
  await hall.cloud.clock(OPENS)
  const second = await opened(hall, 'appraisal')
  before = dumpOf(hall.cloud.data)
  played.push(await voted(hall, 'appraisal', second))
}, 120_000)
afterAll(async () => {
  await hall?.cloud.close()
  folder.remove()
})

const nothing = (dump: Dump, receiptsShown: boolean) => {
  for (const truth of truths) {
    const { tried, links } = attack(dump, truth, { receiptsShown })
    expect(tried).toBeGreaterThan(50)
    expect(links).toEqual({})
  }
}

test('while votes are taken: nothing on the disk puts a name to a ballot, nor tells in which order they came', async () => {
  await quiet()
  const dump = dumpOf(hall.cloud.data)
  for (const one of played) truths.push(truthOf(dump, one))
  nothing(dump, false)
}, 60_000)

test('a cast writes the roll and the ballot and nothing else; the log does not say whose it was', () => {
  expect(traces(before, dumpOf(hall.cloud.data))).toEqual([])
  const log = [...dumpOf(hall.cloud.data).files].filter(([name]) => name.startsWith('functions.log')).map(([, t]) => t)
  const casts = log
    .join('')
    .split('\n')
    .filter((line) => line.includes('"cast"'))
  expect(casts).toHaveLength(2 * SIZE)
  for (const { memberId, accountId } of truths.flat())
    expect(casts.filter((line) => line.includes(memberId) || line.includes(accountId))).toEqual([])
})

test('killed at the last vote: what lay on the disk as it was written is in order as soon as it runs again', () => {
  const [election = []] = truths
  expect(attack(killed, election, { receiptsShown: false }).links).toEqual({})
}, 60_000)

test('closed and counted, and receipts are shown around: nothing, nor in a backup, nor when all is stopped', async () => {
  const scrutineer = await hall.as(3)
  for (const { ballotId: id } of played) {
    await hall.closed(id)
    await value(scrutineer.ballot.count({ id }))
    await value(hall.chair.ballot.publish({ id }))
  }
  await quiet()
  nothing(dumpOf(hall.cloud.data), true)
  const backup = folder.at('school.thbackup')
  const { code, text } = await run('backup', '--data', hall.cloud.data, '--to', backup)
  expect([code, text]).toEqual([0, expect.any(String)])
  nothing(dumpOf(hall.cloud.data, [backup]), true)
  await hall.cloud.kill9()
  await hall.cloud.restart()
  nothing(dumpOf(hall.cloud.data), true)
}, 120_000)
