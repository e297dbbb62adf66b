import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { Box } from '@domain/ballot/view'
import { value } from '../kit/session'
import { type Hall, openHall } from './hall'
import { published } from './vote'

/** The program apart from ours, on what the door answers to anybody of the school. */
let at: Hall
beforeAll(async () => {
  at = await openHall()
}, 60_000)
afterAll(() => at?.cloud.close())

const PROGRAM = path.resolve(__dirname, '../../tools/verify-ballot/verify.mjs')
function program(args: Record<string, string>, box: Box, result: unknown) {
  const [boxFile, resultFile] = ['box', 'result'].map((name) => path.join(at.cloud.data, `${name}.json`)) as [
    string,
    string,
  ]
  fs.writeFileSync(boxFile, JSON.stringify({ ok: true, value: box }))
  fs.writeFileSync(resultFile, JSON.stringify(result))
  const more = Object.entries(args).flatMap(([name, said]) => [`--${name}`, said])
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, boxFile, '--result', resultFile, ...more], {
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

test('an election with names written in, merged by scrutineers, and paper beside phones', async () => {
  const id = await at.opened(at.election())
  const { questions } = await value(at.chair.ballot.get({ id }))
  const [first, second] = questions.flatMap((q) => ('candidates' in q ? q.candidates.map((c) => c.id) : []))
  if (!first || !second) throw new Error('no candidates')
  const receipts: string[] = []
  const cast = async (n: number, marked: string, ...writeIns: string[]) =>
    receipts.push((await value(at.cast(n, id, [{ marks: { [marked]: 'for' }, writeIns }]))).receipt)
  for (const n of [1, 2, 3, 4, 5, 6, 7, 8]) await cast(n, first)
  for (const n of [11, 12, 13, 14]) await cast(n, first, n % 2 ? '陈小明' : '陈晓明')
  const scrutineer = await at.as(3)
  for (const n of [15, 16, 17, 18, 19]) await value(scrutineer.ballot.paperIssued({ id, memberId: await at.id(n) }))
  const sealed = (await at.closed(id)).seal?.fingerprint ?? ''
  const candidates = questions.flatMap((q) => ('candidates' in q ? q.candidates : []))
  const sums = candidates.map((c) => ({
    id: c.id,
    for: c.id === second ? 5 : 0,
    against: 0,
    abstain: c.id === second ? 0 : 5,
  }))
  const paper = { returned: 5, questions: [{ candidates: sums, writeIns: [{ name: '陈明', for: 2 }] }] }
  await value(scrutineer.ballot.count({ id, paper }))
  await value(scrutineer.ballot.mergeWriteIns({ id, question: 0, from: '陈晓明', to: '陈小明' }))
  await value(at.chair.ballot.publish({ id }))
  const reader = await at.as(20)
  const [box, result] = await Promise.all([value(reader.ballot.box({ id })), value(reader.ballot.result({ id }))])
  expect(program({ receipt: receipts[2] ?? '', fingerprint: sealed }, box, result)).toMatchObject({
    status: 0,
    said: expect.stringContaining('全部相符'),
  })
  expect(program({}, { ...box, contents: box.contents.slice(1) }, result)).toMatchObject({ status: 1 })
  expect(program({}, { ...box, merges: [] }, result)).toMatchObject({ status: 1 })
  expect(program({}, box, { ...result, valid: result.valid - 1 })).toMatchObject({ status: 1 })
})

test('of an appraisal it checks what is published: receipts and the seal', async () => {
  const id = await at.opened(at.appraisal())
  const { receipt } = await value(at.cast(14, id, [{ grades: {} }]))
  await published(at, await at.as(3), id)
  const box = await value((await at.as(20)).ballot.box({ id }))
  expect(program({ receipt }, box, {})).toMatchObject({ status: 0, said: expect.stringContaining('不公布') })
  expect(program({ receipt: '0'.repeat(64) }, box, {})).toMatchObject({ status: 1 })
})
