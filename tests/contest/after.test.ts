import { DAY, HOUR } from '@domain/kit/time'
import { refusal, type Session, value } from '../kit/session'
import { contest, type Fete, NOW, openFete, singles } from './fete'

/** What a contest's page keeps afterwards: pictures, and who took part. */
let fete: Fete
beforeAll(async () => {
  fete = await openFete()
}, 60_000)
beforeEach(() => fete.cloud.clock(NOW))
afterEach(() => fete.sound())
afterAll(() => fete?.cloud.close())

const picture = (by: Session, text = 'a picture', name = '颁奖.jpg') =>
  value(by.upload(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(text)]), name, 'photo'))

test('pictures are seen by whoever sees the contest; risky ones by nobody', async () => {
  const { committee, as } = fete
  const { id } = await fete.opened([singles(2)], { audience: { kind: 'women' } })
  const { fileId } = await picture(committee)
  const seen = await value(committee.contest.photos({ id, add: [fileId] }))
  expect(seen.photos).toMatchObject([{ fileId, name: '颁奖.jpg', by: { name: /./ } }])
  const [woman, man] = await Promise.all([as(22), as(21)])
  expect((await value(woman.contest.get({ id }))).photos).toHaveLength(1)
  const { url } = await value(woman.file.link({ fileId }))
  expect(Buffer.from(await (await fetch(url)).arrayBuffer()).toString('latin1')).toContain('a picture')
  expect(await refusal(man.file.link({ fileId }))).toBe('NOT_FOUND')

  const own = await picture(woman)
  expect(await refusal(woman.contest.photos({ id, add: [own.fileId] }))).toBe('NOT_ALLOWED')
  // Of somebody else, for something else, never handed in: none of them is there.
  expect(await refusal(committee.contest.photos({ id, add: [own.fileId] }))).toBe('NOT_FOUND')
  const paper = await value(committee.upload(Buffer.from('x'), '图.png', 'proposal'))
  expect(await refusal(committee.contest.photos({ id, add: [paper.fileId] }))).toBe('NOT_FOUND')
  const risky = await picture(committee, '违禁词')
  const said = await committee.contest.photos({ id, add: [risky.fileId] })
  expect(said).toMatchObject({ error: 'PICTURE_REFUSED', detail: { fileId: risky.fileId } })
  const broken = await picture(committee, '审核故障')
  expect(await refusal(committee.contest.photos({ id, add: [broken.fileId] }))).toBe('BUSY')
  const large = await committee.file.ticket({ purpose: 'photo', name: 'a.jpg', size: 2_000_000 })
  expect(large).toMatchObject({ error: 'TOO_LARGE', detail: { most: 1024 * 1024 } })

  const more = await picture(committee, 'more')
  const both = await value(committee.contest.photos({ id, add: [more.fileId], remove: [fileId] }))
  expect(both.photos?.map((p) => p.fileId)).toEqual([more.fileId])
  expect(await refusal(woman.file.link({ fileId }))).toBe('NOT_FOUND')
  // What was let go is thrown away; what is shown stays, however long.
  await fete.cloud.clock(NOW + 40 * DAY)
  await fete.cloud.jobs('expire')
  await value(woman.file.link({ fileId: more.fileId }))
})

test('who took part: persons each once, person-times by event, by group, and who came', async () => {
  const { committee, as, id: idOf } = fete
  const pair = { name: '双打', entrant: 'pair' as const, places: 4 }
  const { id, startsAt } = await fete.opened([singles(3), pair])
  for (const n of [20, 21, 24, 25]) await value((await as(n)).contest.signUp({ contestId: id, eventId: 'e1' }))
  const partner = [await idOf(22)]
  await value((await as(20)).contest.signUp({ contestId: id, eventId: 'e2', memberIds: partner }))
  await fete.cloud.clock(startsAt + HOUR)
  await value(committee.contest.tick({ contestId: id, eventId: 'e1', memberIds: [await idOf(20), await idOf(21)] }))
  await value(committee.contest.tick({ contestId: id, eventId: 'e2', memberIds: [await idOf(20)] }))
  const said = await value((await as(30)).contest.summary({ contestId: id }))
  // 25 waited; 20 took part twice.
  expect(said).toMatchObject({ persons: 4, personTimes: 5, entrants: 4, teams: 1, came: 2, winners: 0 })
  expect(said.events).toMatchObject([
    { eventId: 'e1', entrants: 3, persons: 3, came: 2, prizes: [] },
    { eventId: 'e2', entrants: 1, persons: 2, came: 1 },
  ])
  // By number 20 and 24 are of the fourth group, 21 of the first, 22 of the second.
  expect(said.groups.map((g) => [g.group, g.persons, g.personTimes, g.came])).toEqual([
    ['第4组', 2, 3, 1],
    ['第1组', 1, 1, 1],
    ['第2组', 1, 1, 0],
  ])
  const draft = await value(committee.contest.save({ ...contest([singles(2)]), title: '草稿' }))
  expect(await refusal(committee.contest.summary({ contestId: draft.id }))).toBe('NOT_PUBLISHED')
  expect(await refusal((await as(30)).contest.summary({ contestId: draft.id }))).toBe('NOT_FOUND')
})
