import { DAY, dayOf } from '@domain/kit/time'
import { type Cloud, openCloud } from '../kit/cloud'
import { auditsOf } from '../kit/records'
import { makeSchool, nameOf, type School, staffNoOf } from '../kit/school'
import { refusal, type Session, value } from '../kit/session'
import { answers, type Office, officeOf } from './office-world'

/** 调动、退休、离会、恢复、换绑: the deeds of the office on one person. */
let cloud: Cloud
let school: School
let office: Office
let chair: Session
let committee: Session
beforeEach(async () => {
  cloud = await openCloud()
  const roles = { 1: 'chair', 2: 'committee', 3: 'leader', 4: 'delegate', 5: 'handler' }
  school = await makeSchool(cloud, { size: 16, roles, departments: { 5: '总务处' }, kinds: { 16: 'non_member' } })
  office = officeOf(cloud)
  ;[chair, committee] = await Promise.all([school.as(1), school.as(2)])
}, 60_000)
afterEach(async () => {
  await office.sound()
  await cloud.close()
})
const today = () => dayOf(Date.now())
const last = (id: string, action: string) => auditsOf(cloud, id).filter((a) => a.action === `member.${action}`)
const deeds = (session: Session, memberId: string) => [
  session.member.transfer({ memberId, post: '一' }),
  session.member.retire({ memberId }),
  session.member.leave({ memberId, reason: 'withdrawn' }),
  session.member.reinstate({ memberId }),
  session.member.rebind({ memberId }),
]

test('the office alone; nobody that there is not; never the technician', async () => {
  const memberId = office.id(9)
  for (const n of [3, 4, 9])
    for (const said of deeds(await school.as(n), memberId)) expect(await refusal(said)).toBe('NOT_ALLOWED')
  for (const nobody of ['f'.repeat(32), 'admin'])
    for (const said of deeds(chair, nobody)) expect(await refusal(said)).toBe('NOT_FOUND')
  expect(await refusal(chair.member.invite({ memberIds: ['admin'] }))).toBe('NOT_FOUND')
  expect((await cloud.login('admin')).token).toEqual(expect.any(String))
})

describe('transfer', () => {
  test('into a group: the person answers to its name, no more to that of the other, and stands in its list', async () => {
    const { _id: memberId, group, groupId } = office.kept(9)
    const to = office.group('第2组')
    expect(group).toBe('第1组')
    const moved = await value(committee.member.transfer({ memberId, groupId: to }, 'once'))
    expect(moved).toMatchObject({ group: '第2组', groupId: to })
    // A retry under the same id, and a second tap under another.
    expect(await value(committee.member.transfer({ memberId, groupId: to }, 'once'))).toEqual(moved)
    expect(await value(committee.member.transfer({ memberId, groupId: to }))).toEqual(moved)
    expect(last(memberId, 'transfer')).toMatchObject([{ from: '第1组', to: '第2组', why: 'moved' }])
    const words = answers(office.kept(9))
    expect(words.filter((w) => w.startsWith('group:'))).toEqual([`group:${to}`])
    const listed = async (id: string) => (await value(chair.member.list({ groupId: id }))).items.map((m) => m.id)
    expect([await listed(groupId), await listed(to)]).toEqual([
      expect.not.arrayContaining([memberId]),
      expect.arrayContaining([memberId]),
    ])
  })
  test('what is not named stays, an empty word clears; a word that moves to the next column is a change', async () => {
    const memberId = office.id(9)
    const asked = (more: object) => value(committee.member.transfer({ memberId, ...more }))
    expect(await asked({ department: '教务处' })).toMatchObject({ department: '教务处', group: '第1组' })
    expect(await asked({ post: '主任' })).toMatchObject({ department: '教务处', post: '主任' })
    const cleared = await asked({ department: '' })
    expect([cleared.department, cleared.post]).toEqual([undefined, '主任'])
    const swapped = await asked({ department: '主任', post: '' })
    expect([swapped.department, swapped.post]).toEqual(['主任', undefined])
    expect(last(memberId, 'transfer')).toHaveLength(4)
  })
  test('a leader who goes leads no other group; a delegate and a handler go on', async () => {
    const groupId = office.group('第1组')
    const moved = async (n: number) =>
      (await value(committee.member.transfer({ memberId: office.id(n), groupId }))).roles
    expect([await moved(3), await moved(4)]).toEqual([['member'], ['member', 'delegate']])
    expect(await refusal((await school.as(3)).member.list({}))).toBe('NOT_ALLOWED')
    expect(last(office.id(3), 'transfer')).toMatchObject([{ why: 'moved,roles' }])
    expect((await value(chair.member.vacancies({}))).leaders.map((l) => l.path)).toContain('第3组')
    // In the same group nothing ends.
    await value(chair.member.setRoles({ memberId: office.id(3), roles: ['leader'] }))
    await value(committee.member.transfer({ memberId: office.id(3), groupId, post: '组长' }))
    expect(office.kept(3).roleNames).toEqual(['member', 'leader'])
  })
  test('not to a group that there is not, not to a team, not of somebody who left', async () => {
    const memberId = office.id(9)
    const { items } = await value(chair.member.setTeam({ name: '红队', groupIds: [office.group('第1组')] }))
    for (const groupId of ['nowhere', items[0]?.id ?? ''])
      expect(await refusal(chair.member.transfer({ memberId, groupId }))).toBe('NOT_FOUND')
    await value(chair.member.leave({ memberId, reason: 'died' }))
    expect(await refusal(chair.member.transfer({ memberId, post: '一' }))).toBe('NOT_FOUND')
  })
})

test('retire: the membership stays; who stood for the staff in service stands for them no more', async () => {
  const session = await school.as(4)
  const memberId = office.id(4)
  expect((await value(session.member.me({}))).mayPropose).toBe(true)
  const said = await value(committee.member.retire({ memberId }))
  expect(said).toMatchObject({ kind: 'retired', state: 'active', roles: ['member'], group: '第4组' })
  expect(await refusal(committee.member.retire({ memberId }))).toBe('ALREADY_RETIRED')
  expect(last(memberId, 'retire')).toMatchObject([{ from: 'in_service', to: 'retired' }])
  for (const whoMayPropose of ['staff', 'delegates'] as const) {
    await value(chair.member.updateSettings({ whoMayPropose }))
    expect((await value(session.member.me({}))).mayPropose).toBe(false)
  }
  const { delegates } = await value(committee.member.vacancies({}))
  expect(delegates).toMatchObject([{ memberId, why: 'retired', group: '第4组', on: today() }])
})

describe('leave', () => {
  test('all offices end, nobody is deleted; the account stays and may do nothing', async () => {
    const session = await school.as(3)
    const memberId = office.id(3)
    const on = dayOf(Date.now() - 20 * DAY)
    const gone = await value(committee.member.leave({ memberId, reason: 'transferred_out', on }, 'once'))
    expect(gone).toMatchObject({ state: 'left', leftReason: 'transferred_out', leftOn: on, roles: [] })
    // Until today the office was held.
    expect(gone.held).toEqual([{ role: 'leader', from: today(), to: today() }])
    expect(await value(committee.member.leave({ memberId, reason: 'transferred_out', on }, 'once'))).toEqual(gone)
    expect(await refusal(committee.member.leave({ memberId, reason: 'died' }))).toBe('ALREADY_LEFT')
    expect(last(memberId, 'leave')).toMatchObject([{ from: 'active', to: 'left', why: 'transferred_out' }])

    expect(await value(session.member.me({}))).toMatchObject({
      member: { state: 'left', roles: [] },
      mayPropose: false,
    })
    const tried = [
      session.member.get({ id: memberId }),
      session.member.history({ id: memberId }),
      session.member.apply({ kind: 'delete' }),
      session.member.wishes({}),
      session.notice.inbox({}),
      session.proposal.list({}),
      session.member.groups({}),
    ]
    for (const said of tried) expect(await refusal(said)).toBe('NOT_ALLOWED')
    const listed = async (text?: string) => (await value(chair.member.list({ text }))).items.map((m) => m.id)
    expect(await listed()).not.toContain(memberId)
    expect(await listed(staffNoOf(3))).toEqual([memberId])
    expect(await refusal(chair.member.invite({ memberIds: [memberId] }))).toBe('NOT_FOUND')
  })
  test('a day to come is refused; the last chair stays, of two chairs one may go', async () => {
    const tomorrow = dayOf(Date.now() + DAY)
    const memberId = office.id(9)
    expect(await refusal(chair.member.leave({ memberId, reason: 'lapsed', on: tomorrow }))).toBe('FUTURE_DAY')
    const own = office.id(1)
    expect(await refusal(committee.member.leave({ memberId: own, reason: 'died' }))).toBe('LAST_CHAIR')
    await value(chair.member.setRoles({ memberId, roles: ['chair'] }))
    // In name alone: whoever has no account cannot act.
    expect(await refusal(committee.member.leave({ memberId: own, reason: 'died' }))).toBe('LAST_CHAIR')
    await school.as(9)
    expect(await value(committee.member.leave({ memberId: own, reason: 'died' }))).toMatchObject({ state: 'left' })
    expect(await refusal(chair.member.settings({}))).toBe('NOT_ALLOWED')
    expect(await refusal(committee.member.leave({ memberId, reason: 'died' }))).toBe('LAST_CHAIR')
  })
})

describe('reinstate', () => {
  test('gives back the membership and no office', async () => {
    const session = await school.as(4)
    const memberId = office.id(4)
    expect(await refusal(committee.member.reinstate({ memberId }))).toBe('NOT_LEFT')
    await value(committee.member.leave({ memberId, reason: 'died' }))
    const back = await value(committee.member.reinstate({ memberId }))
    expect(back).toMatchObject({ state: 'active', roles: ['member'], group: '第4组' })
    expect([back.leftReason, back.leftOn]).toEqual([undefined, undefined])
    expect(last(memberId, 'reinstate')).toMatchObject([{ from: 'left', to: 'active', why: 'died' }])
    expect((await value(session.member.me({}))).member?.roles).toEqual(['member'])
  })
  test('into a group of now; what became of the old one is followed', async () => {
    const memberId = office.id(9)
    await value(committee.member.leave({ memberId, reason: 'transferred_out' }))
    await value(committee.member.renameGroup({ id: office.group('第1组'), name: '语文组' }))
    expect(await refusal(committee.member.reinstate({ memberId, groupId: 'nowhere' }))).toBe('NOT_FOUND')
    expect(await value(committee.member.reinstate({ memberId }))).toMatchObject({ group: '语文组' })
    await value(committee.member.leave({ memberId, reason: 'transferred_out' }))
    const groupId = office.group('第2组')
    expect(await value(committee.member.reinstate({ memberId, groupId }))).toMatchObject({ group: '第2组', groupId })
  })
})

describe('rebind', () => {
  const bind = (session: Session, n: number, inviteCode: string) =>
    session.member.bind({ name: nameOf(n), staffNo: staffNoOf(n), inviteCode })

  test('the old phone is nobody from then on, also for a retry of what it did; the new one is the person', async () => {
    const old = await school.as(9)
    const memberId = office.id(9)
    const wish = { kind: 'correct', column: 'post', value: '主任' } as const
    await value(old.member.apply(wish, 'asked'))
    const said = await value(committee.member.rebind({ memberId }, 'once'))
    expect(await value(committee.member.rebind({ memberId }, 'once'))).toEqual(said)
    expect(await refusal(committee.member.rebind({ memberId }))).toBe('NOT_BOUND')
    expect((await value(old.member.me({}))).member).toBeNull()
    expect(await refusal(old.member.apply(wish, 'asked'))).toBe('NOT_SIGNED_IN')
    const phone = await cloud.guest()
    expect((await value(bind(phone, 9, said.code))).member?.id).toBe(memberId)
    expect((await value(phone.member.wishes({}))).items).toHaveLength(1)
    expect(last(memberId, 'rebind')).toMatchObject([{ from: 'bound', to: 'invited', why: 'rebind' }])
    // The account that was let go can be somebody else's.
    const { items } = await value(committee.member.invite({ memberIds: [office.id(10)] }))
    expect((await value(bind(old, 10, items[0]?.code ?? ''))).member?.id).toBe(office.id(10))
  })
  test('who left and comes again under another number can bind again', async () => {
    const phone = await school.as(9)
    const memberId = office.id(9)
    await value(committee.member.leave({ memberId, reason: 'transferred_out' }))
    const { items } = await value(committee.member.invite({ memberIds: [office.id(10)] }))
    expect(await refusal(bind(phone, 10, items[0]?.code ?? ''))).toBe('ALREADY_BOUND')
    const { code } = await value(committee.member.rebind({ memberId }))
    expect((await bind(phone, 9, code)).ok).toBe(false)
    expect((await value(bind(phone, 10, items[0]?.code ?? ''))).member?.id).toBe(office.id(10))
  })
})
