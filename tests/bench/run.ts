import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { schema } from '../../cloudfunctions/kit/schema'
import { openGateway } from '../../local/gateway/gateway'
import build from '../kit/build'
import { type Cloud, openCloud } from '../kit/cloud'
import { makeSchool } from '../kit/school'
import { type Session, value } from '../kit/session'
import unbuild from '../kit/unbuild'
import { openCall, text } from '../proposal/deeds'
import { multiply } from '../proposal/multiply'

/**
 * What an action costs, side by side in one run with the least that it could cost: `member.me`, which does the caller's
 * look-up and nothing else. Times are medians; on a busy machine only the ratios mean something.
 */
const RUNS = 60
const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

interface Line {
  what: string
  ms: number
  calls: number
  scanned: number
}
async function measure(cloud: Cloud, what: string, run: (i: number) => Promise<unknown>, runs = RUNS): Promise<Line> {
  await run(-1)
  const times: number[] = []
  await cloud.resetMeter()
  for (let i = 0; i < runs; i++) {
    const from = performance.now()
    await run(i)
    times.push(performance.now() - from)
  }
  const { calls, scanned } = await cloud.meter()
  return { what, ms: median(times), calls: calls / runs, scanned: scanned / runs }
}

function print(title: string, lines: Line[], base: Line) {
  console.log(`\n${title}  (1.0 = ${base.what}, ${base.ms.toFixed(2)} ms)`)
  console.table(
    lines.map(({ what, ms, calls, scanned }) => ({
      action: what,
      'times the base': Number((ms / base.ms).toFixed(1)),
      'database calls': Number(calls.toFixed(1)),
      'records looked at': Number(scanned.toFixed(1)),
    })),
  )
}

async function actions(cloud: Cloud) {
  const school = await makeSchool(cloud, { size: 57, roles: { 1: 'proposal_committee' } })
  const [committee, teacher, b, c] = (await Promise.all([1, 20, 21, 22].map(school.as))) as [
    Session,
    Session,
    Session,
    Session,
  ]
  const call = await openCall(committee, Date.now())
  const ids: string[] = []
  const base = await measure(cloud, 'member.me', () => value(teacher.member.me({})))
  const save = async () => ids.push((await value(teacher.proposal.save({ callId: call.id, ...text() }))).id)
  const at = (i: number) => ids[i + 1] ?? ''
  const lines = [
    base,
    await measure(cloud, 'proposal.save', save),
    await measure(cloud, 'proposal.get', (i) => value(teacher.proposal.get({ id: at(i) }))),
    await measure(cloud, 'proposal.submit', (i) => value(teacher.proposal.submit({ id: at(i) }))),
    await measure(cloud, 'proposal.endorse', (i) => value(b.proposal.endorse({ id: at(i) }))),
    await measure(cloud, 'proposal.endorse, the last', (i) => value(c.proposal.endorse({ id: at(i) }))),
    await measure(cloud, 'proposal.decide', (i) =>
      value(committee.proposal.decide({ ids: [at(i)], decision: 'docketed' })),
    ),
    await measure(cloud, 'proposal.assign', (i) => value(committee.proposal.assign({ id: at(i), lead: '总务处' }))),
    await measure(cloud, 'proposal.stats', () => value(teacher.proposal.stats({ callId: call.id }))),
    await measure(cloud, 'notice.inbox', () => value(teacher.notice.inbox({}))),
    await measure(cloud, 'notice.unread', () => value(teacher.notice.unread({}))),
  ]
  print('Actions', lines, base)
}

/** A page of 20 out of ever more; beside it the same page read without an index. */
async function pages() {
  const lines: Line[] = []
  for (const count of [100, 10_000]) {
    const data = await fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-bench-'))
    const cloud = await openCloud({ data })
    const school = await makeSchool(cloud, { size: 57, roles: { 1: 'proposal_committee' } })
    const teacher = await school.as(20)
    const call = await openCall(await school.as(1), Date.now())
    const { id } = await value(teacher.proposal.save({ callId: call.id, ...text() }))
    await value(teacher.proposal.submit({ id }))
    await cloud.kill9()
    await multiply(data, id, count)
    await cloud.restart()
    lines.push(await measure(cloud, `a page of 20 out of ${count}`, () => value(teacher.proposal.list({}))))
    await cloud.close()
    lines.push(await bare(data, count))
    await fs.rm(data, { recursive: true, force: true })
  }
  print('Lists', lines, lines[0] as Line)
}
async function bare(data: string, count: number): Promise<Line> {
  const file = path.join(data, 'cloud.sqlite')
  const unindexed = { ...schema, proposals: { indexes: [] } }
  const { database, meter, close } = await openGateway({ file, schema: unindexed, filesDir: path.join(data, 'files') })
  meter.reset()
  const from = performance.now()
  database.find('proposals', { seenBy: 'school' }, { sort: { createdAt: -1 }, limit: 20 })
  const ms = performance.now() - from
  const { scanned } = meter.read()
  await close()
  return { what: `the same without an index, ${count}`, ms, calls: 1, scanned }
}

async function roster(cloud: Cloud) {
  await cloud.resetMeter()
  const from = performance.now()
  await makeSchool(cloud, { size: 5928, groups: 40 })
  const seconds = (performance.now() - from) / 1000
  const { calls } = await cloud.meter()
  console.log(
    `\nRoster of 5,928: ${seconds.toFixed(1)} s, ${calls} database calls, ${(calls / 5928).toFixed(2)} a person`,
  )
}

async function main() {
  await build()
  for (const part of [actions, roster]) {
    const cloud = await openCloud()
    await part(cloud)
    await cloud.close()
  }
  await pages()
  await unbuild()
}

main().catch((e) => {
  console.error(e)
  process.exitCode = 1
})
