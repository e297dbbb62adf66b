import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Mutation } from '../../config/functions'
import { buildFunctions } from '../kit/functions'
import { runLoad } from './load'

/** The short form of `npm run soak`: everybody at once, for a few seconds. */
test('400 people at once hear values and declared refusals, the records agree, and nothing is held', async () => {
  const lines = await runLoad({ seconds: 5, clients: 400 })
  expect(lines.join('\n')).toContain('400 clients')
}, 180_000)

/** One of each kind of what the load is there to find. */
const PLANTED: Mutation[] = [
  {
    file: 'cloudfunctions/kit/serve.ts',
    from: '    logCall({ ...note, outcome',
    to: `    const house = globalThis as { kept?: unknown[] }
    house.kept ??= []
    house.kept.push([event, result, Buffer.alloc(32_768)])
    logCall({ ...note, outcome`,
  },
  {
    file: 'cloudfunctions/kit/store.ts',
    from: 'await tr\n      .collection(collection)\n      .doc(doc._id)\n      .set(',
    to: 'await db.collection(collection).doc(doc._id).set(',
  },
  {
    file: 'cloudfunctions/proposal/calls.ts',
    from: 'return ok({ items: page.items.map(callView), cursor: page.cursor })',
    to: "return { ok: false, error: 'FULL_MOON' } as never",
  },
]

test('control: a leak, a write outside of its transaction and an odd refusal are found out', async () => {
  const functions = await fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-load-'))
  await buildFunctions({ outDir: functions, mutate: PLANTED })
  const said = await runLoad({ seconds: 4, clients: 120, functions }).then(
    (lines) => `nothing was wrong\n${lines.join('\n')}`,
    (e: Error) => e.message,
  )
  await fs.rm(functions, { recursive: true, force: true })
  expect(said).toMatch(/memory: \d+ bytes more after \d+ requests/)
  expect(said).toMatch(/audit entries|endorsers of/)
  expect(said).toContain('proposal.calls FULL_MOON: not declared, or a bug')
}, 180_000)
