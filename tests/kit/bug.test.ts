import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { openCall, submitted } from '../proposal/deeds'
import { openCloud } from './cloud'
import { buildFunctions } from './functions'
import { auditsOf, records } from './records'
import { makeSchool } from './school'
import { value } from './session'

const REQUEST = randomUUID()

/** A handler with a bug in its middle: what the caller hears, what is logged, and what is left of the deed. */
test('a bug is BROKEN with its request id, logged with its stack, and nothing is half done', async () => {
  const functions = await fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-bug-'))
  const file = 'cloudfunctions/proposal/step.ts'
  const audit = 'await deed.audit({ recordId: p._id'
  const planted = "if (action === 'endorse') throw new Error('planted 秘密')\n  "
  await buildFunctions({ outDir: functions, mutate: [{ file, from: audit, to: planted + audit }] })
  const cloud = await openCloud({ functions })
  const school = await makeSchool(cloud, { size: 10, roles: { 1: 'proposal_committee' } })
  const { id: callId } = await openCall(await school.as(1), Date.now())
  const { id } = await submitted(await school.as(2), callId)
  const before = records(cloud, 'proposals')

  const heard = await (await school.as(3)).call('proposal', 'endorse', { id }, REQUEST)
  expect(heard).toEqual({ ok: false, error: 'BROKEN', detail: { requestId: REQUEST } })
  expect(records(cloud, 'proposals')).toEqual(before)
  expect(auditsOf(cloud, id).some((a) => a.action === 'proposal.endorse')).toBe(false)
  expect(records<{ _id: string }>(cloud, 'requests').some((r) => r._id.endsWith(REQUEST))).toBe(false)

  const lines = (await fs.readFile(path.join(cloud.data, 'functions.log'), 'utf8')).trim().split('\n')
  const of = lines.map((l) => JSON.parse(l) as Record<string, unknown>).filter((l) => l.requestId === REQUEST)
  expect(of.find((l) => l.stack)).toMatchObject({ fn: 'proposal', action: 'endorse', outcome: 'BROKEN' })
  expect(of.find((l) => !l.stack)).toMatchObject({ outcome: 'BROKEN', ms: expect.any(Number) })
  // Every other line is a call without names, accounts or text.
  const accounts = records<{ _id: string }>(cloud, 'accounts').map((a) => a._id)
  for (const word of ['低糖', ...accounts]) expect(lines.join('\n')).not.toContain(word)

  expect(await value((await school.as(2)).proposal.get({ id }))).toMatchObject({ endorsers: 0 })
  await cloud.close()
  await fs.rm(functions, { recursive: true, force: true })
}, 60_000)
