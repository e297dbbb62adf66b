import { type Cloud, openCloud } from '../kit/cloud'
import { makeSchool, nameOf, type School } from '../kit/school'
import { refusal, type Session, value } from '../kit/session'
import { person, published, team } from './deeds'

/** Who can be chosen for an event and why not, whose team a code is, and which place one waits at. */
let cloud: Cloud
let school: School
let chair: Session
let leader: Session
beforeAll(async () => {
  cloud = await openCloud()
  school = await makeSchool(cloud, { size: 24, roles: { 1: 'chair', 2: 'leader' } })
  ;[chair, leader] = (await Promise.all([1, 2].map(school.as))) as [Session, Session]
}, 60_000)
afterAll(() => cloud?.close())

const meOf = async (n: number) => (await value((await school.as(n)).member.me({}))).member

test('a leader sees the whole group with what stands against whom; other groups are not theirs', async () => {
  const contest = await published(chair, Date.now(), {
    eventsPerPerson: 1,
    events: [person({ sex: 'female' }), person({ name: '跳绳' })],
  })
  const at = { contestId: contest.id, eventId: 'e1' }
  const groupId = (await meOf(2))?.groupId ?? ''
  const [, second, third] = (await value(leader.contest.candidates({ ...at, groupId }))).items.filter(
    ({ sex }) => sex === 'female',
  )
  if (!second || !third) throw new Error('the group is too small for this test')
  await value(leader.contest.addEntrant({ ...at, memberIds: [second.id] }))
  await value(leader.contest.addEntrant({ ...at, eventId: 'e2', memberIds: [third.id] }))

  const { items } = await value(leader.contest.candidates({ ...at, groupId }))
  const all = await value(leader.member.list({}))
  expect(items.map(({ id }) => id).sort()).toEqual(all.items.map(({ id }) => id).sort())
  expect(items.find(({ id }) => id === second.id)).toMatchObject({ entrantId: second.id })
  expect(items.find(({ id }) => id === third.id)).toMatchObject({ busy: true })
  for (const one of items) expect(one.unfit).toEqual(one.sex === 'male' ? { limit: 'sex' } : undefined)

  const foreign = (await meOf(3))?.groupId ?? ''
  expect(await refusal(leader.contest.candidates({ ...at, groupId: foreign }))).toBe('NOT_ALLOWED')
  expect((await value(chair.contest.candidates({ ...at, groupId: foreign }))).items.length).toBeGreaterThan(0)
  const teacher = await school.as(10)
  expect(await refusal(teacher.contest.candidates({ ...at, groupId }))).toBe('NOT_ALLOWED')
})

test('a teacher finds a partner by name and cannot leaf through the school', async () => {
  const contest = await published(chair, Date.now(), { events: [team({ entrant: 'pair', teamSize: undefined })] })
  const at = { contestId: contest.id, eventId: 'e1' }
  const teacher = await school.as(10)
  const found = async (text?: string) => (await value(teacher.contest.candidates({ ...at, text }))).items
  expect(await found()).toEqual([])
  expect(await found(nameOf(11).slice(0, 1))).toEqual([])
  expect((await found(nameOf(11))).map(({ id }) => id)).toEqual([(await meOf(11))?.id])
})

test('an organiser without an office may look for anybody, and put them in', async () => {
  const organiser = await school.as(12)
  const organiserIds = [(await meOf(12))?.id ?? '']
  const contest = await published(chair, Date.now(), { organiserIds })
  const at = { contestId: contest.id, eventId: 'e1' }
  const { items } = await value(organiser.contest.candidates(at))
  expect(items).toHaveLength(20)
  const memberIds = [(await meOf(15))?.id ?? '']
  expect(await value(organiser.contest.addEntrant({ ...at, memberIds }))).toMatchObject({ memberId: memberIds[0] })
})

test('a code says whose team it is to those whom the contest is for, and to nobody else', async () => {
  const inside = [10, 11].map(async (n) => (await meOf(n))?.id ?? '')
  const audience = { kind: 'members' as const, ids: await Promise.all(inside) }
  const contest = await published(chair, Date.now(), { audience, events: [team()] })
  const [one, two, other] = (await Promise.all([10, 11, 12].map(school.as))) as [Session, Session, Session]
  const { teamCode: code = '' } = await value(
    one.contest.signUp({ contestId: contest.id, eventId: 'e1', teamName: '飞鹰队' }),
  )
  const shown = { contestId: contest.id, eventId: 'e1', title: contest.title, event: '拔河', most: 3, name: '飞鹰队' }
  const seen = await value(two.contest.team({ code: `${code.slice(0, 3)} ${code.slice(3).toLowerCase()}` }))
  expect(seen).toMatchObject({ ...shown, names: [nameOf(10)], lacks: { people: 1 } })
  expect(seen.teamCode).toBeUndefined()
  expect(await refusal(other.contest.team({ code }))).toBe('WRONG_CODE')
  expect(await refusal(two.contest.team({ code: '222222' }))).toBe('WRONG_CODE')
  await value(one.contest.withdraw({ contestId: contest.id, eventId: 'e1' }))
  expect(await refusal(two.contest.team({ code }))).toBe('WRONG_CODE')
})

test('a row of the list says at which place one waits', async () => {
  const contest = await published(chair, Date.now(), { events: [person({ places: 1 })] })
  const people = (await Promise.all([10, 11, 12].map(school.as))) as Session[]
  for (const who of people) await value(who.contest.signUp({ contestId: contest.id, eventId: 'e1' }))
  const mine = async (who?: Session) =>
    who && (await value(who.contest.list({}))).items.find(({ id }) => id === contest.id)?.mine
  expect(await mine(people[0])).toEqual([{ eventId: 'e1', name: '男子单打', state: 'in' }])
  expect(await mine(people[2])).toEqual([{ eventId: 'e1', name: '男子单打', state: 'waiting', ahead: 1 }])
})
