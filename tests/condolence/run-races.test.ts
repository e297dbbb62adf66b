import type { Hand } from '@domain/condolence/run'
import { type Cloud, openCloud } from '../kit/cloud'
import { records } from '../kit/records'
import { openUnguarded } from '../kit/unguarded'
import { openLarder } from './running'

const PEOPLE = 20

/** At the gate chair, committee and four leaders scan: twenty people a second, each of them at two tables at once. */
async function scanned(cloud: Cloud) {
  const at = await openLarder({}, cloud)
  const runId = await at.made()
  const people = Array.from({ length: PEOPLE }, (_, i) => i + 20)
  const codes = await Promise.all(people.map((n) => at.code(n)))
  // Some have chosen, so that their hand is there already.
  for (const n of people.slice(0, PEOPLE / 2)) await (await at.as(n)).condolence.choose({ runId, choiceId: 'oil' })
  const answers = await Promise.all(
    codes.flatMap((memberCode, i) => {
      const tables = i % 3 === 0 ? [at.chair, at.committee, at.committee] : [at.committee, at.chair]
      return tables.map((who) => who.condolence.hand({ runId, memberCode }))
    }),
  )
  const audits = records<{ recordId: string; to: string }>(cloud, 'audits').filter(
    (a) => a.recordId.startsWith(`${runId}_`) && a.to === 'handed',
  )
  return { at, answers, audits, hands: records<Hand>(cloud, 'hands').filter((h) => h.runId === runId && h.handed) }
}

test('scanned at two tables at once: each gets it once, the other table hears when and from whom', async () => {
  const cloud = await openCloud()
  const { at, answers, audits, hands } = await scanned(cloud)
  expect(answers.filter((a) => a.ok)).toHaveLength(PEOPLE)
  const refused = answers.flatMap((a) => (a.ok ? [] : [a]))
  expect(new Set(refused.map((r) => r.error))).toEqual(new Set(['ALREADY_HANDED']))
  for (const r of refused) expect(r.detail).toMatchObject({ at: expect.any(Number), byName: expect.any(String) })
  expect(hands).toHaveLength(PEOPLE)
  expect(audits).toHaveLength(PEOPLE)
  await at.sound()
  await cloud.close()
}, 120_000)

test('control: where a hand is not looked at in its own transaction, somebody gets it twice', async () => {
  const cloud = await openUnguarded([
    {
      file: 'cloudfunctions/condolence/hand.ts',
      from: 'if (before?.handed) {',
      to: 'if (before?.handed && Math.random() < 0) {',
    },
  ])
  const { at, answers, audits } = await scanned(cloud)
  expect(answers.filter((a) => a.ok).length).toBeGreaterThan(PEOPLE)
  expect(audits.length).toBeGreaterThan(PEOPLE)
  await expect(at.sound()).rejects.toThrow()
  await cloud.close()
}, 120_000)
