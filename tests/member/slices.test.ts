import type { RosterAnswer } from '@domain/member/contract'
import type { Member } from '@domain/member/model'
import { type Cloud, openCloud } from '../kit/cloud'
import { type Audited, records } from '../kit/records'
import { rosterOf } from '../kit/school'
import { refusal, type Session, value } from '../kit/session'

type Rows = Record<string, unknown>[]
let cloud: Cloud
let admin: Session
beforeEach(async () => {
  cloud = await openCloud()
  admin = await cloud.login('admin')
}, 60_000)
afterEach(() => cloud.close())

const people = () => records<Member>(cloud, 'members').filter((m) => m.kind !== 'technical')
const joins = () => records<Audited>(cloud, 'audits').filter((a) => a.why === 'joined')

/** Sends until an answer comes, under one request id, as the client does. */
async function stubborn(send: () => ReturnType<Session['member']['importRoster']>): Promise<RosterAnswer> {
  for (let tries = 0; tries < 40; tries++) {
    const said = await send().catch(() => null)
    if (said?.ok) return said.value
    if (said && said.error !== 'BUSY' && said.error !== 'BROKEN') throw new Error(JSON.stringify(said))
  }
  throw new Error('never answered')
}
async function inSlices(rows: Rows, size: number, mode: 'check' | 'apply' = 'apply', session = admin) {
  const answers: RosterAnswer[] = []
  for (let at = 0; at < rows.length; at += size) {
    const slice = {
      rows: rows.slice(at, at + size),
      mode,
      importId: answers.at(-1)?.importId,
      more: at + size < rows.length,
    }
    const requestId = crypto.randomUUID()
    answers.push(await stubborn(() => session.member.importRoster(slice, requestId)))
  }
  return answers
}

test('counts, differences and problems add up; rows are counted over all slices; the missing come last', async () => {
  const rows: Rows = rosterOf({ size: 130 })
  rows[120] = { ...rows[120], staffNo: rows[3]?.staffNo }
  rows[129] = { ...rows[129], sex: '?' }
  const answers = await inSlices(rows, 60)
  expect(answers.map((a) => [a.added, a.differences.length, a.problems.length, a.missing])).toEqual([
    [60, 60, 0, undefined],
    [120, 120, 0, undefined],
    [128, 128, 2, []],
  ])
  expect(answers[2]?.problems).toEqual([
    { row: 121, column: 'staffNo', problem: 'STAFF_NO_TWICE' },
    { row: 130, column: 'sex', problem: 'NOT_A_VALUE' },
  ])
  expect(answers[2]?.groupsMade).toEqual(['第1组', '第2组', '第3组', '第4组'])
  const check = (await inSlices(rows, 37, 'check')).at(-1)
  expect(check).toMatchObject({
    added: 0,
    unchanged: 128,
    problems: answers[2]?.problems,
    differences: [],
    missing: [],
  })
})

test('a slice sent again answers the same and counts once, also when a later one has come', async () => {
  const rows = rosterOf({ size: 120 })
  const first = { rows: rows.slice(0, 70), mode: 'apply' as const, more: true }
  const one = await value(admin.member.importRoster(first, 'one'))
  expect(await value(admin.member.importRoster(first, 'one'))).toEqual(one)
  const second = { rows: rows.slice(70), mode: 'apply' as const, importId: one.importId }
  const two = await value(admin.member.importRoster(second, 'two'))
  expect(two).toMatchObject({ added: 120, unchanged: 0 })
  expect(await value(admin.member.importRoster(first, 'one'))).toEqual(one)
  expect(await value(admin.member.importRoster(second, 'two'))).toEqual(two)
  expect(await refusal(admin.member.importRoster({ ...second, rows: [] }, 'two'))).toBe('BAD_INPUT')
  expect(joins()).toHaveLength(120)
})

test('both copies of a slice at once: one import', async () => {
  const slice = { rows: rosterOf({ size: 180 }), mode: 'apply' as const }
  const [a, b, c] = await Promise.all([1, 2, 3].map(() => stubborn(() => admin.member.importRoster(slice, 'twin'))))
  expect(a).toMatchObject({ added: 180, unchanged: 0 })
  expect([b, c]).toEqual([a, a])
  expect([people(), joins()].map((l) => l.length)).toEqual([180, 180])
})

test('lost replies, conflicts and a crash in the middle: everybody once', async () => {
  const rows = rosterOf({ size: 260 })
  await cloud.faults([
    { kind: 'reply_lost', action: 'database.commitTransaction', after: 2, times: 2 },
    { kind: 'conflict', collection: 'members', after: 20, times: 3 },
    { kind: 'conflict_at_commit', collection: 'members', after: 1, times: 2 },
  ])
  const answers = await inSlices(rows.slice(0, 200), 100)
  expect(answers.at(-1)).toMatchObject({ added: 200, changed: 0, unchanged: 0, problems: [] })
  const struck = (await (await fetch(`${cloud.url}faults`)).json()) as Record<string, number>
  for (const kind of ['reply_lost', 'conflict', 'conflict_at_commit']) expect(struck[kind]).toBeGreaterThan(0)
  await cloud.faults([{ kind: 'crash', action: 'database.commitTransaction', collection: 'members', after: 1 }])
  const crashed = admin.member.importRoster({ rows, mode: 'apply' }, 'crashed')
  await expect(crashed).rejects.toThrow()
  await cloud.restart()
  const said = await value(admin.member.importRoster({ rows, mode: 'apply' }, 'crashed'))
  // 200 were there, and the two parts before the crash are counted as what they did then.
  expect(said).toMatchObject({ added: 60, unchanged: 200, problems: [] })
  expect([people(), joins()].map((l) => l.length)).toEqual([260, 260])
}, 60_000)

test('two imports at once: everybody once, every group once', async () => {
  const rows = rosterOf({ size: 300, groups: 30 })
  const done = await Promise.all([inSlices(rows, 100), inSlices([...rows].reverse(), 75), inSlices(rows, 300)])
  const last = done.map((answers) => answers.at(-1))
  expect(last.reduce((sum, a) => sum + (a?.added ?? 0), 0)).toBe(300)
  for (const a of last) expect((a?.added ?? 0) + (a?.unchanged ?? 0)).toBe(300)
  expect([people(), joins()].map((l) => l.length)).toEqual([300, 300])
  expect((await value(admin.member.groups({}))).items).toHaveLength(30)
}, 60_000)

test('an import is its maker’s, of one mode, and ends with its last slice', async () => {
  const rows = rosterOf({ size: 4, roles: { 1: 'chair', 2: 'committee' } })
  const { importId } = await value(admin.member.importRoster({ rows, mode: 'apply', more: true }))
  const rest = { rows: [], mode: 'apply' as const, importId }
  const [chair] = [await cloud.login(String(rows[0]?.staffNo))]
  expect(await refusal(chair.member.importRoster(rest))).toBe('NOT_FOUND')
  expect(await refusal(chair.member.importRoster({ ...rest, importId: 'none' }))).toBe('NOT_FOUND')
  const own = await value(chair.member.importRoster({ rows, mode: 'check', more: true }))
  expect(await refusal(chair.member.importRoster({ ...rest, importId: own.importId }))).toBe('BAD_INPUT')
  const end = { rows: [], mode: 'check' as const, importId: own.importId }
  expect(await value(chair.member.importRoster(end))).toMatchObject({ unchanged: 4, missing: [] })
  expect(await refusal(chair.member.importRoster(end))).toBe('BAD_INPUT')
})

test('ten thousand rows in one call, and no record of the import is too large', async () => {
  const rows = rosterOf({ size: 10_000, groups: 200 })
  const said = await value(admin.member.importRoster({ rows, mode: 'check' }))
  expect(said.added).toBe(10_000)
  const sizes = records<object>(cloud, 'imports').map((d) => JSON.stringify(d).length)
  expect(Math.max(...sizes)).toBeLessThan(500_000)
}, 60_000)
