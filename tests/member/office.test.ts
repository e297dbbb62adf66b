import path from 'node:path'
import { dayOf } from '@domain/kit/time'
import type { Member } from '@domain/member/model'
import type { SettingsRecord } from '@domain/member/settings'
import Libsql from 'libsql'
import { type Cloud, openCloud } from '../kit/cloud'
import { auditsOf, records } from '../kit/records'
import { makeSchool, type School, staffNoOf } from '../kit/school'
import { refusal, type Session, value } from '../kit/session'

let cloud: Cloud
let school: School
let chair: Session
beforeAll(async () => {
  cloud = await openCloud()
  school = await makeSchool(cloud, { size: 20, roles: { 1: 'chair', 2: 'chair', 3: 'committee' } })
  chair = await school.as(1)
}, 60_000)
afterAll(() => cloud.close())
beforeEach(() => cloud.clock(null))

const kept = (n: number) => {
  const found = records<Member>(cloud, 'members').find((m) => m.staffNo === staffNoOf(n))
  if (!found) throw new Error(`no ${n}`)
  return found
}
const roleAudits = (id: string) => auditsOf(cloud, id).filter((a) => a.action === 'member.setRoles')

describe('roles', () => {
  test('the full list; those left out end that day and stay in the history', async () => {
    const memberId = kept(5)._id
    const day = Date.UTC(2026, 9, 8)
    await cloud.clock(day)
    const first = await value(chair.member.setRoles({ memberId, roles: ['member', 'leader', 'handler'] }))
    expect(first).toMatchObject({ roles: ['member', 'leader', 'handler'], version: 2 })
    await cloud.clock(day + 100 * 86_400_000)
    const next = await value(chair.member.setRoles({ memberId, roles: ['handler', 'delegate'] }, 'once'))
    expect(next.held).toEqual([
      { role: 'leader', from: '2026-10-08', to: '2027-01-16' },
      { role: 'handler', from: '2026-10-08' },
      { role: 'delegate', from: '2027-01-16' },
    ])
    expect(kept(5).roleNames).toEqual(['member', 'delegate', 'handler'])
    expect(await value(chair.member.setRoles({ memberId, roles: ['handler', 'delegate'] }, 'once'))).toEqual(next)
    expect(await value(chair.member.setRoles({ memberId, roles: ['delegate', 'handler'] }))).toEqual(next)
    expect(roleAudits(memberId).map((a) => [a.from, a.to])).toHaveLength(2)
    expect(roleAudits(memberId)).toContainEqual(
      expect.objectContaining({ from: 'member,leader,handler', to: 'member,delegate,handler' }),
    )
  })
  test('a role given is a role at once, and ended it is none', async () => {
    const session = await school.as(6)
    const memberId = kept(6)._id
    expect(await refusal(session.member.list({}))).toBe('NOT_ALLOWED')
    await value(chair.member.setRoles({ memberId, roles: ['committee'] }))
    await value(session.member.list({}))
    await value(chair.member.setRoles({ memberId, roles: [] }))
    expect(await refusal(session.member.list({}))).toBe('NOT_ALLOWED')
    expect(kept(6).held).toEqual([{ role: 'committee', from: dayOf(Date.now()), to: dayOf(Date.now()) }])
  })
  test('only the chair gives them, to somebody of the school', async () => {
    expect(await refusal((await school.as(3)).member.setRoles({ memberId: kept(5)._id, roles: [] }))).toBe(
      'NOT_ALLOWED',
    )
    expect(await refusal(chair.member.setRoles({ memberId: 'nobody', roles: [] }))).toBe('NOT_FOUND')
    expect(await refusal(chair.member.setRoles({ memberId: kept(5)._id, roles: ['leader', 'leader'] }))).toBe(
      'BAD_INPUT',
    )
  })
  test('the technician gets no office; a person may get the technician’s', async () => {
    expect(await refusal(chair.member.setRoles({ memberId: 'admin', roles: ['admin', 'chair'] }))).toBe('BAD_INPUT')
    const { roles } = await value(chair.member.setRoles({ memberId: kept(7)._id, roles: ['admin'] }))
    expect(roles).toEqual(['member', 'admin'])
  })
  test('two chairs who end each other’s office at once: one stays', async () => {
    const other = await school.as(2)
    const [a, b] = [kept(1)._id, kept(2)._id]
    const said = await Promise.all([
      chair.member.setRoles({ memberId: b, roles: [] }),
      other.member.setRoles({ memberId: a, roles: [] }),
    ])
    const chairs = records<Member>(cloud, 'members').filter((m) => m.roleNames.includes('chair'))
    expect(chairs).toHaveLength(1)
    // The slower one is refused as the last chair's, or no chair any more when asking.
    expect(said.filter((a) => a.ok)).toHaveLength(1)
    const left = chairs[0]?._id === a ? chair : other
    expect(await refusal(left.member.setRoles({ memberId: chairs[0]?._id ?? '', roles: ['leader'] }))).toBe(
      'LAST_CHAIR',
    )
    await value(left.member.setRoles({ memberId: a, roles: ['chair'] }))
    await value(left.member.setRoles({ memberId: b, roles: ['chair'] }))
  })
})

test('the admin sets up: a chair who is bound already ends it', async () => {
  const fresh = await openCloud()
  try {
    const { admin, as } = await makeSchool(fresh, { size: 3 })
    const session = await as(1)
    const id = (await value(session.member.me({}))).member?.id ?? ''
    expect(await refusal(admin.member.setRoles({ memberId: 'admin', roles: [] }))).toBe('BAD_INPUT')
    await value(admin.member.setRoles({ memberId: id, roles: ['chair'] }))
    expect(records<SettingsRecord>(fresh, 'settings')[0]?.chairBoundAt).toEqual(expect.any(Number))
    expect(await refusal(admin.member.setRoles({ memberId: id, roles: [] }))).toBe('NOT_ALLOWED')
    expect(await refusal(session.member.setRoles({ memberId: id, roles: [] }))).toBe('LAST_CHAIR')
  } finally {
    await fresh.close()
  }
}, 30_000)

describe('settings', () => {
  test('only what is named changes, each with an audit that says from what to what', async () => {
    const before = await value(chair.member.settings({}))
    const change = { replyDays: 45, categories: ['一', '二'], rateDays: before.rateDays, version: before.version }
    const after = await value(chair.member.updateSettings(change, 'again'))
    expect(after).toEqual({ ...before, replyDays: 45, categories: ['一', '二'], version: before.version + 1 })
    expect(await value(chair.member.updateSettings(change, 'again'))).toEqual(after)
    expect(
      auditsOf(cloud, 'settings')
        .map((a) => a.why)
        .sort(),
    ).toEqual([
      'categories: ["校园建设","教学管理","后勤服务","文体福利","队伍建设","其他"] → ["一","二"]',
      'replyDays: 30 → 45',
    ])
    expect(await value(chair.member.updateSettings({ replyDays: 45 }))).toEqual(after)
    expect(await value((await school.as(9)).member.settings({}))).toEqual(after)
  })
  test('a stale page is told, with the settings as they are', async () => {
    const current = await value(chair.member.settings({}))
    const stale = { reviewDays: 20, version: current.version - 1 }
    expect(await chair.member.updateSettings(stale)).toEqual({ ok: false, error: 'CHANGED', detail: { current } })
    const said = await Promise.all(
      [11, 12, 13].map((reviewDays) => chair.member.updateSettings({ reviewDays, version: current.version })),
    )
    expect(said.map((a) => (a.ok ? 'ok' : a.error)).sort()).toEqual(['CHANGED', 'CHANGED', 'ok'])
  })
  test('only the chair, only what a school can mean', async () => {
    expect(await refusal((await school.as(3)).member.updateSettings({ replyDays: 5 }))).toBe('NOT_ALLOWED')
    for (const input of [{ replyDays: 0 }, { schoolName: '' }, { whoMayPropose: 'all' }, { endorsersNeeded: 1.5 }])
      expect(await refusal(chair.call('member', 'updateSettings', input))).toBe('BAD_INPUT')
    expect(await value(chair.member.updateSettings({}))).not.toHaveProperty('chairBoundAt')
  })
  test('what a later version has brought: each is changed and audited like the others', async () => {
    const { version } = await value(chair.member.settings({}))
    const vacations = [{ from: '2027-01-20', to: '2027-02-20' }]
    const after = await value(
      chair.member.updateSettings({ instructionNeeded: true, signatureNeeded: true, vacations, version }),
    )
    expect(after).toMatchObject({ instructionNeeded: true, signatureNeeded: true, vacations })
    expect(auditsOf(cloud, 'settings').map((a) => a.why)).toEqual(
      expect.arrayContaining([
        'instructionNeeded: false → true',
        'signatureNeeded: false → true',
        `vacations: [] → ${JSON.stringify(vacations)}`,
      ]),
    )
    expect(await value(chair.member.updateSettings({ vacations }))).toEqual(after)
    const wrong = [{ from: '2027-02-20', to: '2027-01-20' }]
    for (const input of [{ vacations: wrong }, { vacations: [{ from: '2027-02-30', to: '2027-03-01' }] }])
      expect(await refusal(chair.call('member', 'updateSettings', input))).toBe('BAD_INPUT')
  })
})

test('a school that was set up before a setting was born has its default, and keeps its own words', async () => {
  const old = await openCloud()
  try {
    const { as } = await makeSchool(old, { size: 3, roles: { 1: 'chair' } })
    const chairs = await as(1)
    const before = await value(chairs.member.updateSettings({ replyDays: 45 }))
    await old.kill9()
    const db = new Libsql(path.join(old.data, 'cloud.sqlite'))
    const born = ['instructionNeeded', 'signatureNeeded', 'vacations'].map((f) => `'$.${f}'`).join()
    db.exec(`UPDATE "docs/settings" SET body = json_remove(body, ${born})`)
    db.close()
    await old.restart()
    expect(records<SettingsRecord>(old, 'settings')[0]).not.toHaveProperty('vacations')
    expect(await value(chairs.member.settings({}))).toEqual(before)
    const { version } = before
    const said = await value(chairs.member.updateSettings({ vacations: [], rateDays: 20, version }))
    expect(said).toEqual({ ...before, rateDays: 20, version: version + 1 })
    const why = auditsOf(old, 'settings').map((a) => a.why)
    expect(why.sort()).toEqual(['rateDays: 15 → 20', 'replyDays: 30 → 45'])
  } finally {
    await old.close()
  }
}, 30_000)
