import type { Wish } from '@domain/member/wish'
import { type Cloud, openCloud } from '../kit/cloud'
import { records } from '../kit/records'
import { makeSchool, nameOf, rosterOf, type School, staffNoOf } from '../kit/school'
import { refusal, type Session, value } from '../kit/session'
import { type Office, officeOf } from './office-world'

/** What is left of rights, codes and wishes after somebody moved, left, retired or asked to be forgotten. */
let cloud: Cloud
let school: School
let office: Office
let chair: Session
const shape = { size: 16, roles: { 1: 'chair', 3: 'leader', 4: 'leader', 5: 'delegate' } }
beforeEach(async () => {
  cloud = await openCloud()
  school = await makeSchool(cloud, shape)
  office = officeOf(cloud)
  chair = await school.as(1)
}, 60_000)
afterEach(async () => {
  await office.sound()
  await cloud.close()
})

type Row = ReturnType<typeof rosterOf>[number]
async function imported(change: (row: Row) => Row) {
  const rows = rosterOf(shape).map((row) => ({ ...change(row), roles: undefined }))
  const { differences } = await value(chair.member.importRoster({ rows, mode: 'check' }))
  return value(chair.member.importRoster({ rows, mode: 'apply', accept: differences.map((d) => d.id) }))
}

test('a leader whom a table moves leads no other group', async () => {
  const leader = await school.as(3)
  const other = office.kept(4)
  const done = await imported((row) => (row.staffNo === staffNoOf(3) ? { ...row, group: '第4组' } : row))
  expect(done.differences.map((d) => d.kind)).toEqual(['moved'])
  expect(office.kept(3)).toMatchObject({ group: '第4组', roleNames: ['member'] })
  expect(await refusal(leader.member.get({ id: other._id }))).toBe('NOT_FOUND')
})

test('of two groups that become one the leader of the one that stays leads', async () => {
  await value(chair.member.mergeGroups({ ids: [office.group('第3组')], into: office.group('第4组') }))
  const { items } = await value(chair.member.groups({}))
  expect(items.find((g) => g.path === '第4组')?.leaders).toEqual([nameOf(4)])
})

test('a delegate whom a table retires is one no more, and the seat stands on the desk', async () => {
  await imported((row) => (row.staffNo === staffNoOf(5) ? { ...row, kind: 'retired' } : row))
  expect(office.kept(5)).toMatchObject({ kind: 'retired', roleNames: ['member'] })
  const { delegates } = await value(chair.member.vacancies({}))
  expect(delegates).toMatchObject([{ memberId: office.id(5), why: 'retired' }])
})

test('nobody ends their own binding: the answer could not reach them', async () => {
  expect(await refusal(chair.member.rebind({ memberId: office.id(1) }))).toBe('OWN_ACCOUNT')
  expect((await value(chair.member.me({}))).member?.id).toBe(office.id(1))
})

test('a code that was never used lets nobody in after its person left and came back', async () => {
  const memberId = office.id(12)
  const { items } = await value(chair.member.invite({ memberIds: [memberId] }))
  await value(chair.member.leave({ memberId, reason: 'transferred_out' }))
  await value(chair.member.reinstate({ memberId }))
  const guest = await cloud.guest()
  const binding = { name: nameOf(12), staffNo: staffNoOf(12), inviteCode: items[0]?.code ?? '' }
  expect(await refusal(guest.member.bind(binding))).toBe('WRONG_CODE')
})

test('what was still asked for goes with the data that its person had deleted', async () => {
  const me = await school.as(9)
  const open = await value(me.member.apply({ kind: 'correct', column: 'phone', value: '13900000002' }))
  const wish = await value(me.member.apply({ kind: 'delete' }))
  await value(chair.member.settle({ id: wish.id, grant: true }))
  expect(await refusal(chair.member.settle({ id: open.id, grant: true }))).toBe('SETTLED')
  expect(JSON.stringify(records<Wish>(cloud, 'wishes'))).not.toContain('13900000002')
})

test('a wish goes along with its person to the leader of the new group', async () => {
  const [old, fresh, me] = [await school.as(3), await school.as(4), await school.as(7)]
  await value(me.member.apply({ kind: 'correct', column: 'department', value: '教务处' }))
  const names = async (who: Session) => (await value(who.member.wishes({}))).items.map((w) => w.name)
  expect([await names(old), await names(fresh)]).toEqual([[nameOf(7)], []])
  await value(chair.member.transfer({ memberId: office.id(7), groupId: office.group('第4组') }))
  expect([await names(old), await names(fresh)]).toEqual([[], [nameOf(7)]])
})
