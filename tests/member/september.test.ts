import type { Difference, DifferenceKind, Invite, Member } from '@domain/member/model'
import { type Cloud, openCloud } from '../kit/cloud'
import { records } from '../kit/records'
import { value } from '../kit/session'
import { answers, type Office, officeOf } from './office-world'

/** The personnel office's table in September, in schools that have numbers and in one that has none. */
let cloud: Cloud
let office: Office
beforeEach(async () => {
  cloud = await openCloud()
  office = officeOf(cloud)
}, 60_000)
afterEach(async () => {
  await office.sound()
  await cloud.close()
})

type Row = {
  name: string
  staffNo?: string
  group: string
  sex: string
  kind: string
  roles?: string
}
const SUBJECTS = ['语文组', '数学组', '英语组', '理化组', '体艺组', '行政组']
const person = (n: number, more: Partial<Row> = {}): Row => ({
  ...{ name: `老师${n}`, staffNo: `S${n}`, sex: n % 2 ? '女' : '男', kind: '在职' },
  ...{ group: SUBJECTS[n % SUBJECTS.length] ?? '', ...more },
})
const counts = (differences: readonly Difference[]) => {
  const by: Partial<Record<DifferenceKind, number>> = {}
  for (const { kind } of differences) by[kind] = (by[kind] ?? 0) + 1
  return by
}
const range = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i)

test('新进 12、调出 5、退休 3、换组 7: confirmed kind by kind, then slips for the groups of the newcomers', async () => {
  const admin = await cloud.login('admin')
  const before = range(1, 120).map((n) => person(n, n === 1 ? { roles: 'chair' } : n < 8 ? { roles: 'leader' } : {}))
  await value(admin.member.importRoster({ rows: before, mode: 'apply' }))
  const chair = await cloud.login('S1')
  // Two groups take part together: whoever moves in or out of one must follow.
  const named = (path: string) => office.group(path)
  await value(chair.member.setTeam({ name: '文科队', groupIds: [named('语文组'), named('英语组')] }))
  const team = named('联队/文科队')

  const [left, retired] = [range(100, 5), range(90, 3)]
  // None of them was there before.
  const moved = range(50, 8).filter((n) => person(n).group !== '语文组')
  expect(moved).toHaveLength(7)
  const rows = [
    ...range(1, 120)
      .filter((n) => !left.includes(n))
      .map((n) => ({
        ...person(n),
        ...(retired.includes(n) && { kind: '退休' }),
        ...(moved.includes(n) && { group: '语文组' }),
      })),
    ...range(200, 11).map((n) => person(n, { group: n % 2 ? '语文组' : '数学组' })),
    person(300, { group: '校区二部/语文组' }),
  ]
  const check = await value(chair.member.importRoster({ rows, mode: 'check' }))
  expect(check.problems).toEqual([])
  expect(counts(check.differences)).toEqual({ joined: 12, retired: 3, moved: 7 })
  expect(check.missing).toHaveLength(5)
  expect(check.groupsMade).toEqual(['校区二部', '校区二部/语文组'])

  // Four taps take all of a kind, the fifth applies.
  const ofKind = (kind: DifferenceKind) => check.differences.filter((d) => d.kind === kind)
  const accept = [...ofKind('joined'), ...ofKind('retired'), ...ofKind('moved'), ...(check.missing ?? [])].map(
    (d) => d.id,
  )
  const apply = { rows, mode: 'apply', importId: check.importId, accept } as const
  const done = await value(chair.member.importRoster(apply, 'fifth-tap'))
  expect(counts(done.differences)).toEqual({ joined: 12, left: 5, retired: 3, moved: 7 })
  expect(done).toMatchObject({ added: 12, changed: 15, missing: [] })
  expect(await value(chair.member.importRoster(apply, 'fifth-tap'))).toEqual(done)
  await office.sound()

  const people = office.people()
  const by = (field: 'state' | 'kind', of: string) => people.filter((m) => m[field] === of).length
  expect([people.length, by('state', 'left'), by('kind', 'retired')]).toEqual([132, 5, 3])
  for (const m of people) {
    const inTeam = m.state === 'active' && m.kind !== 'retired' && ['语文组', '英语组'].includes(m.group)
    expect([m.staffNo, answers(m).includes(`group:${team}`)]).toEqual([m.staffNo, inTeam])
  }

  const newcomers = people.filter((m) => Number(m.staffNo.slice(1)) >= 200)
  // The slips are for whom the answer names: those who came, and nobody else.
  const memberIds = done.differences.flatMap((d) => (d.kind === 'joined' && d.memberId ? [d.memberId] : []))
  expect([...memberIds].sort()).toEqual(newcomers.map((m) => m._id).sort())
  expect((await value(chair.paper.slips({ memberIds }))).count).toBe(12)
  const invites = new Map(records<Invite>(cloud, 'invites').map((i) => [i._id, i]))
  await Promise.all(
    newcomers.map(async ({ _id, name, group }) => {
      const phone = await cloud.guest()
      const slip = invites.get(_id)?.slip ?? ''
      expect(await value(phone.member.whose({ slip }))).toMatchObject({ name, group })
      await value(phone.member.bindBySlip({ slip }))
    }),
  )
  expect(office.people().filter((m) => newcomers.some((n) => n._id === m._id) && m.accountId)).toHaveLength(12)
}, 120_000)

test('a school of 57 without numbers: they are made, and the next table finds its people without them', async () => {
  const admin = await cloud.login('admin')
  const rows = range(1, 57).map((n) => {
    const { staffNo, ...row } = person(n, n === 1 ? { roles: 'chair' } : {})
    return row
  })
  const first = await value(admin.member.importRoster({ rows, mode: 'apply' }))
  expect([first.added, first.problems]).toEqual([57, []])
  const numbers = office.people().map((m) => m.staffNo)
  expect(numbers.sort()).toEqual(range(1, 57).map((n) => `NN${String(n).padStart(4, '0')}`))
  const numberOf = (name: string) => (office.people().find((m) => m.name === name) as Member).staffNo
  const chair = await cloud.login(numberOf('老师1'))
  // One goes, one comes, one changes group, one name is put right with its number, as it was printed on the slip.
  const next: Row[] = rows.slice(0, 56).map((row) => {
    if (row.name === '老师10') return { ...row, group: '语文组' }
    return row.name === '老师11' ? { ...row, name: '老师十一', staffNo: numberOf('老师11') } : row
  })
  next.push({ name: '新老师', group: '数学组', sex: '女', kind: '在职' })
  const check = await value(chair.member.importRoster({ rows: next, mode: 'check' }))
  expect(counts(check.differences)).toEqual({ joined: 1, moved: 1, renamed: 1 })
  expect(check.missing?.map((m) => m.name)).toEqual(['老师57'])
  const accept = [...check.differences, ...(check.missing ?? [])].map((d) => d.id)
  const done = await value(chair.member.importRoster({ rows: next, mode: 'apply', importId: check.importId, accept }))
  expect(counts(done.differences)).toEqual({ joined: 1, left: 1, moved: 1, renamed: 1 })
  expect(numberOf('新老师')).toBe('NN0058')
  expect(counts((await value(chair.member.importRoster({ rows: next, mode: 'check' }))).differences)).toEqual({})
  // 调入: back under the name and group of before.
  const back = await value(chair.member.importRoster({ rows: [...next, rows[56] as Row], mode: 'check' }))
  expect(counts(back.differences)).toEqual({ returned: 1 })
}, 60_000)
