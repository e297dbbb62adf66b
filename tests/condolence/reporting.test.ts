import { DAY, dayOf } from '@domain/kit/time'
import { auditsOf } from '../kit/records'
import { refusal, value } from '../kit/session'
import { NOW, openWard, type Ward } from './ward'

/** From the first word to who goes there. Groups in turn: the leader 5 is of the first, as 9 and 13; 6 and 10 of the second. */
let ward: Ward
beforeAll(async () => {
  ward = await openWard()
}, 60_000)
beforeEach(() => ward.cloud.clock(NOW))
afterAll(async () => {
  await ward?.sound()
  await ward?.cloud.close()
})

const TODAY = dayOf(NOW)
const NONE = 'f'.repeat(32)
const on = (days: number) => dayOf(NOW - days * DAY)

describe('reporting', () => {
  test('a leader needs two things: who, and what; everybody else is kept out', async () => {
    const leader = await ward.as(5)
    const ids = [await ward.id(9)]
    const report = { kind: 'bereavement' as const, recipientIds: ids, happenedOn: TODAY }
    expect(await refusal((await ward.as(13)).condolence.report(report))).toBe('NOT_ALLOWED')
    const c = await value(leader.condolence.report(report))
    expect(c).toMatchObject({
      ...{ kind: 'bereavement', state: 'reported', standing: 'handler', happenedOn: TODAY },
      ...{ approved: false, visited: false, paid: false, version: 1, can: ['visit', 'farewell'] },
      recipients: [{ id: ids[0], name: ward.nameOf(9), kind: 'retired', circle: 'handlers' }],
    })
    // Nobody but the circle: to everybody else it is as if it were not.
    for (const n of [3, 6, 10, 13]) {
      const who = await ward.as(n)
      const heard = await who.condolence.get({ id: c.id })
      expect([n, heard]).toEqual([n, await who.condolence.get({ id: NONE })])
      expect((await value(who.condolence.list({}))).items).toEqual([])
      expect((await value(who.condolence.mine({}))).items).toEqual([])
    }
    // What lies in inboxes names nothing, and asks the person afterwards.
    const told = ward.told(c.id).sort((a, b) => (a.kind < b.kind ? -1 : 1))
    expect(told.map(({ to, kind, about }) => ({ to, kind, about }))).toEqual([
      { to: ['role:chair'], kind: 'condolence_reported', about: { id: c.id, title: '' } },
      { to: [`member:${ids[0]}`], kind: 'may_know', about: { id: c.id, title: '' } },
    ])
    expect(auditsOf(ward.cloud, c.id)).toMatchObject([{ from: null, to: 'reported', action: 'condolence.report' }])
  })

  test('a leader of another group hears whose colleague it is not; nobody who is not there', async () => {
    const leader = await ward.as(5)
    const other = await ward.id(10)
    const report = { kind: 'illness' as const, recipientIds: [other], happenedOn: TODAY }
    expect(await leader.condolence.report(report)).toMatchObject({
      error: 'OTHER_GROUP',
      detail: { memberId: other, name: ward.nameOf(10) },
    })
    const unknown = { ...report, recipientIds: [NONE] }
    expect(await ward.committee.condolence.report(unknown)).toMatchObject({
      error: 'UNKNOWN_PEOPLE',
      detail: { field: 'recipientIds' },
    })
    expect(await ward.committee.condolence.report({ ...report, happenedOn: on(-1) })).toMatchObject({
      error: 'FUTURE_DAY',
      detail: { field: 'happenedOn' },
    })
  })

  test('everybody for themselves; what they see is theirs, and not the books', async () => {
    const me = await ward.as(14)
    const own = await ward.id(14)
    const asked = { kind: 'marriage' as const, recipientIds: [own], happenedOn: TODAY, note: '下月办酒' }
    const c = await value(me.condolence.report(asked))
    expect(c).toMatchObject({ standing: 'recipient', can: ['whoMayKnow'], recipients: [{ id: own }] })
    expect(c.note).toBeUndefined()
    expect(ward.told(c.id, 'may_know')).toEqual([])
    expect((await value(me.condolence.mine({}))).items.map((r) => r.id)).toEqual([c.id])
    const id = c.id
    expect((await value(ward.chair.condolence.get({ id }))).note).toBe('下月办酒')
  })

  test('the same of the same person is one matter; another kind hides nothing', async () => {
    const recipientIds = [await ward.id(17)]
    const { condolence } = ward.committee
    const first = await value(condolence.report({ kind: 'hardship', recipientIds, happenedOn: TODAY }))
    const again = { kind: 'hardship' as const, recipientIds, happenedOn: on(2) }
    expect(await condolence.report(again)).toEqual({
      ...{ ok: false, error: 'ALREADY_REPORTED' },
      detail: { id: first.id, name: ward.nameOf(17) },
    })
    // The leader is not in its circle, and is not led to it.
    const leader = await ward.as(5)
    expect(await leader.condolence.report(again)).toEqual({
      ...{ ok: false, error: 'ALREADY_REPORTED' },
      detail: { name: ward.nameOf(17) },
    })
    const ill = await value(leader.condolence.report({ ...again, kind: 'illness' }))
    await value(condolence.report({ ...again, happenedOn: on(4) }))
    // What was declined hides nothing either.
    await value(condolence.decline({ id: ill.id, reason: '误报' }))
    await value(leader.condolence.report({ ...again, kind: 'illness' }))
  })

  test('over the turn of a year it is still the same', async () => {
    await ward.cloud.clock(Date.UTC(2027, 0, 3, 1))
    const recipientIds = [await ward.id(18)]
    const { condolence } = ward.committee
    await value(condolence.report({ kind: 'accident', recipientIds, happenedOn: '2026-12-31' }))
    expect(await refusal(condolence.report({ kind: 'accident', recipientIds, happenedOn: '2027-01-01' }))).toBe(
      'ALREADY_REPORTED',
    )
  })

  test('a birthday is known beforehand, and stays a surprise', async () => {
    const recipientIds = [await ward.id(19)]
    const c = await value(ward.committee.condolence.report({ kind: 'birthday', recipientIds, happenedOn: on(-20) }))
    expect(ward.told(c.id).map((n) => n.kind)).toEqual(['condolence_reported'])
  })

  test('a retry whose answer was lost hears of the same case', async () => {
    const asked = { kind: 'illness' as const, recipientIds: [await ward.id(20)], happenedOn: TODAY }
    await ward.cloud.faults([{ kind: 'reply_lost_at_door', function: 'condolence', action: 'report' }])
    const request = 'abcdefgh-0123456789abcdef'
    await ward.committee.condolence.report(asked, request).catch(() => undefined)
    await ward.cloud.faults([])
    const { id } = await value(ward.committee.condolence.report(asked, request))
    const cases = (await value(ward.committee.condolence.list({ kind: 'illness' }))).items
    expect(cases.filter((c) => c.recipients.some((r) => r.name === ward.nameOf(20))).map((c) => c.id)).toEqual([id])
  })
})

describe('a shared case', () => {
  test('each recipient sees only themselves, and is looked at only by who saw them', async () => {
    const id = await ward.reported('hardship', 21, 22)
    const [one, two] = [await ward.as(21), await ward.as(22)]
    for (const [who, n] of [
      [one, 21],
      [two, 22],
    ] as const) {
      const mine = await value(who.condolence.get({ id }))
      expect(mine.recipients.map((r) => r.name)).toEqual([ward.nameOf(n)])
      expect(mine.standing).toBe('recipient')
      expect(JSON.stringify(mine)).not.toContain(ward.nameOf(43 - n))
      expect((await value(who.condolence.mine({}))).items.flatMap((r) => r.recipients).map((r) => r.name)).toEqual([
        ward.nameOf(n),
      ])
    }
    const looks = (await value(one.member.looks({}))).items
    expect(looks.filter((l) => l.about === 'condolence').map((l) => l.byName)).toEqual([ward.nameOf(2)])
    await value(ward.chair.condolence.list({ kind: 'hardship' }))
    expect((await value(one.member.looks({}))).items.map((l) => l.byName)).toContain(ward.nameOf(1))
    // Each says for themselves who may know.
    await value(two.condolence.whoMayKnow({ id, circle: 'school' }))
    const told = await value((await ward.as(23)).condolence.get({ id }))
    expect(told).toMatchObject({ standing: 'told', recipients: [{ name: ward.nameOf(22) }], can: [] })
    expect(Object.keys(told)).not.toContain('reported')
    expect(JSON.stringify(told)).not.toContain(ward.nameOf(21))
    expect((await value((await ward.as(23)).condolence.list({}))).items).toEqual([])
  })
})

describe('who goes there', () => {
  test('is told once, knows name and kind and no more, and nothing after', async () => {
    const id = await ward.reported('illness', 24)
    const [a, b] = [await ward.id(10), await ward.id(11)]
    const { condolence } = ward.committee
    await value(condolence.assignVisitors({ id, visitorIds: [a, b] }))
    await value(condolence.assignVisitors({ id, visitorIds: [a] }))
    await value(condolence.assignVisitors({ id, visitorIds: [a] }))
    expect(ward.told(id, 'condolence_assigned').map((n) => n.to)).toEqual([[`member:${a}`, `member:${b}`]])
    const visitor = await ward.as(10)
    const seen = await value(visitor.condolence.get({ id }))
    expect(seen).toMatchObject({ standing: 'visitor', kind: 'illness', can: ['visit'], waitsFor: 'visit' })
    expect(Object.keys(seen)).toEqual(
      expect.not.arrayContaining(['note', 'reported', 'approval', 'visits', 'payment', 'givenFen', 'happenedOn']),
    )
    expect(seen.recipients).toEqual([
      { id: await ward.id(24), name: ward.nameOf(24), group: expect.any(String), kind: 'in_service' },
    ])
    expect((await value(visitor.condolence.toDo({}))).items.map((r) => r.id)).toEqual([id])
    expect(await refusal((await ward.as(11)).condolence.get({ id }))).toBe('NOT_FOUND')
    await value(condolence.decline({ id, reason: '本人谢绝' }))
    expect(await refusal(visitor.condolence.get({ id }))).toBe('NOT_FOUND')
    expect(await refusal(condolence.assignVisitors({ id, visitorIds: [b] }))).toBe('WRONG_STATE')
  })
  test('is not the recipient, and is in the school', async () => {
    const id = await ward.reported('illness', 25)
    for (const visitorIds of [[await ward.id(25)], [NONE]])
      expect(await ward.committee.condolence.assignVisitors({ id, visitorIds })).toMatchObject({
        error: 'UNKNOWN_PEOPLE',
        detail: { field: 'visitorIds' },
      })
  })
})

describe('lists', () => {
  test('by kind and by days of the report, both included', async () => {
    const id = await ward.reported('birth', 26)
    const ids = async (asked: object) => (await value(ward.chair.condolence.list(asked))).items.map((r) => r.id)
    expect(await ids({ kind: 'birth' })).toEqual([id])
    expect(await ids({ kind: 'birth', from: TODAY, to: TODAY })).toEqual([id])
    expect(await ids({ kind: 'birth', from: on(-1) })).toEqual([])
    expect(await ids({ kind: 'birth', to: on(1) })).toEqual([])
  })
  test('in pages, each case once', async () => {
    const { condolence } = ward.chair
    const seen: string[] = []
    let cursor: string | undefined
    for (let n = 27; n < 40; n++) await ward.reported('marriage', n)
    do {
      const page = await value(condolence.list({ cursor }))
      seen.push(...page.items.map((r) => r.id))
      cursor = page.cursor
    } while (cursor)
    expect(seen.length).toBeGreaterThan(20)
    expect(new Set(seen).size).toBe(seen.length)
  })
  test('what waits: the chair approves, the office sees who was visited by nobody for three days', async () => {
    const id = await ward.reported('accident', 28)
    const before = (await value(ward.chair.condolence.toDo({}))).overdue
    const mine = (await value(ward.chair.condolence.toDo({}))).items.find((r) => r.id === id)
    expect(mine).toMatchObject({ waitsFor: 'approve', standing: 'handler' })
    await ward.cloud.clock(NOW + 3 * DAY - 1000)
    expect((await value(ward.chair.condolence.toDo({}))).overdue).toBe(before)
    // Whatever was reported in this file's own minutes is late by then.
    await ward.cloud.clock(NOW + 3 * DAY + DAY / 24)
    const after = (await value(ward.chair.condolence.toDo({}))).overdue
    expect(after).toBeGreaterThan(before)
    await value(ward.committee.condolence.decline({ id, reason: '误报' }))
    expect((await value(ward.chair.condolence.toDo({}))).overdue).toBe(after - 1)
    // Nobody else is reminded, nor hears how many there are.
    expect(await value((await ward.as(28)).condolence.toDo({}))).toEqual({
      ...{ items: [], more: false, overdue: 0, birthdays: [], retirements: [] },
    })
  })
})
