import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { MINUTE } from '@domain/kit/time'
import type { Member } from '@domain/member/model'
import { type Consent, consentId } from '@domain/notice/pushing'
import { schema } from '../../cloudfunctions/kit/schema'
import { openGateway } from '../../local/gateway/gateway'
import { DATABASE } from '../../local/host/first-run'
import { type Cloud, openCloud } from '../kit/cloud'
import { records } from '../kit/records'
import { makeSchool } from '../kit/school'
import { value } from '../kit/session'
import { openUnguarded } from '../kit/unguarded'
import { IDS, type PushWorld, pushWorld, TEN } from './push-world'

const FROM = 3
const CROWD = 25
const crowd = Array.from({ length: CROWD }, (_, i) => FROM + i)
const openWorld = async (cloud: Cloud, times: number) => {
  const w = await pushWorld(cloud, FROM + CROWD)
  for (let i = 0; i < times; i++) for (const n of crowd) await w.accept(n, IDS.news)
  return w
}
/** How many messages each got who got any. */
const perPerson = async (w: PushWorld) => {
  const counts = new Map<string, number>()
  for (const { to } of await w.messages()) counts.set(to, (counts.get(to) ?? 0) + 1)
  return [...counts.values()]
}
const lefts = (w: PushWorld) => records<Consent>(w.cloud, 'consents').map((c) => c.left)
/** Four timers at once, as where one run is slow and the next ones come. */
const crowded = async (w: PushWorld) => {
  await w.announce('开会')
  await Promise.all(Array.from({ length: 4 }, () => w.push()))
}

describe('several runs at once', () => {
  test('send each one message, and spend one consent of two', async () => {
    const cloud = await openCloud()
    try {
      const w = await openWorld(cloud, 2)
      await crowded(w)
      expect(await perPerson(w)).toEqual(Array(CROWD).fill(1))
      expect(lefts(w)).toEqual(Array(CROWD).fill(1))
      // Of two notices and one consent one goes out.
      await Promise.all([w.announce('甲'), w.announce('乙')])
      await Promise.all([w.push(), w.push(), w.push()])
      expect(await perPerson(w)).toEqual(Array(CROWD).fill(2))
      expect(lefts(w)).toEqual(Array(CROWD).fill(0))
    } finally {
      await cloud.close()
    }
  }, 120_000)

  const SPEND = 'cloudfunctions/notice/spend.ts'
  const unconditional = { file: SPEND, from: '{ _id, left: { gt: 0 }, spent: { not: noticeId } }', to: '{ _id }' }
  const unheeded = {
    file: SPEND,
    from: 'if (e instanceof Taken) return false',
    to: 'if (e instanceof Taken) return true',
  }
  test('control: without the condition consents are spent that nothing was sent for', async () => {
    const cloud = await openUnguarded([unconditional])
    try {
      const w = await openWorld(cloud, 2)
      await crowded(w)
      expect(lefts(w).some((left) => left < 1)).toBe(true)
    } finally {
      await cloud.close()
    }
  }, 120_000)
  test('control: without heed of what was begun people get it twice', async () => {
    const cloud = await openUnguarded([unconditional, unheeded])
    try {
      const w = await openWorld(cloud, 2)
      await crowded(w)
      expect((await perPerson(w)).some((n) => n > 1)).toBe(true)
    } finally {
      await cloud.close()
    }
  }, 120_000)
})

test('broken off anywhere and gone on with: nobody gets it twice, and nobody is forgotten but who was being sent to', async () => {
  const cloud = await openCloud()
  try {
    const w = await openWorld(cloud, 7)
    const ats = [
      ...[0, 1, 9].map((after) => ({ kind: 'crash', collection: 'consents', after })),
      ...[0, 7, 20].map((after) => ({ kind: 'crash', collection: 'outbox', after })),
      { kind: 'crash', collection: 'notices', after: 0 },
    ]
    for (const [i, fault] of ats.entries()) {
      const at = TEN + i * 10 * MINUTE
      await cloud.clock(at)
      const before = (await w.messages()).length
      await w.announce(`第${i}件`)
      await cloud.faults([fault])
      await expect(w.push()).rejects.toThrow()
      await cloud.restart()
      await w.push(at + MINUTE)
      const mine = (await w.messages()).slice(before).map((m) => m.to)
      expect([i, new Set(mine).size]).toEqual([i, mine.length])
      const undecided = w.sendings().filter((s) => s.at >= at && s.state === 'sending')
      // Whoever is not said to be uncertain has got it.
      expect(mine.length).toBeGreaterThanOrEqual(CROWD - undecided.length)
      expect(undecided.length).toBeLessThanOrEqual(5)
      expect(w.sendings().filter((s) => s.at >= at)).toHaveLength(CROWD)
      expect(w.waits()).toEqual([])
    }
    expect(lefts(w)).toEqual(Array(CROWD).fill(0))
    const { items } = await value((await cloud.login('admin')).notice.outbox({}))
    expect(items.length).toBe(20)
  } finally {
    await cloud.close()
  }
}, 240_000)

test('replies that get lost send nobody anything twice', async () => {
  const cloud = await openCloud()
  try {
    const w = await openWorld(cloud, 1)
    await w.announce('开会')
    const lost = { kind: 'reply_lost', times: 1 }
    await cloud.faults([
      { ...lost, collection: 'consents', after: 4 },
      { ...lost, collection: 'outbox', after: 11 },
    ])
    for (let i = 0; i < 4; i++) await w.push()
    const got = await perPerson(w)
    expect(got.every((n) => n === 1)).toBe(true)
    expect(got.length).toBeGreaterThanOrEqual(CROWD - 10)
    expect(w.waits()).toEqual([])
  } finally {
    await cloud.close()
  }
}, 120_000)

const STAFF = 5900
/** Those whose consent is not spent yet; two runs send no more. */
const WILLING = 1200
test('a notice to 5,900 goes out in steps, a run at a time, each person once', async () => {
  const data = await fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-push-'))
  let cloud = await openCloud({ data })
  try {
    await makeSchool(cloud, { size: 2, roles: { 1: 'chair' } })
    const chair = await cloud.login('10001')
    await value(chair.member.updateSettings({ templateIds: IDS }))
    const [one] = records<Member>(cloud, 'members').filter((m) => m.staffNo === '10002')
    await cloud.close()
    // All of them bound and asked, as it would take an evening of taps.
    const gateway = await openGateway({ file: path.join(data, DATABASE), schema, filesDir: path.join(data, 'files') })
    await gateway.database.write((changes) => {
      for (let n = 0; n < STAFF; n++) {
        const memberId = `m${String(n).padStart(4, '0')}`
        const member = { ...one, _id: memberId, staffNo: `S${n}`, accountId: `o_${n}`, sortName: `${n}` }
        changes.insert('members', JSON.parse(JSON.stringify(member)))
        const left = n % 5 === 0 || n < WILLING / 5 ? 1 : 0
        const _id = consentId(memberId, IDS.news)
        changes.insert('consents', { _id, memberId, templateId: IDS.news, left, spent: [] })
      }
    })
    await gateway.close()
    const willing = records<Consent>({ ...cloud, data }, 'consents').filter((c) => c.left > 0).length
    expect(willing).toBeGreaterThan(WILLING)
    cloud = await openCloud({ data })
    await cloud.clock(TEN)
    const said = { title: '开会', body: '四点', audience: { kind: 'staff' as const } }
    await value((await cloud.login('10001')).notice.publish(said))
    let sent = 0
    let runs = 0
    for (; sent < willing && runs < 20; runs++) {
      await cloud.resetMeter()
      const ran = ((await cloud.jobs('push')) as { value: { sent: number } }).value
      expect(ran.sent).toBeLessThanOrEqual(600)
      // The consent, that it begins, WeChat, what became of it; and a few a page of consents.
      expect((await cloud.meter()).calls).toBeLessThanOrEqual(4 * ran.sent + 4 * (STAFF / 100) + 20)
      sent += ran.sent
    }
    expect([sent, runs >= 3]).toEqual([willing, true])
    const outbox = records<{ memberId: string; state: string }>(cloud, 'outbox')
    expect(outbox.every((o) => o.state === 'sent')).toBe(true)
    expect(new Set(outbox.map((o) => o.memberId)).size).toBe(willing)
    expect(records<Consent>(cloud, 'consents').every((c) => c.left === 0)).toBe(true)
  } finally {
    await cloud.close()
    await fs.rm(data, { recursive: true, force: true })
  }
}, 300_000)
