import type { CheckIn } from '@domain/contest/check-in'
import { type Cloud, openCloud } from '../kit/cloud'
import { records } from '../kit/records'
import type { Session } from '../kit/session'
import { openUnguarded } from '../kit/unguarded'
import { codeOf, type Door, doorOf, held, place } from './arriving'
import { idOf } from './deeds'

/** A crowd in the hall. Beside the guard stands the same crowd without it. */
async function crowdAt(cloud: Cloud, size: number): Promise<{ door: Door; crowd: Session[] }> {
  const door = await doorOf({ size: size + 2 }, cloud)
  const crowd: Session[] = []
  for (let i = 0; i < size; i += 20)
    crowd.push(
      ...(await Promise.all(Array.from({ length: Math.min(20, size - i) }, (_, j) => door.school.as(i + j + 3)))),
    )
  return { door, crowd }
}

/** Everybody scans twice at once, and meanwhile the chair ticks the first of them. */
async function allScan({ door, crowd }: { door: Door; crowd: Session[] }) {
  const { cloud, chair } = door
  const id = await held(door, crowd, { places: crowd.length })
  const [code, ids] = await Promise.all([codeOf(chair, id), Promise.all(crowd.slice(0, 20).map(idOf))])
  await cloud.resetMeter()
  const scans = crowd.flatMap((who) => [who.contest.checkIn({ code }), who.contest.checkIn({ code })])
  const tick = chair.contest.tick({ ...place(id), memberIds: ids })
  const answers = await Promise.all(scans)
  const ticked = await tick
  const meter = await cloud.meter()
  const kept = records<CheckIn>(cloud, 'checkins').filter((c) => c.contestId === id)
  const audits = records<{ recordId: string }>(cloud, 'audits').filter((a) => a.recordId.startsWith(`${id}_`))
  return { answers, ticked, kept, audits, meter, id }
}

test('400 people scan twice at once while some of them are ticked: each is in exactly once, all hear the same time', async () => {
  const cloud = await openCloud()
  const { answers, ticked, kept, audits, meter } = await allScan(await crowdAt(cloud, 400))
  expect(answers.filter((a) => !a.ok)).toEqual([])
  expect(kept).toHaveLength(400)
  expect(new Set(kept.map((c) => c.memberId)).size).toBe(400)
  expect(audits).toHaveLength(400)
  const at = new Map(kept.map((c) => [c.entrantId, c.at]))
  const heard = answers.flatMap((a) => (a.ok ? [a.value] : []))
  for (const { entrantId, at: said } of heard) expect(said).toBe(at.get(entrantId))
  const items = ticked.ok ? ticked.value.items : []
  expect(items).toHaveLength(20)
  // Of all who asked for one person, one was first.
  const firsts = [...heard, ...items].filter((h) => !h.already).length
  expect(firsts).toBe(400)
  // No storm: who is it, contest, roll, then one transaction.
  expect(meter.calls).toBeLessThanOrEqual(820 * 12)
  await cloud.close()
}, 180_000)

test('control: where a check-in is not named after its person, one who scans twice is in twice', async () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: text of the source
  const from = '`${contestId}_${eventId}_${memberId}`'
  // biome-ignore lint/suspicious/noTemplateCurlyInString: text of the source
  const to = '`${contestId}_${eventId}_${memberId}_${Math.random()}`'
  const cloud = await openUnguarded([{ file: 'domain/contest/check-in.ts', from, to }])
  const { kept } = await allScan(await crowdAt(cloud, 30))
  expect(kept.length).toBeGreaterThan(30)
  await cloud.close()
}, 120_000)
