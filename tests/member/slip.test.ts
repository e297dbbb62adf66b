import type { Invite } from '@domain/member/model'
import { type Cloud, openCloud } from '../kit/cloud'
import { auditsOf, records } from '../kit/records'
import { makeSchool, nameOf, type School, staffNoOf } from '../kit/school'
import { refusal, type Session, value } from '../kit/session'
import { type Office, officeOf } from './office-world'

/** A printed slip: scanned, 您是张老师吗？, 确认是我. */
let cloud: Cloud
let school: School
let office: Office
let committee: Session
beforeAll(async () => {
  cloud = await openCloud()
  school = await makeSchool(cloud, { size: 30, roles: { 1: 'chair', 2: 'committee' } })
  office = officeOf(cloud)
  committee = await school.as(2)
}, 60_000)
afterAll(async () => {
  await office.sound()
  await cloud.close()
})
const slipOf = (n: number) => records<Invite>(cloud, 'invites').find((i) => i._id === office.id(n))?.slip ?? ''
async function printed(...people: number[]) {
  await value(committee.paper.slips({ memberIds: people.map((n) => office.id(n)) }))
  return people.map(slipOf)
}

test('says whose it is to whoever holds it, binds once, and is nothing to another', async () => {
  const [slip = ''] = await printed(9)
  const phone = await cloud.guest()
  expect(await value(phone.member.whose({ slip }))).toEqual({ name: nameOf(9), group: '第1组', school: '我们学校' })
  const me = await value(phone.member.bindBySlip({ slip }, 'tap'))
  expect(me.member).toMatchObject({ id: office.id(9), bound: true })
  // No answer came, the phone asks again; a second tap; another phone.
  expect(await value(phone.member.bindBySlip({ slip }, 'tap'))).toEqual(me)
  expect(await refusal(phone.member.bindBySlip({ slip }))).toBe('ALREADY_BOUND')
  expect(await refusal(phone.member.whose({ slip }))).toBe('ALREADY_BOUND')
  const other = await cloud.guest()
  for (const said of [other.member.bindBySlip({ slip }), other.member.whose({ slip })])
    expect(await refusal(said)).toBe('USED')
  const audits = auditsOf(cloud, office.id(9)).filter((a) => a.action === 'member.bindBySlip')
  expect(audits).toMatchObject([{ from: 'unbound', to: 'bound' }])
})

test('a newer slip, a typed code and a re-binding each end an older slip', async () => {
  const phone = await cloud.guest()
  const [first = ''] = await printed(10)
  const [second = ''] = await printed(10)
  expect(await refusal(phone.member.whose({ slip: first }))).toBe('NOT_FOUND')
  await value(committee.member.invite({ memberIds: [office.id(10)] }))
  expect(await refusal(phone.member.bindBySlip({ slip: second }))).toBe('NOT_FOUND')
  const [third = ''] = await printed(10)
  await value(phone.member.bindBySlip({ slip: third }))
  await value(committee.member.rebind({ memberId: office.id(10) }))
  expect(await refusal(phone.member.bindBySlip({ slip: third }))).toBe('NOT_FOUND')
})

test('a slip of somebody who left is none; of one who has bound by typing it is used', async () => {
  const [left = '', typed = ''] = await printed(11, 12)
  await value(committee.member.leave({ memberId: office.id(11), reason: 'died' }))
  const phone = await cloud.guest()
  expect(await refusal(phone.member.whose({ slip: left }))).toBe('NOT_FOUND')
  expect(await refusal(phone.member.bindBySlip({ slip: left }))).toBe('NOT_FOUND')
  const inviteCode = records<Invite>(cloud, 'invites').find((i) => i.slip === typed)?.code ?? ''
  const other = await cloud.guest()
  await value(other.member.bind({ name: nameOf(12), staffNo: staffNoOf(12), inviteCode }))
  expect(await refusal(phone.member.bindBySlip({ slip: typed }))).toBe('USED')
})

test('what is no slip of ours is none: nobody can try them out', async () => {
  const phone = await cloud.guest()
  expect(await refusal(phone.member.whose({ slip: '0'.repeat(32) }))).toBe('NOT_FOUND')
  expect(await refusal(phone.member.bindBySlip({ slip: '0'.repeat(32) }))).toBe('NOT_FOUND')
  for (const slip of ['', 'x', '0'.repeat(31), null, { $ne: '' }])
    expect(await refusal(phone.call('member', 'whose', { slip }))).toBe('BAD_INPUT')
})

test('an account that is locked for wrong codes may still scan: a slip cannot be guessed', async () => {
  const phone = await cloud.guest()
  const wrong = { name: nameOf(13), staffNo: staffNoOf(13), inviteCode: 'WRONG222' }
  for (let i = 0; i < 5; i++) await phone.member.bind(wrong)
  expect(await refusal(phone.member.bind(wrong))).toBe('LOCKED')
  const [slip = ''] = await printed(13)
  expect((await value(phone.member.bindBySlip({ slip }))).member?.id).toBe(office.id(13))
})

test('the chair’s own slip ends the time in which the technician sets up', async () => {
  const fresh = await openCloud()
  try {
    const { admin } = await makeSchool(fresh, { size: 3, roles: { 1: 'chair' } })
    await value(admin.member.list({}))
    await value(admin.paper.slips({}))
    const chairs = officeOf(fresh).id(1)
    const slip = records<Invite>(fresh, 'invites').find((i) => i._id === chairs)?.slip ?? ''
    await value((await fresh.guest()).member.bindBySlip({ slip }))
    expect(await refusal(admin.member.list({}))).toBe('NOT_ALLOWED')
  } finally {
    await fresh.close()
  }
})
