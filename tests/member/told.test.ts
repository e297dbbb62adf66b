import { type Cloud, openCloud } from '../kit/cloud'
import { makeSchool, nameOf, rosterOf, type School, staffNoOf } from '../kit/school'
import { type Session, value } from '../kit/session'
import { type Office, officeOf } from './office-world'

/** Who hears of what the office does to a person: of a binding that ends, of another group. Groups go round by four. */
let cloud: Cloud
let school: School
let office: Office
let chair: Session
let committee: Session
beforeEach(async () => {
  cloud = await openCloud()
  school = await makeSchool(cloud, { size: 16, roles: { 1: 'chair', 2: 'committee', 3: 'leader' } })
  office = officeOf(cloud)
  ;[chair, committee] = await Promise.all([school.as(1), school.as(2)])
}, 60_000)
afterEach(async () => {
  await office.sound()
  await cloud.close()
})
const inbox = async (n: number) => (await value((await school.as(n)).notice.inbox({}))).items
const told = async (n: number) => (await inbox(n)).map(({ kind, about }) => [kind, about.from, about.title])
const quiet = async (...people: number[]) => {
  for (const n of people) expect(await inbox(n)).toEqual([])
}

test('a binding that is ended: chair and committee hear whose, and who did it; once, and nobody else', async () => {
  await school.as(9)
  const memberId = office.id(9)
  await value(committee.member.rebind({ memberId }, 'once'))
  await value(committee.member.rebind({ memberId }, 'once'))
  const about = { id: memberId, title: nameOf(9), by: nameOf(2) }
  for (const n of [1, 2]) expect(await inbox(n)).toMatchObject([{ kind: 'rebound', about }])
  await quiet(3, 5, 10)
  expect(office.notices('rebound')).toHaveLength(1)
})

test('by the technician too, while there is no chair: the first chair finds it', async () => {
  const empty = await openCloud()
  try {
    const young = await makeSchool(empty, { size: 4, roles: { 1: 'chair' } })
    const person = await young.as(2)
    const memberId = (await value(person.member.me({}))).member?.id ?? ''
    await value(young.admin.member.rebind({ memberId }))
    const { items } = await value((await young.as(1)).notice.inbox({}))
    expect(items).toMatchObject([{ kind: 'rebound', about: { id: memberId, title: nameOf(2) } }])
    expect(items[0]?.about.by).toBeTruthy()
  } finally {
    await empty.close()
  }
})

test('who is put into another group hears from where to where; of another department alone nothing is sent', async () => {
  const [memberId, groupId] = [office.id(9), office.group('第2组')]
  await value(committee.member.transfer({ memberId, department: '教务处' }))
  await quiet(9)
  await value(committee.member.transfer({ memberId, groupId, post: '组长' }, 'once'))
  await value(committee.member.transfer({ memberId, groupId, post: '组长' }, 'once'))
  await value(committee.member.transfer({ memberId, groupId }))
  expect(await told(9)).toEqual([['moved', '第1组', '第2组']])
  await quiet(1, 2, 5, 10)
})

test('whom the table puts into other groups hear it each of their own; those who leave hear nothing', async () => {
  const rows = rosterOf({ size: 16 }).map((row, i) => ({
    ...row,
    ...([5, 9, 10].includes(i + 1) && { group: '第3组' }),
    roles: undefined,
  }))
  await value(chair.member.importRoster({ rows: rows.filter((r) => r.staffNo !== staffNoOf(16)), mode: 'apply' }))
  await value(committee.member.leave({ memberId: office.id(13), reason: 'withdrawn' }))
  expect(await told(5)).toEqual([['moved', '第1组', '第3组']])
  expect(await told(9)).toEqual([['moved', '第1组', '第3组']])
  expect(await told(10)).toEqual([['moved', '第2组', '第3组']])
  await quiet(6, 11)
  // Nobody is shown who went the same way.
  const [notice] = await inbox(9)
  expect(JSON.stringify(notice)).not.toContain(office.id(5))
  expect(office.notices('moved')).toHaveLength(2)
  expect(office.notices('moved').flatMap((n) => n.to)).not.toContain(`member:${office.id(13)}`)
})

test('a group that goes into another: its people hear it, those who had left do not', async () => {
  await value(chair.member.leave({ memberId: office.id(13), reason: 'transferred_out' }))
  await value(chair.member.mergeGroups({ ids: [office.group('第1组')], into: office.group('第4组') }, 'once'))
  for (const n of [5, 9]) expect(await told(n)).toEqual([['moved', '第1组', '第4组']])
  await quiet(4, 6)
  expect(office.notices('moved').flatMap((n) => n.to)).not.toContain(`member:${office.id(13)}`)
})

test('a group with another name is the same group: nobody is told', async () => {
  await value(chair.member.renameGroup({ id: office.group('第1组'), name: '语文组' }))
  expect(office.notices('moved')).toEqual([])
})
