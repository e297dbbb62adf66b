import { randomUUID } from 'node:crypto'
import { FILES_MOST, LIMITS } from '@domain/file/model'
import { recordIdOf } from '@domain/file/rules'
import { HOUR } from '@domain/kit/time'
import { readAddress } from '../../local/host/address'
import { type Cloud, openCloud } from '../kit/cloud'
import { auditsOf } from '../kit/records'
import { makeSchool } from '../kit/school'
import { refusal, type Session, value } from '../kit/session'
import { decided, openCall, text } from '../proposal/deeds'
import { fileRecords, handIn, picture, sound, withFiles } from './desk'

/** Pictures and PDFs beside a proposal: who hands them in, who sees them, and when they are frozen. */
const NOW = Date.UTC(2026, 9, 8, 1)
let cloud: Cloud
let [chair, committee, teacher, second, third, other]: Session[] = []
let callId: string
const as = (s: Session | undefined) => s as Session

beforeAll(async () => {
  cloud = await openCloud()
  await cloud.clock(NOW)
  const school = await makeSchool(cloud, { size: 30, roles: { 1: 'chair', 2: 'proposal_committee' } })
  ;[chair, committee, teacher, second, third, other] = await Promise.all([1, 2, 20, 21, 22, 23].map(school.as))
  callId = (await openCall(as(committee), NOW)).id
}, 60_000)
beforeEach(() => cloud.clock(NOW))
afterEach(() => sound(cloud))
afterAll(() => cloud?.close())

const save = (by: Session | undefined, files: string[], more: { id?: string; version?: number } = {}) =>
  as(by).proposal.save({ callId, ...text(), files, ...more })
const link = (by: Session | undefined, fileId: string) => as(by).file.link({ fileId })
const linkSaid = async (by: Session | undefined, fileId: string) => {
  const said = await link(by, fileId)
  return said.ok ? 'ok' : said.error
}

test('nine files stand in their order with their names, each once; a tenth or the same twice is refused', async () => {
  const names = Array.from({ length: FILES_MOST }, (_, i) => `第${i + 1}张.${i === 4 ? 'pdf' : 'png'}`)
  const ids = await Promise.all(names.map((name) => handIn(as(teacher), name)))
  const p = await withFiles(as(teacher), callId, ids)
  expect(p.files.map((f) => [f.fileId, f.name, f.size])).toEqual(ids.map((id, i) => [id, names[i], 100]))
  const back = [...ids].reverse()
  expect((await value(save(teacher, back, { id: p.id }))).files.map((f) => f.fileId)).toEqual(back)
  const tenth = await handIn(as(teacher))
  expect(await refusal(save(teacher, [...ids, tenth], { id: p.id }))).toBe('BAD_INPUT')
  expect(await refusal(save(teacher, [tenth, tenth], { id: p.id }))).toBe('BAD_INPUT')
  // Without a word of files they stay; an empty list takes them all out.
  expect((await value(as(teacher).proposal.save({ id: p.id, callId, ...text('改名') }))).files).toHaveLength(9)
  expect((await value(save(teacher, [], { id: p.id }))).files).toEqual([])
  expect(fileRecords(cloud).filter((f) => f.recordId === p.id)).toEqual([])
})

test('somebody else’s file, one of another purpose or proposal, one made up or never uploaded: all are not there', async () => {
  const mine = await handIn(as(teacher))
  const theirs = await handIn(as(second))
  const roster = (await value(as(chair).upload(picture(), '名册.csv', 'roster'))).fileId
  const { path } = await value(as(teacher).file.ticket({ purpose: 'proposal', name: 'a.png', size: 100 }))
  const root = mine.slice(0, mine.indexOf('/proposal/') + 1)
  const strange = [
    theirs,
    roster,
    root + path,
    `${root}proposal/${'0'.repeat(32)}.png`,
    `${root}../proposal/${recordIdOf(mine)}.png`,
    `cloud://elsewhere.bucket/proposal/${recordIdOf(mine)}.png`,
    `${mine}x`,
    'https://example.com/a.png',
  ]
  for (const fileId of strange) expect(await refusal(save(teacher, [mine, fileId]))).toBe('NOT_FOUND')
  expect(await refusal(save(chair, [roster]))).toBe('NOT_FOUND')
  const p = await withFiles(as(teacher), callId, [mine])
  expect(await refusal(save(teacher, [mine]))).toBe('NOT_FOUND')
  // A refused save has taken nothing: the file of the first is still its own, and free ones are still free.
  expect((await value(as(teacher).proposal.get({ id: p.id }))).files).toHaveLength(1)
  for (const fileId of strange.slice(2)) expect(await refusal(link(chair, fileId))).toBe('NOT_FOUND')
})

test('a retry after a lost reply hears the first answer, with its files', async () => {
  const mine = await handIn(as(teacher))
  const requestId = randomUUID()
  const input = { callId, ...text('重试'), files: [mine] }
  await cloud.faults([{ kind: 'reply_lost_at_door', function: 'proposal', action: 'save' }])
  await expect(as(teacher).proposal.save(input, requestId)).rejects.toThrow()
  const first = await value(as(teacher).proposal.save(input, requestId))
  expect(first.files.map((f) => f.fileId)).toEqual([mine])
  expect(await value(as(teacher).proposal.save(input, requestId))).toEqual(first)
  expect(auditsOf(cloud, first.id)).toHaveLength(1)
})

test('a draft’s files are its writer’s; handed in, whoever sees it sees them; not docketed, only those concerned', async () => {
  const mine = await handIn(as(teacher))
  const p = await withFiles(as(teacher), callId, [mine])
  const eyes = () => Promise.all([teacher, second, committee, other].map((s) => linkSaid(s, mine)))
  expect(await eyes()).toEqual(['ok', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'])
  await value(as(teacher).proposal.submit({ id: p.id }))
  expect(await eyes()).toEqual(['ok', 'ok', 'ok', 'ok'])
  for (const s of [second, third]) await value(as(s).proposal.endorse({ id: p.id }))
  await decided(as(committee), [p.id], 'not_docketed', '不属于学校职权范围')
  expect(await eyes()).toEqual(['ok', 'ok', 'ok', 'NOT_FOUND'])
})

test('a link ends: five minutes later the same address is refused', async () => {
  const mine = await handIn(as(teacher), '一张 照片/😀.PNG')
  const { url, name } = await value(link(teacher, mine))
  expect(name).toBe('一张 照片/😀.PNG')
  expect(url).not.toContain(encodeURIComponent('照片'))
  const got = await fetch(url)
  expect([got.status, got.headers.get('content-type'), (await got.arrayBuffer()).byteLength]).toEqual([
    200,
    'image/png',
    100,
  ])
  await cloud.clock(NOW + 299_000)
  expect((await fetch(url)).status).toBe(200)
  await cloud.clock(NOW + 302_000)
  expect((await fetch(url)).status).toBe(403)
  // A longer life cannot be written into it.
  expect((await fetch(url.replace(/until=\d+/, `until=${NOW + HOUR}`))).status).toBe(403)
})

test('files are frozen with the text from the first endorsement on, and free again when it is returned', async () => {
  const [one, two] = [await handIn(as(teacher)), await handIn(as(teacher))]
  const p = await withFiles(as(teacher), callId, [one])
  await value(as(teacher).proposal.submit({ id: p.id }))
  expect((await value(save(teacher, [two, one], { id: p.id }))).files).toHaveLength(2)
  await value(as(second).proposal.endorse({ id: p.id }))
  for (const files of [[one], [], [two, one, await handIn(as(teacher))]])
    expect(await refusal(save(teacher, files, { id: p.id }))).toBe('FROZEN')
  // Nor can the bytes be put in place of others.
  const put = await putAt(teacher, pathOf(one), 100)
  expect(put.status).toBe(403)
  await value(as(third).proposal.endorse({ id: p.id }))
  await decided(as(committee), [p.id], 'returned', '请补一张照片')
  expect((await value(save(teacher, [one], { id: p.id }))).files).toHaveLength(1)
})

test('two devices: the one with the older version hears what stands, files too', async () => {
  const [one, two] = [await handIn(as(teacher)), await handIn(as(teacher))]
  const p = await withFiles(as(teacher), callId, [one])
  const desk = await value(save(teacher, [two], { id: p.id, version: p.version }))
  const phone = await save(teacher, [one], { id: p.id, version: p.version })
  expect(phone).toMatchObject({ ok: false, error: 'CHANGED', detail: { current: { files: desk.files, version: 2 } } })
  // Its own version is still there to be chosen: what was taken out lives on for some days.
  const chosen = await value(save(teacher, [one], { id: p.id, version: desk.version }))
  expect(chosen.files.map((f) => f.fileId)).toEqual([one])
})

const pathOf = (fileId: string) => fileId.slice(fileId.indexOf('/', 'cloud://'.length) + 1)
const putAt = (by: Session | undefined, path: string, size: number) =>
  fetch(`${cloud.url}files?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    body: picture(size),
    headers: { authorization: `Bearer ${as(by).token}` },
  })

test('an upload stands under a ticket: of the caller, for that path, of that size', async () => {
  const { path } = await value(as(teacher).file.ticket({ purpose: 'proposal', name: 'a.png', size: 100 }))
  expect((await putAt(second, path, 100)).status).toBe(403)
  expect((await putAt(teacher, path.replace('png', 'pdf'), 100)).status).toBe(403)
  expect((await putAt(teacher, 'proposal/any.png', 100)).status).toBe(403)
  expect((await putAt(teacher, `../${path}`, 100)).status).toBe(403)
  expect((await putAt(teacher, path, 101)).status).toBe(413)
  const said = (await (await putAt(teacher, path, 100)).json()) as { fileId: string }
  // A retry of the upload is welcome until the file belongs to something.
  expect((await putAt(teacher, path, 100)).status).toBe(200)
  const p = await withFiles(as(teacher), callId, [said.fileId])
  expect(p.files).toHaveLength(1)
  expect((await putAt(teacher, path, 100)).status).toBe(403)
  const raw = await value(link(teacher, said.fileId))
  // A link leads to the door, which takes nothing there; nor does the storage itself without the SDK's signature.
  const { origin, pathname } = new URL(raw.url)
  expect(`${origin}/`).toBe(cloud.url)
  const storage = new URL(readAddress(cloud.data) ?? '').origin
  expect(storage).not.toBe(origin)
  const put = async (at: string) => (await fetch(at + pathname, { method: 'PUT', body: picture(7) })).status
  expect([await put(origin), await put(storage)]).toEqual([404, 403])
  expect((await (await fetch(raw.url)).arrayBuffer()).byteLength).toBe(100)
})

test.each([
  ['病毒.exe', 100, 'WRONG_KIND'],
  ['网页.html', 100, 'WRONG_KIND'],
  ['图.svg', 100, 'WRONG_KIND'],
  ['图.png.js', 100, 'WRONG_KIND'],
  ['没有后缀', 100, 'WRONG_KIND'],
  ['表.xlsx', 100, 'WRONG_KIND'],
  ['大.pdf', LIMITS.proposal.most + 1, 'TOO_LARGE'],
  ['空.pdf', 0, 'BAD_INPUT'],
  ['', 100, 'BAD_INPUT'],
  [`${'长'.repeat(117)}.pdf`, 100, 'BAD_INPUT'],
])('no ticket for %p of %p bytes: %s', async (name, size, error) => {
  expect(await refusal(as(teacher).file.ticket({ purpose: 'proposal', name, size }))).toBe(error)
})

test.each([
  '../../etc/passwd.png',
  '一/二\\三.PDF',
  '👨‍👩‍👧‍👦全家福.jpg',
  `${'长'.repeat(116)}.pdf`,
  'a b%2f?.png',
  '.png',
])('a file may be called %p: its path holds nothing of it', async (name) => {
  const most = LIMITS.proposal.most
  const { path } = await value(as(teacher).file.ticket({ purpose: 'proposal', name, size: most }))
  expect(path).toMatch(/^proposal\/[0-9a-f]{32}\.(png|pdf|jpg)$/)
  const fileId = await handIn(as(teacher), name)
  expect((await withFiles(as(teacher), callId, [fileId])).files[0]?.name).toBe(name)
})

test('the names are read as the text is: what is not fit to be shown is not handed in', async () => {
  const p = await withFiles(as(teacher), callId, [await handIn(as(teacher), '违禁词.png')])
  expect(await as(teacher).proposal.submit({ id: p.id })).toMatchObject({
    error: 'TEXT_REFUSED',
    detail: { field: 'files' },
  })
  await value(save(teacher, [], { id: p.id }))
  await value(as(teacher).proposal.submit({ id: p.id }))
  const bad = await handIn(as(teacher), '违禁词.pdf')
  expect(await refusal(save(teacher, [bad], { id: p.id }))).toBe('TEXT_REFUSED')
})

test('a guest has neither tickets nor links', async () => {
  const guest = await cloud.guest()
  const mine = await handIn(as(teacher))
  expect(await refusal(guest.file.link({ fileId: mine }))).toBe('NOT_SIGNED_IN')
  expect(await refusal(guest.file.ticket({ purpose: 'proposal', name: 'a.png', size: 1 }))).toBe('NOT_SIGNED_IN')
})
